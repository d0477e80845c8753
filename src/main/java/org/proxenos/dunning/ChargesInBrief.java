package org.proxenos.dunning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What a delay has cost so far, for whoever works on a case that is still open: shown, not posted (rules 4.4). */
@Component
class ChargesInBrief {

    /** More would push what is to be done off the screen; the sum has them all. */
    private static final int MOST_ITEMS = 5;

    private final Accruals accruals;
    private final Words words;

    ChargesInBrief(Accruals accruals, Words words) {
        this.accruals = accruals;
        this.words = words;
    }

    /** The sum, then a line for each item; empty where the delay costs the customer nothing. */
    String of(CaseFile file, Locale language) {
        var charges = accruals.of(file);
        if (file.delay().status() != CaseStatus.OPEN || charges.isNothing()) {
            return "";
        }
        var said = new StringBuilder(words.say(
                language,
                "dunning.page.accrued",
                words.money(language, charges.total(), charges.currency()),
                words.day(charges.asOf())));
        items(charges, language).forEach(line -> said.append("\n- ").append(line));
        if (!charges.missing().isEmpty()) {
            said.append("\n- ").append(words.say(language, "dunning.page.accruedNoRate", (Object)
                    String.join(", ", charges.missing())));
        }
        return said.toString();
    }

    private List<String> items(Charges charges, Locale language) {
        var byItem = new LinkedHashMap<ItemKey, List<Charge>>();
        charges.lines().forEach(charge -> byItem.computeIfAbsent(
                        new ItemKey(charge.invoiceNo(), charge.instalment()), item -> new ArrayList<>())
                .add(charge));
        var lines = new ArrayList<String>();
        byItem.entrySet().stream()
                .limit(MOST_ITEMS)
                .forEach(it -> lines.add(words.say(
                        language,
                        "dunning.page.accruedOn",
                        Words.plain(it.getKey().inWords()),
                        words.money(language, sum(it.getValue(), Charge.Kind.INTEREST), charges.currency()),
                        words.money(language, sum(it.getValue(), Charge.Kind.COMPENSATION), charges.currency()))));
        if (byItem.size() > MOST_ITEMS) {
            lines.add(words.say(
                    language,
                    "dunning.page.accruedMore",
                    byItem.size() - MOST_ITEMS,
                    words.money(
                            language,
                            byItem.values().stream()
                                    .skip(MOST_ITEMS)
                                    .flatMap(List::stream)
                                    .map(Charge::amount)
                                    .reduce(BigDecimal.ZERO, BigDecimal::add),
                            charges.currency())));
        }
        return lines;
    }

    private static BigDecimal sum(List<Charge> charges, Charge.Kind kind) {
        return charges.stream()
                .filter(charge -> charge.kind() == kind)
                .map(Charge::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
