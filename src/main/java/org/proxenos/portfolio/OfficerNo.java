package org.proxenos.portfolio;

/** The number under which every system of the company knows an account officer. */
public record OfficerNo(String value) implements Comparable<OfficerNo> {

    public static OfficerNo of(String value) {
        return new OfficerNo(value);
    }

    @Override
    public int compareTo(OfficerNo other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
