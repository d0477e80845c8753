package org.proxenos.reassignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.proxenos.dunning.TablesOnDisk;
import org.proxenos.portfolio.Segment;

@DisplayName("Reassignment route")
class ReassignmentRouteTest {

    private static final Set<String> KNOWN = Set.of("sales-managers", "credit-risk", "management");

    private final TablesOnDisk.Table table = TablesOnDisk.table("ReassignmentRoute");

    @ParameterizedTest(name = "{0}, {1}, {2} days, {3} changes, level {4}: {5}")
    @CsvSource(
            delimiter = '|',
            value = {
                "CONFLICT | STRATEGIC | 10 | 5 | 6 | FAST | false | false",
                "LEAVING | STRATEGIC | 2000 | 0 | 0 | STANDARD | true | false",
                "LEAVING | KEY | 2000 | 3 | 5 | STANDARD | true | false",
                "LEAVING | STANDARD | 2000 | 3 | 5 | FAST | false | false",
                "FAILURE | SMALL | 2000 | 0 | 0 | DOUBLE | true | false",
                "CUSTOMER_REQUEST | STRATEGIC | 2000 | 0 | 0 | DOUBLE | true | false",
                "CUSTOMER_REQUEST | KEY | 2000 | 1 | 0 | STANDARD | false | false",
                "CUSTOMER_REQUEST | KEY | 2000 | 2 | 0 | DOUBLE | true | false",
                "REBALANCE | STANDARD | 2000 | 2 | 4 | DOUBLE | true | false",
                "OFFICER_REQUEST | STANDARD | 2000 | 0 | 3 | STANDARD | false | false",
                "OFFICER_REQUEST | STANDARD | 2000 | 0 | 4 | STANDARD | false | true",
                "REBALANCE | STANDARD | 179 | 1 | 0 | DOUBLE | false | false",
                "TERRITORY | SMALL | 179 | 0 | 3 | DOUBLE | false | false",
                "TERRITORY | SMALL | 180 | 0 | 0 | STANDARD | false | false",
                "IMPORTANCE | KEY | 10 | 0 | 0 | STANDARD | true | false",
                "IMPORTANCE | KEY | 10 | 0 | 4 | STANDARD | false | true",
                "LONG_ABSENCE | STANDARD | 2000 | 0 | 0 | STANDARD | false | false"
            })
    @DisplayName(
            "the weightier matter decides whom to consult, how many agree, and whether the officer stays on the case")
    void whichWay(
            ReassignmentReason reason,
            Segment segment,
            int tenure,
            int changes,
            int level,
            String route,
            boolean consult,
            boolean keep) {
        var chosen = Route.of(table.verdict(inputs(reason, segment, tenure, changes, level)));
        assertThat(chosen.name()).isEqualTo(route);
        assertThat(chosen.consult()).isEqualTo(consult);
        assertThat(chosen.keepOnCase()).isEqualTo(keep);
        assertThat(chosen.informed()).as("credit risk").hasSize(keep ? 1 : 0);
    }

    static Stream<Arguments> everyCombination() {
        return Stream.of(ReassignmentReason.values())
                .flatMap(reason -> Stream.of(Segment.values()).flatMap(segment -> Stream.of(179, 180)
                        .flatMap(tenure -> Stream.of(1, 2).flatMap(changes -> Stream.of(3, 4)
                                .map(level -> Arguments.of(reason, segment, tenure, changes, level))))));
    }

    @ParameterizedTest(name = "{0}, {1}, {2} days, {3} changes, level {4}")
    @MethodSource("everyCombination")
    @DisplayName("every request has its way: somebody agrees, two do where it is DOUBLE, and there is time for it")
    void complete(ReassignmentReason reason, Segment segment, int tenure, int changes, int level) {
        var chosen = Route.of(table.verdict(inputs(reason, segment, tenure, changes, level)));
        assertThat(chosen.name()).isIn("FAST", "STANDARD", "DOUBLE");
        assertThat(chosen.approvers()).isNotEmpty().isSubsetOf(KNOWN);
        assertThat(chosen.secondApprovers()).isSubsetOf(KNOWN);
        assertThat(chosen.informed()).isSubsetOf(KNOWN);
        assertThat(chosen.needsASecond()).isEqualTo(chosen.name().equals("DOUBLE"));
        assertThat(chosen.approvalDays()).isBetween(1, 3);
    }

    private static Map<String, Object> inputs(
            ReassignmentReason reason, Segment segment, int tenure, int changes, int level) {
        return Map.of(
                "reason", reason.name(),
                "segment", segment.name(),
                "tenureDays", tenure,
                "changesLast24m", changes,
                "dunningLevel", level);
    }
}
