package org.proxenos.reassignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.portfolio.Holding;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Presence;
import org.proxenos.portfolio.Segment;
import org.springframework.beans.factory.ObjectProvider;

/** The worked examples of rules 4.8: 2 strategic, 5 key, 10 standard and 8 small customers. */
@DisplayName("Load")
class OfficerLoadTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final LoadSettings SETTINGS =
            new LoadSettings(new BigDecimal("60"), new BigDecimal("0.5"), 90, 20, 365);
    private static final Holding TWENTY_FIVE = new Holding(
            Map.of(Segment.STRATEGIC, 2, Segment.KEY, 5, Segment.STANDARD, 10, Segment.SMALL, 8), Set.of(), DAY);

    private final Presence presence = mock(Presence.class);
    private final OfficerLoad loads = loads(presence);

    @Test
    @DisplayName("25 customers are 55 points: 0.917 of a full portfolio, and 0.983 with one key customer more")
    void fullTime() {
        var points = loads.points(TWENTY_FIVE);
        assertThat(points).isEqualByComparingTo("55");
        assertThat(loads.of(officer(null, null), points, DAY)).contains(new BigDecimal("0.917"));
        assertThat(loads.of(officer(null, null), points.add(loads.weight(Segment.KEY)), DAY))
                .contains(new BigDecimal("0.983"));
    }

    @Test
    @DisplayName("the same at half time are 1.833")
    void halfTime() {
        assertThat(loads.of(officer("0.5", null), loads.points(TWENTY_FIVE), DAY))
                .contains(new BigDecimal("1.833"));
    }

    @Test
    @DisplayName("who is away for five of the next twenty business days can look after three quarters")
    void absence() {
        given(presence.absentBusinessDays(any(), eq(DAY), eq(20))).willReturn(5);
        assertThat(loads.absentShare(officer(null, null), DAY)).isEqualByComparingTo("0.25");
        assertThat(loads.of(officer(null, null), new BigDecimal("45"), DAY)).contains(new BigDecimal("1.000"));
        given(presence.absentBusinessDays(any(), eq(DAY), eq(20))).willReturn(20);
        assertThat(loads.of(officer(null, null), BigDecimal.ZERO, DAY)).isEmpty();
    }

    @Test
    @DisplayName("where nobody keeps absences, everybody is there")
    void nobodyKeepsAbsences() {
        assertThat(loads(null).absentShare(officer(null, null), DAY)).isZero();
    }

    @Test
    @DisplayName("a newcomer looks after half as much for ninety days")
    void newcomer() {
        var points = new BigDecimal("30");
        assertThat(loads.of(officer(null, DAY.minusDays(89)), points, DAY)).contains(new BigDecimal("1.000"));
        assertThat(loads.of(officer(null, DAY.minusDays(90)), points, DAY)).contains(new BigDecimal("0.500"));
    }

    private static OfficerLoad loads(Presence presence) {
        @SuppressWarnings("unchecked")
        ObjectProvider<Presence> known = mock(ObjectProvider.class);
        given(known.stream()).willAnswer(asked -> Stream.ofNullable(presence));
        return new OfficerLoad(TablesInUse.tables(), known, SETTINGS);
    }

    private static Officer officer(String fte, LocalDate since) {
        return new Officer(
                OfficerNo.of("O1"),
                "Anna",
                null,
                null,
                null,
                3,
                Set.of("el"),
                fte == null ? null : new BigDecimal(fte),
                "LOCAL",
                null,
                since,
                null);
    }
}
