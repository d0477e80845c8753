package org.proxenos.portfolio.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.proxenos.portfolio.AccountHistory;
import org.proxenos.portfolio.AccountHistory.Happening;
import org.proxenos.portfolio.AccountHistory.Kind;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everything that happened to a customer's account, the latest first. */
@RestController
@RequestMapping("/api/customers/{no}/timeline")
class TimelineController {

    private static final Comparator<Happening> LATEST_FIRST = Comparator.comparing(Happening::at)
            .reversed()
            .thenComparing(Happening::kind)
            .thenComparing(Happening::reference);

    private final VisibleCustomers customers;
    private final List<AccountHistory> histories;

    TimelineController(VisibleCustomers customers, List<AccountHistory> histories) {
        this.customers = customers;
        this.histories = histories;
    }

    /** @param kind only these; none = all */
    @GetMapping
    Page<HappeningView> timeline(
            @PathVariable String no,
            @RequestParam Optional<String> kind,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Locale language) {
        var customer = customers.get(no).no();
        var only = kind.map(TimelineController::kind);
        var part = Page.of(
                histories.stream()
                        .flatMap(history -> history.of(customer, language).stream())
                        .filter(it -> only.isEmpty() || only.get() == it.kind())
                        .sorted(LATEST_FIRST)
                        .toList(),
                page,
                size);
        return new Page<>(
                part.content().stream().map(HappeningView::of).toList(),
                part.page(),
                part.size(),
                part.totalElements());
    }

    private static Kind kind(String written) {
        return Arrays.stream(Kind.values())
                .filter(it -> it.name().equals(written))
                .findFirst()
                .orElseThrow(() -> new PortfolioProblem(
                                400,
                                "bad-parameter",
                                "portfolio.problem.noSuchChoice",
                                written,
                                Arrays.stream(Kind.values()).map(Enum::name).collect(Collectors.joining(", ")))
                        .about("kind"));
    }

    /**
     * @param what in the caller's language
     * @param who null = it happened by itself
     * @param note may be null
     * @param reference number or id of what it is about
     */
    record HappeningView(Instant at, Kind kind, String what, String who, String note, String reference) {

        static HappeningView of(Happening it) {
            return new HappeningView(it.at(), it.kind(), it.what(), it.who(), it.note(), it.reference());
        }
    }
}
