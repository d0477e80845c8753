package org.proxenos.portfolio.web;

import java.time.LocalDate;
import java.util.Optional;
import org.proxenos.portfolio.Customer;
import org.proxenos.portfolio.CustomerType;
import org.proxenos.portfolio.Segment;
import org.proxenos.portfolio.Vacancy;
import org.proxenos.portfolio.VacancyReason;

/**
 * A customer as other systems see it: money as text with its currency beside it.
 *
 * @param noOfficerUntil the first day on which the customer is no longer without an officer on purpose; null = it is not, or
 *     this is a list
 * @param noOfficerBecause why; null as well
 */
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
        String creditLimit,
        LocalDate noOfficerUntil,
        VacancyReason noOfficerBecause) {

    static CustomerView of(Customer customer, Optional<Vacancy> vacancy) {
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
                customer.creditLimit() == null ? null : customer.creditLimit().toPlainString(),
                vacancy.map(Vacancy::until).orElse(null),
                vacancy.map(Vacancy::reason).orElse(null));
    }
}
