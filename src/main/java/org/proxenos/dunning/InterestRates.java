package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.proxenos.engine.DecisionTables;
import org.proxenos.engine.Verdict;
import org.proxenos.portfolio.CustomerType;
import org.springframework.stereotype.Component;

/** What the law grants for late payment, as the table {@code StatutoryInterest} has it (rules 4.4). */
@Component
class InterestRates {

    private static final String TABLE = "StatutoryInterest";

    private final DecisionTables tables;

    InterestRates(DecisionTables tables) {
        this.tables = tables;
    }

    /** What the table says of a day; kept with what is charged. */
    Verdict verdict(CustomerType type, LocalDate day) {
        return tables.decide(TABLE, Map.of("customerType", type.name(), "day", day.toString()));
    }

    /** Percent a year; null when no rate has been published for that day. */
    BigDecimal on(CustomerType type, LocalDate day) {
        return amount(verdict(type, day), "annualRate");
    }

    /** Euro, once per invoice; null when nothing has been published for that day. */
    BigDecimal compensation(CustomerType type, LocalDate day) {
        return amount(verdict(type, day), "compensation");
    }

    private static BigDecimal amount(Verdict verdict, String output) {
        var value = verdict.rules().get(0).outputs().get(output);
        return value == null ? null : new BigDecimal(value.toString()).setScale(2);
    }
}
