package org.proxenos.dunning;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.proxenos.ledger.Ledger;
import org.proxenos.ledger.OpenItem;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Vacancies;
import org.springframework.stereotype.Component;

/** A customer as a whole, in words: who it is, what is open, and what has happened in all of its cases. */
@Component
class CustomerCard {

    private static final int LONG_ENOUGH = 30;

    private final Portfolio portfolio;
    private final Ledger ledger;
    private final CaseBook book;
    private final Words words;
    private final Actors actors;
    private final Vacancies vacancies;

    CustomerCard(Portfolio portfolio, Ledger ledger, CaseBook book, Words words, Actors actors, Vacancies vacancies) {
        this.vacancies = vacancies;
        this.portfolio = portfolio;
        this.ledger = ledger;
        this.book = book;
        this.words = words;
        this.actors = actors;
    }

    String of(CustomerNo no, Locale language) {
        var customer = portfolio.customer(no);
        var card = new StringBuilder("### ")
                .append(Words.plain(customer.name()))
                .append(" (")
                .append(Words.plain(no.value()))
                .append(")\n\n")
                .append(words.say(
                        language,
                        "dunning.page.customer",
                        words.say(language, "dunning.segment." + customer.segment()),
                        customer.riskClass() == null ? "–" : customer.riskClass(),
                        Words.plain(orDash(customer.phone())),
                        Words.plain(orDash(customer.email()))));
        portfolio
                .primaryOf(no, book.today())
                .map(officer -> words.say(language, "dunning.page.officer", Words.plain(officer.name())))
                .or(() -> vacancies.inWords(no, language).map(Words::plain))
                .ifPresent(officer -> card.append(" · ").append(officer));
        return card.append("\n\n**")
                .append(words.say(
                        language, "dunning.rest.overdue", sums(items(no, item -> item.daysPastDue() > 0), language)))
                .append("**")
                .toString();
    }

    /** What the list of tasks shows. */
    Map<String, Object> inShort(CustomerNo no, Locale language) {
        return Map.of(
                "customerName", portfolio.customer(no).name(),
                "overdueNet", sums(items(no, item -> item.daysPastDue() > 0), language));
    }

    List<OpenItem> items(CustomerNo no, Predicate<OpenItem> which) {
        return ledger.openItems(no, book.today()).stream().filter(which).toList();
    }

    /** One sum per currency. */
    String sums(List<OpenItem> items, Locale language) {
        var sums = items.stream()
                .collect(Collectors.groupingBy(
                        OpenItem::currency,
                        TreeMap::new,
                        Collectors.reducing(BigDecimal.ZERO, OpenItem::open, BigDecimal::add)));
        return sums.isEmpty()
                ? "–"
                : sums.entrySet().stream()
                        .map(sum -> words.money(language, sum.getValue(), sum.getKey()))
                        .collect(Collectors.joining(" + "));
    }

    /** By the names the tables of the forms use. */
    List<Map<String, Object>> lines(List<OpenItem> items, Locale language) {
        return items.stream()
                .map(item -> Map.<String, Object>of(
                        "invoice",
                                item.instalment() == 1 ? item.invoiceNo() : item.invoiceNo() + "/" + item.instalment(),
                        "due", words.day(item.dueDate()),
                        "days", item.daysPastDue(),
                        "amount", words.money(language, item.amount(), item.currency()),
                        "open", words.money(language, item.open(), item.currency())))
                .toList();
    }

    /** What has happened in the customer's cases, the latest first. */
    List<Map<String, Object>> history(CustomerNo no, Locale language) {
        return book.list(null, no, null, null, 0, LONG_ENOUGH).stream()
                .flatMap(found -> book.history(found.id()).stream().limit(LONG_ENOUGH))
                .sorted(Comparator.comparing(CaseEvent::at).reversed())
                .limit(LONG_ENOUGH)
                .map(event -> Map.<String, Object>of(
                        "when",
                        words.day(event.day()),
                        "what",
                        words.say(language, "dunning.event." + event.what(), event.level()),
                        "who",
                        actors.of(no, event, language),
                        "note",
                        event.note() == null ? "" : event.note()))
                .toList();
    }

    private static String orDash(String text) {
        return text == null ? "–" : text;
    }
}
