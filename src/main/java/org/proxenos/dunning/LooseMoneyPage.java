package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.ledger.Document;
import org.proxenos.ledger.OpenItem;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.Portfolio;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What accounting has before it when it allocates money or goes through small balances, read live from the books. */
@Service
@Transactional(readOnly = true)
public class LooseMoneyPage {

    private final AllocationDesk allocations;
    private final SmallBalanceDesk balances;
    private final Portfolio portfolio;
    private final BusinessCalendar calendar;
    private final Words words;

    LooseMoneyPage(
            AllocationDesk allocations,
            SmallBalanceDesk balances,
            Portfolio portfolio,
            BusinessCalendar calendar,
            Words words) {
        this.allocations = allocations;
        this.balances = balances;
        this.portfolio = portfolio;
        this.calendar = calendar;
        this.words = words;
    }

    /** By the names the form {@code AllocateMoney} uses. */
    public Map<String, Object> ofAllocation(UUID id, Locale language) {
        var question = allocations.question(id);
        var currency = question.currency();
        var page = new HashMap<String, Object>();
        page.put("allocationCard", allocationCard(question, language));
        page.put(
                "payments",
                question.money().stream()
                        .map(document -> Map.<String, Object>of(
                                "date", words.day(document.date()),
                                "document", document.no(),
                                "kind", words.say(language, "dunning.document." + document.kind()),
                                "amount", words.money(language, document.amount(), currency)))
                        .toList());
        page.put(
                "assumed",
                question.assumed().stream()
                        .map(it -> Map.<String, Object>of(
                                "invoice", invoice(it.item()),
                                "due", words.day(it.item().dueDate()),
                                "days", it.item().daysPastDue(),
                                "settled", words.money(language, it.settled(), currency)))
                        .toList());
        page.put(
                "openItems",
                question.open().stream()
                        .map(item -> Map.<String, Object>of(
                                "invoice", invoice(item),
                                "due", words.day(item.dueDate()),
                                "days", item.daysPastDue(),
                                "amount", words.money(language, item.amount(), currency),
                                "open", words.money(language, item.open(), currency)))
                        .toList());
        return page;
    }

    /** What the list of tasks shows of an allocation. */
    public Map<String, Object> allocationCardInList(UUID id, Locale language) {
        var question = allocations.question(id);
        return Map.of("customerName", name(question), "overdueNet", sum(question, language));
    }

    /** By the names the form {@code ReviewSmallBalances} uses. */
    public Map<String, Object> ofReview(UUID review, Locale language) {
        var small = balances.unchanged(review);
        var names = portfolio.customers(
                small.stream().map(SmallBalance::customer).distinct().toList());
        return Map.of(
                "balancesCard",
                words.say(language, "dunning.page.smallBalances", small.size()),
                "smallBalances",
                small.stream()
                        .map(balance -> Map.<String, Object>of(
                                "customer", names.get(balance.customer()).name() + " (" + balance.customer() + ")",
                                "amount", words.money(language, balance.amount(), balance.currency()),
                                "oldest", words.day(balance.oldestDue()),
                                "days", ChronoUnit.DAYS.between(balance.oldestDue(), calendar.today()),
                                "officer", officer(balance)))
                        .toList(),
                "smallBalanceChoices",
                small.stream()
                        .map(balance -> Map.<String, Object>of(
                                "value",
                                balance.id().toString(),
                                "label",
                                names.get(balance.customer()).name() + " · " + balance.customer() + " · "
                                        + words.money(language, balance.amount(), balance.currency())))
                        .toList());
    }

    /** What the list of tasks shows of a review. */
    public Map<String, Object> reviewCard(UUID review, Locale language) {
        return Map.of(
                "customerName",
                words.say(
                        language,
                        "dunning.page.smallBalancesCount",
                        balances.unchanged(review).size()));
    }

    private String allocationCard(AllocationDesk.Question question, Locale language) {
        var card = new StringBuilder("### ")
                .append(Words.plain(name(question)))
                .append(" (")
                .append(Words.plain(question.customer().value()))
                .append(")\n\n")
                .append(words.say(language, "dunning.page.allocation", (Object) sum(question, language)));
        if (question.credit().signum() > 0) {
            card.append("\n\n").append(words.say(language, "dunning.page.credit", (Object)
                    words.money(language, question.credit(), question.currency())));
        }
        return card.toString();
    }

    private String sum(AllocationDesk.Question question, Locale language) {
        return words.money(
                language,
                question.money().stream().map(Document::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                question.currency());
    }

    private String name(AllocationDesk.Question question) {
        return portfolio.customer(question.customer()).name();
    }

    private String officer(SmallBalance balance) {
        return portfolio
                .primaryOf(balance.customer(), calendar.today())
                .map(Officer::name)
                .orElse("");
    }

    private static String invoice(OpenItem item) {
        return item.instalment() == 1 ? item.invoiceNo() : item.invoiceNo() + "/" + item.instalment();
    }
}
