package org.proxenos.portfolio.web;

import java.time.Instant;
import java.util.Set;
import org.proxenos.portfolio.AccountSettling;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers whose open work could not follow the officer who has come to be in charge by a date or a file. */
@RestController
@RequestMapping("/api/stuck-accounts")
class StuckAccountController {

    private static final Set<String> READERS = Set.of("sales-managers", "management", "back-office");

    private final AccountSettling settling;

    StuckAccountController(AccountSettling settling) {
        this.settling = settling;
    }

    @GetMapping
    Page<StuckView> list(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Authentication who) {
        if (who.getAuthorities().stream().noneMatch(group -> READERS.contains(group.getAuthority()))) {
            throw new PortfolioProblem(403, "not-yours-to-appoint", "portfolio.problem.notYoursToAppoint");
        }
        return Page.of(
                settling.stuck().stream()
                        .map(it -> new StuckView(
                                it.customer().value(),
                                it.with().value(),
                                it.inCharge().value(),
                                it.since(),
                                it.because()))
                        .toList(),
                page,
                size);
    }

    /**
     * @param with number of the officer who has the work still
     * @param inCharge number of the officer who should have it
     */
    record StuckView(String customerNo, String with, String inCharge, Instant since, String because) {}
}
