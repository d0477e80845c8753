package org.proxenos.portfolio.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Vacancies;
import org.proxenos.portfolio.Vacancy;
import org.proxenos.portfolio.VacancyReason;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** That a customer has no officer on purpose, until when and why (B11): read by whoever sees it, decided by managers. */
@RestController
@RequestMapping("/api/customers/{no}/vacancies")
class VacancyController {

    private static final Set<String> DECIDING = Set.of("sales-managers", "management");

    private final VisibleCustomers customers;
    private final Vacancies vacancies;
    private final BusinessCalendar calendar;

    VacancyController(VisibleCustomers customers, Vacancies vacancies, BusinessCalendar calendar) {
        this.customers = customers;
        this.vacancies = vacancies;
        this.calendar = calendar;
    }

    @GetMapping
    VacancyList list(@PathVariable String no) {
        return new VacancyList(
                vacancies.of(customers.get(no).no()).stream().map(this::view).toList());
    }

    /** Decides it from today on; answers with what holds now. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    VacancyView decide(@PathVariable String no, @RequestBody VacancyEntry entry, Authentication who) {
        var customer = customers.get(no).no();
        mayDecide(who);
        vacancies
                .decide(
                        customer,
                        Written.choice(VacancyReason.class, "reason", entry.reason()),
                        Written.date("until", entry.until()),
                        entry.note(),
                        who.getName())
                .ifPresent(refusal -> {
                    throw PortfolioProblem.refused(refusal);
                });
        return view(vacancies.holding(customer, calendar.today()).orElseThrow());
    }

    /** Ends it today. */
    @PutMapping("/{id}")
    VacancyView change(
            @PathVariable String no, @PathVariable UUID id, @RequestBody VacancyChange change, Authentication who) {
        var customer = customers.get(no).no();
        mayDecide(who);
        one(customer, id);
        if (!"ENDED".equals(change.status())) {
            throw new PortfolioProblem(400, "bad-entry", "portfolio.problem.noSuchChoice", change.status(), "ENDED")
                    .about("status");
        }
        vacancies.end(customer, id).ifPresent(refusal -> {
            throw PortfolioProblem.refused(refusal);
        });
        return view(one(customer, id));
    }

    private Vacancy one(CustomerNo customer, UUID id) {
        return vacancies.of(customer).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new PortfolioProblem(404, "unknown-vacancy", "portfolio.problem.unknownVacancy", id));
    }

    private VacancyView view(Vacancy it) {
        return new VacancyView(
                it.id().toString(),
                it.reason(),
                it.note(),
                it.from(),
                it.until(),
                it.endedOn(),
                it.decidedBy(),
                vacancies
                        .holding(it.customer(), calendar.today())
                        .filter(it::equals)
                        .isPresent());
    }

    private static void mayDecide(Authentication who) {
        if (who.getAuthorities().stream().noneMatch(group -> DECIDING.contains(group.getAuthority()))) {
            throw new PortfolioProblem(403, "not-yours-to-decide", "portfolio.problem.notYoursToLeaveOpen");
        }
    }

    /**
     * @param reason SELF_SERVICE, WINDING_DOWN, RECRUITING, MERGING or OTHER
     * @param until ISO date, the first day on which it no longer holds
     */
    record VacancyEntry(String reason, String until, String note) {}

    /** @param status ENDED */
    record VacancyChange(String status) {}

    record VacancyList(List<VacancyView> content) {}

    /**
     * @param until the first day on which it no longer holds, as it was decided
     * @param endedOn first day without it if it was ended or replaced early; null = it was not
     * @param holds whether it holds today; not where somebody has been put in charge
     */
    record VacancyView(
            String id,
            VacancyReason reason,
            String note,
            LocalDate from,
            LocalDate until,
            LocalDate endedOn,
            String decidedBy,
            boolean holds) {}
}
