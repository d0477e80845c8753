package org.proxenos.dunning;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.proxenos.engine.DecisionTables;
import org.proxenos.engine.Verdict;
import org.springframework.stereotype.Component;

/** How far up the ladder a delay belongs (rules 4.2): the base table, the adjustments, and the clamp. */
@Component
class Levels {

    /** The table of those who decide at the end of the ladder. */
    static final String DECIDERS = "CollectionsDeciders";

    private final DecisionTables tables;
    private final DunningSettings settings;

    Levels(DecisionTables tables, DunningSettings settings) {
        this.tables = tables;
        this.settings = settings;
    }

    /** @param previous the level at which the customer was last told; the new one is at most one above */
    Standing standing(Delay delay, int previous) {
        var edpd = delay.days().value();
        var base = tables.decide("DunningBaseLevel", Map.of("edpd", edpd));
        var adjust = tables.decide("DunningLevelAdjust", adjustInputs(delay, edpd));
        var points = adjust.numbers("adjust");
        var aggravation =
                points.stream().mapToInt(Integer::intValue).filter(p -> p > 0).sum();
        var relief =
                points.stream().mapToInt(Integer::intValue).filter(p -> p < 0).sum();
        var level = clamp(base.number("baseLevel"), aggravation, relief, edpd, previous);
        return new Standing(
                delay.day(),
                delay.overdue(),
                delay.currency(),
                delay.oldestDue(),
                delay.days(),
                base.number("baseLevel"),
                aggravation,
                relief,
                previous,
                Math.min(Math.max(level, edpd == 0 ? 0 : delay.leastLevel()), previous + 1),
                List.of(base, adjust),
                null,
                null);
    }

    Verdict action(int level, String segment, Terms terms) {
        return tables.decide(
                "DunningAction",
                Map.of("level", level, "segment", segment, "procedure", terms.procedure(), "wish", terms.channel()));
    }

    Verdict deciders(BigDecimal overdue) {
        return tables.decide(DECIDERS, Map.of("overdueNet", overdue));
    }

    int base(int edpd) {
        return tables.decide("DunningBaseLevel", Map.of("edpd", edpd)).number("baseLevel");
    }

    int clamp(int base, int aggravation, int relief, int edpd, int previous) {
        if (edpd == 0) {
            return 0;
        }
        var counted = base >= settings.ageWinsFrom() ? 0 : Math.max(-settings.mostRelief(), relief);
        var level = Math.max(1, Math.min(settings.highestLevel(), base + aggravation + counted));
        return Math.min(level, previous + 1);
    }

    private Map<String, Object> adjustInputs(Delay delay, int edpd) {
        var inputs = new HashMap<String, Object>();
        inputs.put("edpd", edpd);
        inputs.put("riskClass", delay.riskClass() == null ? "" : delay.riskClass());
        inputs.put("segment", delay.segment());
        inputs.put("brokenPromises", delay.brokenPromises());
        inputs.put("overdueNet", delay.inCompanyCurrency());
        inputs.put("paymentScore", delay.paymentScore());
        return inputs;
    }

    /**
     * What the tables are asked about.
     *
     * @param riskClass may be null
     * @param leastLevel a level that the customer's own words have earned; 0 if none
     * @param inCompanyCurrency what {@code overdue} is worth in the currency of the tables
     */
    record Delay(
            java.time.LocalDate day,
            BigDecimal overdue,
            String currency,
            java.time.LocalDate oldestDue,
            EffectiveDays days,
            String riskClass,
            String segment,
            int brokenPromises,
            int paymentScore,
            int leastLevel,
            BigDecimal inCompanyCurrency) {}
}
