package org.proxenos.dunning.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.dunning.PaymentHistory;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Visibility;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a customer has paid so far. A customer whom the caller may not see is as good as unknown. */
@RestController
class PaymentHistoryController {

    private final PaymentHistory history;
    private final Portfolio portfolio;
    private final BusinessCalendar calendar;
    private final ObjectProvider<Visibility> visibility;

    PaymentHistoryController(
            PaymentHistory history,
            Portfolio portfolio,
            BusinessCalendar calendar,
            ObjectProvider<Visibility> visibility) {
        this.history = history;
        this.portfolio = portfolio;
        this.calendar = calendar;
        this.visibility = visibility;
    }

    @GetMapping("/api/customers/{no}/payment-history")
    List<PaymentHistory.Record> of(@PathVariable String no, @RequestParam Optional<LocalDate> asOf) {
        var number = CustomerNo.of(no);
        portfolio
                .find(number)
                .filter(found -> visibility.stream().allMatch(it -> it.maySee(number)))
                .orElseThrow(() -> new DunningProblem(404, "unknown-customer", "dunning.problem.unknownCustomer", no));
        var day = asOf.orElseGet(calendar::today);
        if (day.isAfter(calendar.today())) {
            throw new DunningProblem(422, "future-date", "dunning.problem.futureDate", day);
        }
        return history.of(number, day);
    }
}
