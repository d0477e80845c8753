package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.proxenos.engine.DecisionTables;
import org.proxenos.engine.Verdict;
import org.proxenos.portfolio.CustomerType;
import org.springframework.stereotype.Component;

/** What the law grants for late payment, as the table {@code StatutoryInterest} has it (rules 4.4). */
@Component
class InterestRates implements RateSource {

    private static final String TABLE = "StatutoryInterest";
    private static final String FIRST_HALF = "-H1";
    private static final String SECOND_HALF = "-H2";

    private final DecisionTables tables;
    private final Words words;

    InterestRates(DecisionTables tables, Words words) {
        this.tables = tables;
        this.words = words;
    }

    /** What the table says of a day; kept with what is charged. */
    Verdict verdict(CustomerType type, LocalDate day) {
        return tables.decide(TABLE, Map.of("customerType", type.name(), "day", day.toString()));
    }

    /** The same, asking the table once about each day, however many items have it. */
    Function<LocalDate, Verdict> verdicts(CustomerType type) {
        var known = new HashMap<LocalDate, Verdict>();
        return day -> known.computeIfAbsent(day, it -> verdict(type, it));
    }

    /** Percent a year; null when no rate has been published for that day. */
    static BigDecimal rate(Verdict verdict) {
        return amount(verdict, "annualRate");
    }

    /** Euro, once per invoice; null when nothing has been published for that day. */
    static BigDecimal compensation(Verdict verdict) {
        return amount(verdict, "compensation");
    }

    /** Names the half-year whose rate a day has: {@code B2B 2027-H1}. */
    static String key(CustomerType type, LocalDate day) {
        return type + " " + day.getYear() + (day.getMonthValue() <= 6 ? FIRST_HALF : SECOND_HALF);
    }

    /** The half-years from one day to another of which some days have no rate. */
    List<String> missing(CustomerType type, LocalDate from, LocalDate to) {
        var keys = new LinkedHashSet<String>();
        for (var day = from.withDayOfMonth(1); !day.isAfter(to); day = day.plusMonths(1)) {
            if (rate(verdict(type, day.isBefore(from) ? from : day)) == null) {
                keys.add(key(type, day));
            }
        }
        return List.copyOf(keys);
    }

    @Override
    public RateKind kind() {
        return RateKind.INTEREST;
    }

    @Override
    public boolean answers(String key) {
        return IntStream.range(0, 6)
                .allMatch(month -> rate(verdict(typeOf(key), beginningOf(key).plusMonths(month))) != null);
    }

    @Override
    public String describe(String key, Locale language) {
        return words.say(
                language,
                "dunning.rate.interest",
                TABLE,
                typeOf(key).name(),
                words.day(beginningOf(key)),
                words.day(beginningOf(key).plusMonths(6).minusDays(1)));
    }

    private static CustomerType typeOf(String key) {
        return CustomerType.valueOf(key.substring(0, key.indexOf(' ')));
    }

    private static LocalDate beginningOf(String key) {
        var year = Integer.parseInt(key.substring(key.indexOf(' ') + 1, key.indexOf('-')));
        return LocalDate.of(year, key.endsWith(FIRST_HALF) ? 1 : 7, 1);
    }

    private static BigDecimal amount(Verdict verdict, String output) {
        var value = verdict.rules().get(0).outputs().get(output);
        return value == null ? null : new BigDecimal(value.toString()).setScale(2);
    }
}
