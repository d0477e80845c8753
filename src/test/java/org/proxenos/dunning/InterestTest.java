package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.dunning.Interest.Excluded;
import org.proxenos.dunning.Interest.Segment;
import org.proxenos.ledger.Timeline;
import org.proxenos.ledger.Timelines;

/** Rules 4.4 and A10. */
@DisplayName("Interest on arrears")
class InterestTest {

    private static final Function<LocalDate, BigDecimal> RATE = day -> new BigDecimal("10.15");

    @Test
    @DisplayName("10 000 for 30 days, then 4 000 for 20 days at 10.15 % is 105.67")
    void workedExample() {
        var interest = of(tenThousand().payment("2026-04-30", "6000.00", "I1"), "2026-05-20");

        assertThat(interest.amount()).isEqualTo("105.67");
        assertThat(interest.segments())
                .containsExactly(
                        new Segment(
                                day("2026-04-01"),
                                day("2026-05-01"),
                                new BigDecimal("10000.00"),
                                new BigDecimal("10.15"),
                                30,
                                new BigDecimal("83.4247")),
                        new Segment(
                                day("2026-05-01"),
                                day("2026-05-21"),
                                new BigDecimal("4000.00"),
                                new BigDecimal("10.15"),
                                20,
                                new BigDecimal("22.2466")));
        assertThat(interest.isIncomplete()).isFalse();
    }

    @Test
    @DisplayName("begins the day after the due date and stops with the day on which the money comes")
    void firstAndLastDay() {
        assertThat(of(tenThousand(), "2026-03-31").segments()).isEmpty();
        assertThat(of(tenThousand(), "2026-03-31").amount()).isEqualTo("0.00");
        assertThat(days(of(tenThousand(), "2026-04-01"))).containsExactly(1);
        assertThat(days(of(tenThousand().payment("2026-04-10", "10000.00", "I1"), "2026-12-31")))
                .containsExactly(10);
        assertThat(of(tenThousand().payment("2026-03-31", "10000.00", "I1"), "2026-12-31")
                        .segments())
                .as("paid on the due date")
                .isEmpty();
    }

    @Test
    @DisplayName("is cut where a credit note or a return changes the balance, and by money that names no invoice")
    void balances() {
        var interest = of(
                tenThousand()
                        .creditNote("2026-04-05", "1000.00", "I1")
                        .payment("2026-04-10", "9000.00", null)
                        .payment("2026-04-20", "-9000.00", null),
                "2026-04-30");

        assertThat(interest.segments())
                .extracting(segment -> segment.balance().toPlainString(), Segment::days)
                .containsExactly(tuple("10000.00", 5), tuple("9000.00", 5), tuple("9000.00", 10));
        assertThat(interest.segments().get(2).from()).isEqualTo("2026-04-21");
    }

    @Test
    @DisplayName("is cut where the rate changes, and months at the same rate are one")
    void rates() {
        var interest = Interest.on(
                item(tenThousand().books()),
                tenThousand().books(),
                null,
                day("2026-08-31"),
                List.of(),
                day -> new BigDecimal(day.isBefore(day("2026-07-01")) ? "10.15" : "11.00"));

        assertThat(interest.segments())
                .extracting(Segment::from, Segment::until, Segment::days, Segment::rate)
                .containsExactly(
                        tuple(day("2026-04-01"), day("2026-07-01"), 91, new BigDecimal("10.15")),
                        tuple(day("2026-07-01"), day("2026-09-01"), 62, new BigDecimal("11.00")));
        // 10 000 * (10.15 * 91 + 11.00 * 62) / 36 500
        assertThat(interest.amount()).isEqualTo("439.90");
    }

    @Test
    @DisplayName("is not borne by the part that was rightly disputed, for as long as it was")
    void acceptedDispute() {
        var interest = Interest.on(
                item(tenThousand().books()),
                tenThousand().books(),
                null,
                day("2026-04-30"),
                List.of(
                        new Excluded(new BigDecimal("4000.00"), day("2026-04-11"), day("2026-04-21")),
                        new Excluded(new BigDecimal("7000.00"), day("2026-04-16"), day("2026-04-18"))),
                RATE);

        assertThat(interest.segments())
                .extracting(segment -> segment.balance().toPlainString(), Segment::days)
                .containsExactly(
                        tuple("10000.00", 10), tuple("6000.00", 5), tuple("6000.00", 3), tuple("10000.00", 10));
    }

    @Test
    @DisplayName("is not silently nothing where no rate is published: the days are shown without one")
    void missingRate() {
        var interest = Interest.on(
                item(tenThousand().books()),
                tenThousand().books(),
                null,
                day("2026-05-10"),
                List.of(),
                day -> day.isBefore(day("2026-05-01")) ? new BigDecimal("10.15") : null);

        assertThat(interest.amount()).isEqualTo("83.42");
        assertThat(interest.isIncomplete()).isTrue();
        assertThat(interest.segments().get(1))
                .isEqualTo(
                        new Segment(day("2026-05-01"), day("2026-05-11"), new BigDecimal("10000.00"), null, 10, null));
    }

    @Test
    @DisplayName("is nothing, without a word, where the law grants none")
    void consumers() {
        assertThat(Interest.on(
                                item(tenThousand().books()),
                                tenThousand().books(),
                                null,
                                day("2026-05-10"),
                                List.of(),
                                day -> new BigDecimal("0.00"))
                        .segments())
                .isEmpty();
    }

    @Test
    @DisplayName("leaves out the days that were charged before")
    void since() {
        var books = tenThousand().books();
        var interest = Interest.on(item(books), books, day("2026-04-21"), day("2026-04-30"), List.of(), RATE);

        assertThat(days(interest)).containsExactly(10);
        assertThat(days(Interest.on(item(books), books, day("2026-01-01"), day("2026-04-30"), List.of(), RATE)))
                .containsExactly(30);
    }

    private static Timelines tenThousand() {
        return new Timelines().invoice("I1", "2026-03-01", "2026-03-31", "10000.00");
    }

    private static Interest of(Timelines documents, String asOf) {
        var books = documents.books();
        return Interest.on(item(books), books, null, day(asOf), List.of(), RATE);
    }

    private static org.proxenos.ledger.OpenItem item(Timeline books) {
        return books.item("I1", 1).orElseThrow();
    }

    private static List<Integer> days(Interest interest) {
        return interest.segments().stream().map(Segment::days).toList();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
