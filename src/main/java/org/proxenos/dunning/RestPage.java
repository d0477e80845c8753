package org.proxenos.dunning;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.proxenos.engine.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people have before them when they decide whether follow-up of a customer may rest or differ. */
@Service
@Transactional(readOnly = true)
public class RestPage {

    private final Holds holds;
    private final CustomerCard customers;
    private final Words words;

    RestPage(Holds holds, CustomerCard customers, Words words) {
        this.holds = holds;
        this.customers = customers;
        this.words = words;
    }

    /** By the names the form {@code ApproveHold} uses. */
    public Map<String, Object> ofHold(UUID id, Locale language) {
        var hold = holds.find(id).orElseThrow();
        var resting = customers.items(
                hold.customer(),
                item -> item.dueDate().isBefore(hold.until())
                        && (hold.scope() == HoldScope.CUSTOMER || hold.concerns(ItemKey.of(item))));
        return Map.of(
                "customerCard", customers.of(hold.customer(), language),
                "holdCard", holdCard(hold, customers.sums(resting, language), language),
                "whyYou", whyYou(Approval.read(hold.explanation()), language),
                "openItems", customers.lines(resting, language),
                "history", customers.history(hold.customer(), language));
    }

    /** What the list of tasks shows of a hold. */
    public Map<String, Object> cardOfHold(UUID id, Locale language) {
        return customers.inShort(holds.find(id).orElseThrow().customer(), language);
    }

    private String holdCard(Hold hold, String amount, Locale language) {
        var what = hold.item() == null
                ? words.say(language, "dunning.rest.everything")
                : words.say(
                        language,
                        "dunning.rest.item",
                        Words.plain(hold.item().invoiceNo()),
                        hold.item().instalment());
        return words.say(
                language,
                "dunning.rest.hold",
                Words.plain(hold.requestedBy()),
                what,
                words.day(hold.from()),
                words.day(hold.until()),
                words.say(language, "RequestHold.Field_HoldReason." + hold.reason()),
                amount,
                hold.note() == null ? "–" : Words.plain(hold.note()));
    }

    /** The row of the table that called for somebody's consent, in words. */
    private String whyYou(Verdict verdict, Locale language) {
        var rule = verdict.rules().get(0);
        return words.say(
                language,
                "dunning.rest.whyYou",
                words.say(language, verdict.table() + "." + rule.id(), rule.reason()),
                words.say(language, "dunning.rest.table." + verdict.table()),
                verdict.version());
    }
}
