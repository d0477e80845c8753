package org.proxenos.reassignment.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.Customer;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.UnknownCustomer;
import org.proxenos.portfolio.Visibility;
import org.proxenos.reassignment.Eligibilities;
import org.proxenos.reassignment.Eligibility;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who could look after a customer from some day, the best first, and who could not; each with the reason. */
@RestController
@RequestMapping("/api/customers/{no}/candidates")
class CandidateController {

    private final Eligibilities eligibilities;
    private final Portfolio portfolio;
    private final BusinessCalendar calendar;
    private final ObjectProvider<Visibility> visibility;

    CandidateController(
            Eligibilities eligibilities,
            Portfolio portfolio,
            BusinessCalendar calendar,
            ObjectProvider<Visibility> visibility) {
        this.eligibilities = eligibilities;
        this.portfolio = portfolio;
        this.calendar = calendar;
        this.visibility = visibility;
    }

    @GetMapping
    Candidates candidates(
            @PathVariable String no,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> asOf,
            Locale language) {
        var number = CustomerNo.of(no);
        var customer = portfolio
                .find(number)
                .map(Customer::no)
                .filter(found -> visibility.stream().allMatch(it -> it.maySee(found)))
                .orElseThrow(() -> new UnknownCustomer(number));
        var day = asOf.orElseGet(calendar::today);
        var current = portfolio.primaryOf(customer, day).map(Officer::no).orElse(null);
        return new Candidates(eligibilities.of(customer, current, day, language).stream()
                .map(CandidateView::of)
                .toList());
    }

    record Candidates(List<CandidateView> content) {}

    /**
     * @param load 1 = a full portfolio; null if the officer has no working time
     * @param projectedLoad with the customer; null if the officer has no working time
     * @param needsApproval whether somebody has to agree to so much load
     * @param because in the caller's language
     */
    record CandidateView(
            String officerNo,
            String name,
            boolean eligible,
            boolean needsApproval,
            BigDecimal load,
            BigDecimal projectedLoad,
            String because) {

        static CandidateView of(Eligibility it) {
            return new CandidateView(
                    it.officer().no().value(),
                    it.officer().name(),
                    it.eligible(),
                    it.needsApproval(),
                    it.load(),
                    it.projectedLoad(),
                    it.because());
        }
    }
}
