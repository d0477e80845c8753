package org.proxenos.dunning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said of debt that is not followed up any more, to whoever posts a write-off or works on a newer case. */
@Service
@Transactional(readOnly = true)
public class EndingPage {

    private final EndingDesk desk;
    private final CaseBook book;
    private final CollectionsDecisions decisions;
    private final CustomerCard customers;
    private final Words words;

    EndingPage(EndingDesk desk, CaseBook book, CollectionsDecisions decisions, CustomerCard customers, Words words) {
        this.desk = desk;
        this.book = book;
        this.decisions = decisions;
        this.customers = customers;
        this.words = words;
    }

    /** By the names the form {@code PostWriteOff} uses. */
    public Map<String, Object> of(CaseId id, Locale language) {
        var ending = desk.of(id).orElseThrow(() -> new UnknownCase(id));
        var customer = CustomerNo.of(ending.customerNo());
        return Map.of(
                "customerCard", customers.of(customer, language),
                "writeOffCard",
                        words.say(
                                language,
                                "dunning.page.writeOff",
                                words.day(ending.from()),
                                StepDesk.shortReference(id),
                                words.money(language, ending.open(), ending.currency()),
                                decidedBecause(id, language)),
                "openItems",
                        ending.items().stream()
                                .filter(line -> line.open().signum() > 0)
                                .map(line -> Map.<String, Object>of(
                                        "invoice", line.invoice(),
                                        "due", words.day(line.dueDate()),
                                        "days", days(line.dueDate()),
                                        "amount", words.money(language, line.amount(), ending.currency()),
                                        "open", words.money(language, line.open(), ending.currency())))
                                .toList());
    }

    /** What the list of tasks shows. */
    public Map<String, Object> card(CaseId id, Locale language) {
        var ending = desk.of(id).orElseThrow(() -> new UnknownCase(id));
        return Map.of(
                "customerName",
                customers.inShort(CustomerNo.of(ending.customerNo()), language).get("customerName"),
                "overdueNet",
                words.money(language, ending.open(), ending.currency()));
    }

    /** What of a customer's debt is left alone while a case is worked on; a sentence a line. */
    List<String> linesOf(CaseSummary open, Locale language) {
        return desk.standing(CustomerNo.of(open.customerNo()), open.currency()).stream()
                .filter(ending -> ending.open().signum() > 0)
                .map(ending -> words.say(
                        language,
                        "dunning.away." + ending.kind(),
                        words.day(ending.from()),
                        words.money(language, ending.open(), ending.currency()),
                        Words.plain(ending.items().stream()
                                .filter(line -> line.open().signum() > 0)
                                .map(EndingSummary.Line::invoice)
                                .collect(Collectors.joining(", ")))))
                .toList();
    }

    private String decidedBecause(CaseId id, Locale language) {
        return book.history(id).stream()
                .filter(event -> event.what().equals("COLLECTIONS_" + CollectionsOutcome.WRITE_OFF))
                .map(event -> Words.plain(event.actor() + ": " + event.note()) + countersigned(id, language))
                .findFirst()
                .orElse("–");
    }

    private String countersigned(CaseId id, Locale language) {
        return decisions
                .last(id)
                .map(CollectionsDecision::answer)
                .filter(CollectionsDecision.Answer::signed)
                .map(it -> " "
                        + words.say(language, "dunning.page.countersignedBy", Words.plain(it.by()), words.day(it.on())))
                .orElse("");
    }

    private long days(LocalDate due) {
        return ChronoUnit.DAYS.between(due, book.today());
    }
}
