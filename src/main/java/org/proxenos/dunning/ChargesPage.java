package org.proxenos.dunning;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever decides on charges has before them: the customer, the arithmetic, the sum. */
@Service
@Transactional(readOnly = true)
public class ChargesPage {

    private final ChargesDesk desk;
    private final CasePage pages;
    private final Words words;

    ChargesPage(ChargesDesk desk, CasePage pages, Words words) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    /** By the names the form {@code DecideOnCharges} uses. */
    public Map<String, Object> of(CaseId id, Locale language) {
        var charges = desk.underReview(id);
        var page = new HashMap<>(pages.of(id, language));
        page.put("chargesCard", card(charges, language));
        page.put("charges", table(charges, language));
        return page;
    }

    /** What the list of tasks shows. */
    public Map<String, Object> card(CaseId id, Locale language) {
        var charges = desk.underReview(id);
        var card = new HashMap<>(pages.card(id, language));
        card.put("overdueNet", words.money(language, charges.total(), charges.currency()));
        return card;
    }

    /** The sum in words, with a warning where a rate is missing. */
    String card(Charges charges, Locale language) {
        var said = new StringBuilder(words.say(
                language,
                "dunning.page.charges",
                words.money(language, charges.total(), charges.currency()),
                words.day(charges.asOf())));
        if (!charges.missing().isEmpty()) {
            said.append("\n\n**")
                    .append(words.say(
                            language, "dunning.page.chargesIncomplete", (Object) String.join(", ", charges.missing())))
                    .append("**");
        }
        return said.toString();
    }

    /** A row for every charge and, where interest changed its balance or rate, for every part of it. */
    List<Map<String, Object>> table(Charges charges, Locale language) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var charge : charges.lines()) {
            var segments = charge.arithmetic().segments();
            for (var segment : segments) {
                rows.add(row(
                        segments.indexOf(segment) == 0 ? item(charge) : "",
                        segments.indexOf(segment) == 0 ? what(charge, language) : "",
                        words.day(segment.from()) + " - "
                                + words.day(segment.until().minusDays(1)),
                        words.money(language, segment.balance(), charges.currency()),
                        segment.rate() == null
                                ? words.say(language, "dunning.page.noRate")
                                : percent(segment, language),
                        String.valueOf(segment.days()),
                        segments.size() > 1 || segment.amount() == null
                                ? parts(segment, language)
                                : words.money(language, charge.amount(), charges.currency())));
            }
            if (segments.size() != 1 || segments.get(0).amount() == null) {
                rows.add(row(
                        segments.isEmpty() ? item(charge) : "",
                        segments.isEmpty() ? what(charge, language) : "",
                        "",
                        "",
                        "",
                        "",
                        words.money(language, charge.amount(), charges.currency())));
            }
        }
        return rows;
    }

    private String what(Charge charge, Locale language) {
        var kind = words.say(language, "dunning.charge." + charge.kind());
        return charge.carriedFrom() == null ? kind : words.say(language, "dunning.page.carried", (Object) kind);
    }

    private static String item(Charge charge) {
        return charge.instalment() == 1 ? charge.invoiceNo() : charge.invoiceNo() + "/" + charge.instalment();
    }

    private static String percent(Interest.Segment segment, Locale language) {
        var format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(2);
        return format.format(segment.rate()) + " %";
    }

    /** Four decimals, because only the sum is rounded. */
    private static String parts(Interest.Segment segment, Locale language) {
        if (segment.amount() == null) {
            return "";
        }
        var format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(4);
        format.setMaximumFractionDigits(4);
        return format.format(segment.amount());
    }

    private static Map<String, Object> row(
            String item, String charge, String period, String balance, String rate, String days, String amount) {
        return Map.of(
                "item", item,
                "charge", charge,
                "period", period,
                "balance", balance,
                "rate", rate,
                "days", days,
                "amount", amount);
    }
}
