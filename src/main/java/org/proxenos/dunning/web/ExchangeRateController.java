package org.proxenos.dunning.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.proxenos.dunning.DebtWithoutRate;
import org.proxenos.dunning.EnteredRate;
import org.proxenos.dunning.RatesDesk;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What other currencies are worth, and which debt waits for somebody to say so; for accounting and management. */
@RestController
class ExchangeRateController {

    private static final List<String> GROUPS = List.of("accounting", "management");

    private final RatesDesk desk;

    ExchangeRateController(RatesDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/exchange-rates")
    RateList list(Authentication who) {
        check(who);
        return new RateList(
                desk.exchangeRates().stream().map(ExchangeRateController::view).toList());
    }

    @PostMapping("/api/exchange-rates")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enter(@RequestBody NewRate entered, Authentication who) {
        check(who);
        desk.enter(
                        Entries.text("currency", entered.currency(), 3),
                        Entries.date("from", entered.from()),
                        Entries.amount("rate", entered.rate()),
                        who.getName())
                .ifPresent(refusal -> {
                    throw Entries.refused(refusal);
                });
    }

    /** Debt that is not followed up because its currency has no rate. */
    @GetMapping("/api/cases/without-rate")
    DebtList withoutRate(Authentication who) {
        check(who);
        return new DebtList(desk.debtsWithoutRate().stream()
                .map(ExchangeRateController::view)
                .toList());
    }

    private static void check(Authentication who) {
        if (who.getAuthorities().stream().noneMatch(group -> GROUPS.contains(group.getAuthority()))) {
            throw new DunningProblem(403, "not-yours-to-decide", "dunning.problem.notYourRates");
        }
    }

    private static RateView view(EnteredRate rate) {
        return new RateView(rate.currency(), rate.from(), rate.rate().toPlainString(), rate.by(), rate.at());
    }

    private static DebtView view(DebtWithoutRate debt) {
        return new DebtView(
                debt.customerNo(), debt.currency(), debt.overdue().toPlainString(), debt.oldestDue(), debt.givenUpOn());
    }

    /** @param from first day on which it holds; today if nothing is written */
    record NewRate(String currency, String from, String rate) {}

    record RateList(List<RateView> content) {}

    /**
     * @param enteredBy null where it stands in the settings
     * @param enteredAt null where it stands in the settings
     */
    record RateView(String currency, LocalDate from, String rate, String enteredBy, Instant enteredAt) {}

    record DebtList(List<DebtView> content) {}

    /** @param givenUpOn when somebody said that there will be no rate; null while it is being asked for */
    record DebtView(String customerNo, String currency, String overdue, LocalDate oldestDue, LocalDate givenUpOn) {}
}
