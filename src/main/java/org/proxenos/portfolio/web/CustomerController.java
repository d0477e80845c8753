package org.proxenos.portfolio.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Vacancies;
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
    private final Vacancies vacancies;

    CustomerController(
            Portfolio portfolio,
            BusinessCalendar calendar,
            ObjectProvider<Visibility> visibility,
            VisibleCustomers customers,
            Vacancies vacancies) {
        this.portfolio = portfolio;
        this.calendar = calendar;
        this.visibility = visibility;
        this.customers = customers;
        this.vacancies = vacancies;
    }

    @GetMapping
    Page<CustomerView> search(
            @RequestParam(required = false) String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var found = portfolio.search(q, visible(), Page.number(page), Page.size(size));
        return new Page<>(
                found.content().stream()
                        .map(it -> CustomerView.of(it, Optional.empty()))
                        .toList(),
                Page.number(page),
                Page.size(size),
                found.total());
    }

    @GetMapping("/{no}")
    CustomerView one(@PathVariable String no) {
        var customer = customers.get(no);
        return CustomerView.of(customer, vacancies.holding(customer.no(), calendar.today()));
    }

    /** Who stands above and below the customer in its group, as far as the caller may see them. */
    @GetMapping("/{no}/group")
    GroupView group(@PathVariable String no) {
        var customer = customers.get(no).no();
        return new GroupView(named(portfolio.ancestorsOf(customer)), named(portfolio.below(customer)));
    }

    private List<Member> named(List<CustomerNo> numbers) {
        var among = visible();
        var seen = numbers.stream()
                .filter(number -> among == null || among.contains(number))
                .toList();
        var found = portfolio.customers(seen);
        return seen.stream()
                .filter(found::containsKey)
                .map(number -> new Member(number.value(), found.get(number).name()))
                .toList();
    }

    /** Null = all. */
    private Set<CustomerNo> visible() {
        return visibility.stream()
                .findFirst()
                .flatMap(Visibility::onlyPortfolioOf)
                .map(officer -> portfolio.seenBy(officer, calendar.today()))
                .orElse(null);
    }

    /** @param above the nearest first */
    record GroupView(List<Member> above, List<Member> below) {}

    record Member(String customerNo, String name) {}
}
