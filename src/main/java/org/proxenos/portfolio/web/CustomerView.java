package org.proxenos.portfolio.web;

import org.proxenos.portfolio.Customer;
import org.proxenos.portfolio.CustomerType;
import org.proxenos.portfolio.Segment;

/** A customer as other systems see it: money as text with its currency beside it. */
record CustomerView(
        String customerNo,
        String name,
        String taxId,
        String country,
        CustomerType type,
        Segment segment,
        String sector,
        String email,
        String phone,
        String language,
        String parentNo,
        String currency,
        Integer paymentTermsDays,
        String riskClass,
        String creditLimit) {

    static CustomerView of(Customer customer) {
        return new CustomerView(
                customer.no().value(),
                customer.name(),
                customer.taxId(),
                customer.country(),
                customer.type(),
                customer.segment(),
                customer.sector(),
                customer.email(),
                customer.phone(),
                customer.language().getLanguage(),
                customer.parent() == null ? null : customer.parent().value(),
                customer.currency(),
                customer.paymentTermsDays(),
                customer.riskClass(),
                customer.creditLimit() == null ? null : customer.creditLimit().toPlainString());
    }
}
