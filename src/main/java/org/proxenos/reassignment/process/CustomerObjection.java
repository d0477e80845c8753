package org.proxenos.reassignment.process;

import static org.proxenos.engine.ProcessVariable.text;

import org.proxenos.engine.ProcessVariable;

/** What Java knows of the process {@code CustomerObjection}: a form by which a customer objects to the new officer. */
final class CustomerObjection {

    static final ProcessVariable<String> CUSTOMERS_WORDS = text("customersWords");

    private CustomerObjection() {}
}
