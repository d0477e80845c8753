package org.proxenos.reassignment;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Optional;
import org.proxenos.engine.DecisionTables;
import org.proxenos.engine.Verdict;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.Segment;
import org.springframework.stereotype.Component;

/**
 * Asks the table {@code OfficerEligibility} whether an officer is experienced enough for a customer, everything else
 * being as it should: what it wants of a candidate it wants of whoever is in charge.
 */
@Component
class RequiredExperience {

    private static final String TABLE = "OfficerEligibility";

    private final DecisionTables tables;

    RequiredExperience(DecisionTables tables) {
        this.tables = tables;
    }

    /** The row that wants somebody more experienced; empty if the officer is experienced enough. */
    Optional<Verdict.MatchedRule> missing(Officer officer, Segment segment) {
        var inputs = new HashMap<String, Object>();
        inputs.put("tie", "NONE");
        inputs.put("active", true);
        inputs.put("leads", false);
        inputs.put("absentShare", BigDecimal.ZERO);
        inputs.put("segment", segment.name());
        inputs.put("seniority", officer.seniority() == null ? 0 : officer.seniority());
        inputs.put("speaks", "UNKNOWN");
        inputs.put("reach", "UNKNOWN");
        inputs.put("projectedLoad", BigDecimal.ZERO);
        var verdict = tables.decide(TABLE, inputs);
        return verdict.flag("eligible")
                ? Optional.empty()
                : Optional.of(verdict.rules().get(0));
    }
}
