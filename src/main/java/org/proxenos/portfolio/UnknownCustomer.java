package org.proxenos.portfolio;

/** Somebody asked for a customer that does not exist. */
public class UnknownCustomer extends RuntimeException {

    private final CustomerNo customer;

    public UnknownCustomer(CustomerNo customer) {
        super("There is no customer " + customer);
        this.customer = customer;
    }

    public CustomerNo customer() {
        return customer;
    }
}
