package org.proxenos.portfolio.web;

import java.util.Set;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Visibility;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers. One whom the caller may not see is as good as unknown. */
@RestController
@RequestMapping("/api/customers")
class CustomerController {

    private final Portfolio portfolio;
    private final BusinessCalendar calendar;
    private final ObjectProvider<Visibility> visibility;
    private final VisibleCustomers customers;

    CustomerController(
            Portfolio portfolio,
            BusinessCalendar calendar,
            ObjectProvider<Visibility> visibility,
            VisibleCustomers customers) {
        this.portfolio = portfolio;
        this.calendar = calendar;
        this.visibility = visibility;
        this.customers = customers;
    }

    @GetMapping
    Page<CustomerView> search(
            @RequestParam(required = false) String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var found = portfolio.search(q, visible(), Page.number(page), Page.size(size));
        return new Page<>(
                found.content().stream().map(CustomerView::of).toList(),
                Page.number(page),
                Page.size(size),
                found.total());
    }

    @GetMapping("/{no}")
    CustomerView one(@PathVariable String no) {
        return CustomerView.of(customers.get(no));
    }

    /** Null = all. */
    private Set<CustomerNo> visible() {
        return visibility.stream()
                .findFirst()
                .flatMap(Visibility::onlyPortfolioOf)
                .map(officer -> portfolio.customersOf(officer, calendar.today()))
                .orElse(null);
    }
}
