package org.proxenos.reassignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proxenos.engine.Verdict;

@DisplayName("Officer eligibility")
class OfficerEligibilityTest {

    private static final List<BigDecimal> LOADS = Arrays.asList(
            null, new BigDecimal("0.000"), amount("1.000"), amount("1.001"), amount("1.100"), amount("1.101"));

    @ParameterizedTest(name = "{0}: eligible {9}, approval {10}, because {11}")
    @CsvSource({
        "'an officer with room', NONE, true, false, 0, STANDARD, 1, YES, YES, true, false, Room",
        "'whoever is in charge', IN_CHARGE, true, false, 0, STANDARD, 1, YES, YES, false, false, InCharge",
        "'who has left', NONE, false, false, 0, STANDARD, 1, YES, YES, false, false, NotActive",
        "'who was replaced', REPLACED, true, false, 0, STANDARD, 4, YES, YES, false, false, Replaced",
        "'a manager without customers', NONE, true, true, 0, STANDARD, 4, YES, YES, false, false, Leads",
        "'who is away for half the time', NONE, true, false, 0.5, STANDARD, 1, YES, YES, true, false, Room",
        "'who is away for longer', NONE, true, false, 0.55, STANDARD, 1, YES, YES, false, false, Away",
        "'a beginner and a strategic customer', NONE, true, false, 0, STRATEGIC, 2, YES, YES, false, false, StrategicNeedsExperience",
        "'experience enough for it', NONE, true, false, 0, STRATEGIC, 3, YES, YES, true, false, Room",
        "'unknown experience and a key customer', NONE, true, false, 0, KEY, 0, YES, YES, false, false, KeyNeedsExperience",
        "'experience enough for a key customer', NONE, true, false, 0, KEY, 2, YES, YES, true, false, Room",
        "'who does not speak the language', NONE, true, false, 0, SMALL, 1, NO, YES, false, false, Language",
        "'of whom no language is known', NONE, true, false, 0, SMALL, 1, UNKNOWN, UNKNOWN, true, false, Room",
        "'who works in another country', NONE, true, false, 0, SMALL, 1, YES, NO, false, false, Reach"
    })
    @DisplayName("who can and who cannot, and why")
    void examples(
            String who,
            String tie,
            boolean active,
            boolean leads,
            BigDecimal absentShare,
            String segment,
            int seniority,
            String speaks,
            String reach,
            boolean eligible,
            boolean approval,
            String rule) {
        var verdict = ask(tie, active, leads, absentShare, segment, seniority, speaks, reach, amount("0.9"));
        assertThat(verdict.flag("eligible")).as(who).isEqualTo(eligible);
        assertThat(verdict.flag("needsApproval")).as(who).isEqualTo(approval);
        assertThat(verdict.rules().get(0).id()).isEqualTo("Rule_" + rule);
    }

    @ParameterizedTest(name = "{0}: eligible {1}, approval {2}")
    @CsvSource({
        "0.917, true, false, Room",
        "1.000, true, false, Room",
        "1.001, true, true, Tight",
        "1.100, true, true, Tight",
        "1.101, false, false, Full",
        "1.833, false, false, Full",
        ", false, false, NoWorkingTime"
    })
    @DisplayName("more than a full portfolio needs approval, more than a tenth above it is impossible")
    void load(BigDecimal projected, boolean eligible, boolean approval, String rule) {
        var verdict = ask("NONE", true, false, BigDecimal.ZERO, "STANDARD", 1, "YES", "YES", projected);
        assertThat(verdict.flag("eligible")).isEqualTo(eligible);
        assertThat(verdict.flag("needsApproval")).isEqualTo(approval);
        assertThat(verdict.rules().get(0).id()).isEqualTo("Rule_" + rule);
    }

    @Test
    @DisplayName("everybody has exactly one answer, and only those who can may need approval")
    void complete() {
        for (var tie : List.of("NONE", "IN_CHARGE", "REPLACED")) {
            for (var yes : List.of(true, false)) {
                for (var share : List.of("0", "0.5", "0.501", "1")) {
                    for (var segment : List.of("STRATEGIC", "KEY", "STANDARD", "SMALL")) {
                        for (var seniority = 0; seniority < 5; seniority++) {
                            for (var load : LOADS) {
                                check(ask(tie, yes, !yes, amount(share), segment, seniority, "YES", "UNKNOWN", load));
                            }
                        }
                    }
                }
            }
        }
        for (var speaks : List.of("YES", "NO", "UNKNOWN")) {
            for (var reach : List.of("YES", "NO", "UNKNOWN")) {
                for (var load : LOADS) {
                    check(ask("NONE", true, false, BigDecimal.ZERO, "SMALL", 1, speaks, reach, load));
                }
            }
        }
    }

    private static void check(Verdict verdict) {
        assertThat(verdict.rules()).as(verdict.inputs().toString()).hasSize(1);
        assertThat(verdict.flag("needsApproval") && !verdict.flag("eligible")).isFalse();
    }

    private static Verdict ask(
            String tie,
            boolean active,
            boolean leads,
            BigDecimal absentShare,
            String segment,
            int seniority,
            String speaks,
            String reach,
            BigDecimal projectedLoad) {
        var inputs = new HashMap<String, Object>(Map.of(
                "tie", tie,
                "active", active,
                "leads", leads,
                "absentShare", absentShare,
                "segment", segment,
                "seniority", seniority,
                "speaks", speaks,
                "reach", reach));
        inputs.put("projectedLoad", projectedLoad);
        return TablesInUse.ask("OfficerEligibility", inputs);
    }

    private static BigDecimal amount(String written) {
        return new BigDecimal(written);
    }
}
