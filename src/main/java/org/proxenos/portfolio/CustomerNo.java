package org.proxenos.portfolio;

/** The number under which every system of the company knows a customer. */
public record CustomerNo(String value) implements Comparable<CustomerNo> {

    public static CustomerNo of(String value) {
        return new CustomerNo(value);
    }

    @Override
    public int compareTo(CustomerNo other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
