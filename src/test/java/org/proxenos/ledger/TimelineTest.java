package org.proxenos.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.portfolio.CustomerNo;

@DisplayName("A customer's books over time")
class TimelineTest {

    private static final CustomerNo C1 = CustomerNo.of("C1");
    private static LedgerTables tables;

    @BeforeAll
    static void open() {
        tables = LedgerTables.onH2("timeline");
    }

    @AfterAll
    static void close() throws Exception {
        tables.close();
    }

    @Test
    @DisplayName("are empty for somebody without documents, and say so for any date")
    void nobody() {
        var nothing = timeline(new Documents());

        assertThat(nothing.openItems(day("2026-03-01"))).isEmpty();
        assertThat(nothing.unallocated(LocalDate.MAX)).isEqualTo("0.00");
        assertThat(nothing.documents()).isEmpty();
        assertThat(nothing.days()).isEmpty();
        assertThat(nothing.openOf("I1", 1, day("2026-03-01"))).isEqualTo("0.00");
        assertThat(nothing.item("I1", 1)).isEmpty();
        assertThat(nothing.weightedDaysLate(day("2026-03-01"), 12)).isEmpty();
        assertThat(tables.ledger.timelines(List.of(), "EUR")).isEmpty();
    }

    @Test
    @DisplayName("follow one item from its date to its payment, and open it again when the payment is returned")
    void oneItem() {
        var timeline = timeline(new Documents()
                .invoice("I1", 1, "C1", "2026-01-01", "2026-01-31", "100.00")
                .payment("C1", "2026-02-10", "60.00", "I1")
                .payment("C1", "2026-02-20", "-60.00", "I1"));

        assertThat(timeline.openOf("I1", 1, day("2025-12-31"))).isEqualTo("0.00");
        assertThat(timeline.openOf("I1", 1, day("2026-02-09"))).isEqualTo("100.00");
        assertThat(timeline.openOf("I1", 1, day("2026-02-10"))).isEqualTo("40.00");
        assertThat(timeline.openOf("I1", 1, day("2026-02-20"))).isEqualTo("100.00");
        assertThat(timeline.item("I1", 1)).hasValueSatisfying(item -> {
            assertThat(item.amount()).isEqualTo("100.00");
            assertThat(item.open()).isEqualTo("100.00");
            assertThat(item.daysPastDue()).isZero();
        });
        assertThat(timeline.days()).containsExactly(day("2026-01-01"), day("2026-02-10"), day("2026-02-20"));
        assertThat(timeline.documents())
                .extracting(Document::kind, Document::no, Document::instalment, Document::amount, Document::invoiceNo)
                .containsExactly(
                        tuple(Document.Kind.INVOICE, "I1", 1, new BigDecimal("100.00"), null),
                        tuple(Document.Kind.PAYMENT, "P0", 0, new BigDecimal("60.00"), "I1"),
                        tuple(Document.Kind.PAYMENT, "P1", 0, new BigDecimal("-60.00"), "I1"));
    }

    @Test
    @DisplayName("hold what others pay for the customer, and not what the customer pays for others")
    void forOthers() {
        var documents = new Documents()
                .invoice("I1", 1, "C1", "2026-01-01", "2026-01-31", "100.00")
                .invoice("I2", 1, "C2", "2026-01-05", "2026-01-31", "100.00")
                .payment("C2", "2026-02-10", "60.00", "I1")
                .payment("C1", "2026-02-11", "70.00", "I2")
                .payment("C1", "2026-01-03", "1.00", "I2");

        var timeline = timeline(documents);

        assertThat(timeline.openOf("I1", 1, day("2026-02-11"))).isEqualTo("40.00");
        assertThat(timeline.openOf("I1", 1, day("2026-01-04")))
                .as("money for an invoice that is not there yet settles the oldest until it is")
                .isEqualTo("99.00");
        assertThat(timeline.openOf("I1", 1, day("2026-01-05"))).isEqualTo("100.00");
        assertThat(timeline.documents()).extracting(Document::no).containsExactly("I1", "P2", "P0");
        assertThat(timeline.days()).contains(day("2026-01-05")).doesNotContain(day("2026-02-11"));
    }

    @Test
    @DisplayName("know what was credited to an invoice in a while, and which money named nothing that was there")
    void sums() {
        var documents = new Documents()
                .invoice("I1", 1, "C1", "2026-01-01", "2026-01-31", "100.00")
                .invoice("I2", 1, "C1", "2026-03-01", "2026-03-31", "100.00")
                .payment("C1", "2026-02-01", "5.00", null)
                .payment("C1", "2026-02-05", "7.00", "LOST")
                .payment("C1", "2026-02-06", "11.00", "I2")
                .payment("C1", "2026-02-07", "13.00", "I1");
        documents.settlements().add(creditNote("N1", "C1", "2026-02-10", "20.00", "I1"));
        documents.settlements().add(creditNote("N2", "C2", "2026-02-20", "30.00", "I1"));

        var timeline = timeline(documents);

        assertThat(timeline.creditedSince("I1", day("2026-02-10"), day("2026-02-20")))
                .isEqualTo("50.00");
        assertThat(timeline.creditedSince("I1", day("2026-02-11"), day("2026-02-19")))
                .isEqualTo("0.00");
        assertThat(timeline.creditedSince("I2", day("2026-01-01"), day("2026-12-31")))
                .isEqualTo("0.00");
        assertThat(timeline.unnamedMoney(day("2026-02-01"), day("2026-02-28"))).isEqualTo("23.00");
        assertThat(timeline.unnamedMoney(day("2026-02-01"), day("2026-03-01"))).isEqualTo("12.00");
        assertThat(timeline.unnamedMoney(day("2026-02-02"), day("2026-02-05"))).isEqualTo("7.00");
        assertThat(tables.ledger.unnamedMoney(day("2026-02-01"), day("2026-02-28")))
                .containsExactly(new UnnamedMoney(C1, "EUR", new BigDecimal("23.00")));
        assertThat(tables.ledger.unnamedMoney(day("2026-02-02"), day("2026-03-01")))
                .containsExactly(new UnnamedMoney(C1, "EUR", new BigDecimal("7.00")));
    }

    @Test
    @DisplayName("know what would be open if some money that names nothing had not come")
    void without() {
        var timeline = timeline(new Documents()
                .invoice("I1", 1, "C1", "2026-01-01", "2026-01-31", "100.00")
                .payment("C1", "2026-02-01", "30.00", null)
                .payment("C1", "2026-02-05", "80.00", null));
        var money = timeline.unnamedDocuments(day("2026-02-02"), day("2026-02-05"));

        assertThat(money).extracting(Document::amount).containsExactly(new BigDecimal("80.00"));
        assertThat(timeline.openItems(day("2026-02-05"))).isEmpty();
        assertThat(timeline.openItemsWithout(money, day("2026-02-05")))
                .singleElement()
                .satisfies(item -> assertThat(item.open()).isEqualTo("70.00"));
        assertThat(timeline.openItems(day("2026-02-05")))
                .as("nothing is remembered of it")
                .isEmpty();
    }

    @Test
    @DisplayName("weigh how late each unit of money came: early is not late, what is unpaid counts up to the day")
    void weightedDaysLate() {
        var timeline = timeline(new Documents()
                .invoice("I1", 1, "C1", "2026-01-01", "2026-01-31", "100.00")
                .invoice("I2", 1, "C1", "2026-01-01", "2026-01-31", "300.00")
                .invoice("I3", 1, "C1", "2026-01-01", "2026-01-31", "200.00")
                .payment("C1", "2026-01-20", "100.00", "I1")
                .payment("C1", "2026-02-10", "300.00", "I2"));

        // (100 * 0 + 300 * 10 + 200 * 20) / 600
        assertThat(timeline.weightedDaysLate(day("2026-02-20"), 12)).contains(new BigDecimal("11.67"));
        assertThat(timeline.weightedDaysLate(day("2026-01-31"), 12)).contains(new BigDecimal("0.00"));
        assertThat(timeline.weightedDaysLate(day("2026-01-15"), 12))
                .as("nothing has fallen due or been settled")
                .isEmpty();
        // only the unpaid 200 are left: 2026-01-31 to 2027-03-01
        assertThat(timeline.weightedDaysLate(day("2027-03-01"), 12)).contains(new BigDecimal("394.00"));
    }

    @Test
    @DisplayName("weigh a payment that was returned as if it had never come")
    void returnedMoneyIsNotSettled() {
        var timeline = timeline(new Documents()
                .invoice("I1", 1, "C1", "2026-01-01", "2026-01-31", "100.00")
                .invoice("I2", 1, "C1", "2026-01-01", "2026-01-31", "100.00")
                .invoice("I3", 1, "C1", "2026-01-01", "2026-01-31", "100.00")
                .payment("C1", "2026-02-10", "40.00", "I1")
                .payment("C1", "2026-02-15", "60.00", "I1")
                .payment("C1", "2026-02-20", "-70.00", "I1")
                .payment("C1", "2026-01-31", "200.00", null));

        assertThat(timeline.openItems(day("2026-02-20"))).singleElement().satisfies(item -> {
            assertThat(item.invoiceNo()).isEqualTo("I3");
            assertThat(item.open()).isEqualTo("70.00");
        });
        // I1 and I2 were settled when due, 30 of I3 ten days late, and 70 of it are twenty days late
        assertThat(timeline.weightedDaysLate(day("2026-02-20"), 12)).contains(new BigDecimal("5.67"));
    }

    @Test
    @DisplayName("do not keep in mind what a long history would fill it with, and know it all the same")
    void longHistory() {
        var documents = new Documents();
        var first = day("2020-01-01");
        for (var i = 0; i < 1001; i++) {
            var date = first.plusDays(i).toString();
            documents.invoice("I" + i, 1, "C1", date, date, "10.00");
        }
        var timeline = timeline(documents.payment("C1", "2020-01-05", "35.00", null));

        assertThat(timeline.openItems(first.plusDays(3))).hasSize(4);
        assertThat(timeline.openItems(first.plusDays(4)))
                .extracting(OpenItem::invoiceNo, OpenItem::open)
                .containsExactly(tuple("I3", new BigDecimal("5.00")), tuple("I4", new BigDecimal("10.00")));
        assertThat(timeline.openItems(first.plusDays(2000))).hasSize(998);
    }

    @Test
    @DisplayName("say nothing about habits before there are three invoices")
    void tooFewInvoices() {
        var timeline = timeline(new Documents()
                .invoice("I1", 1, "C1", "2026-01-01", "2026-01-31", "100.00")
                .invoice("I1", 2, "C1", "2026-01-01", "2026-02-28", "100.00")
                .invoice("I2", 1, "C1", "2026-01-01", "2026-01-31", "100.00")
                .invoice("I3", 1, "C1", "2026-03-01", "2026-03-31", "100.00"));

        assertThat(timeline.weightedDaysLate(day("2026-02-28"), 12)).isEmpty();
        assertThat(timeline.weightedDaysLate(day("2026-03-01"), 12)).isPresent();
    }

    @Test
    @DisplayName("tell when an item was in which bucket, and begin again when its payment is returned")
    void buckets() {
        var timeline = timeline(new Documents()
                .invoice("I1", 1, "C1", "2026-01-01", "2026-01-31", "100.00")
                .payment("C1", "2026-03-10", "100.00", "I1")
                .payment("C1", "2026-04-20", "-100.00", "I1"));

        assertThat(timeline.buckets(day("2026-06-30")))
                .containsExactly(
                        in("I1", "NOT_DUE", "2026-01-01", "2026-02-01"),
                        in("I1", "B1_30", "2026-02-01", "2026-03-03"),
                        in("I1", "B31_60", "2026-03-03", "2026-03-10"),
                        in("I1", "B61_90", "2026-04-20", "2026-05-02"),
                        in("I1", "B91_180", "2026-05-02", null));
        assertThat(timeline.buckets(day("2026-03-04")))
                .as("on that day nobody knew of the payment")
                .containsExactly(
                        in("I1", "NOT_DUE", "2026-01-01", "2026-02-01"),
                        in("I1", "B1_30", "2026-02-01", "2026-03-03"),
                        in("I1", "B31_60", "2026-03-03", null));
        assertThat(timeline.buckets(day("2025-12-31"))).isEmpty();
    }

    @Test
    @DisplayName("know the customer's worst bucket, without a break where it passes from one item to another")
    void worstBucket() {
        var timeline = timeline(new Documents()
                .invoice("I1", 1, "C1", "2026-01-01", "2026-01-31", "100.00")
                .invoice("I2", 1, "C1", "2026-01-15", "2026-02-10", "100.00")
                .payment("C1", "2026-02-20", "100.00", "I1")
                .payment("C1", "2026-03-20", "100.00", "I2"));

        assertThat(timeline.worstBuckets(day("2026-12-31")))
                .containsExactly(
                        in(null, "NOT_DUE", "2026-01-01", "2026-02-01"),
                        in(null, "B1_30", "2026-02-01", "2026-03-13"),
                        in(null, "B31_60", "2026-03-13", "2026-03-20"));
        assertThat(timeline.worstBuckets(day("2026-03-01"))).last().isEqualTo(in(null, "B1_30", "2026-02-01", null));
    }

    private static BucketPeriod in(String invoice, String bucket, String from, String to) {
        return new BucketPeriod(invoice, invoice == null ? 0 : 1, bucket, day(from), to == null ? null : day(to));
    }

    @Test
    @DisplayName("answer for a month of dates in far less than a heartbeat")
    void fast() {
        var documents = new Documents();
        for (var i = 0; i < 6; i++) {
            documents.invoice("I" + i, 1, "C1", "2026-01-0" + (i + 1), "2026-01-31", "100.00");
            documents.payment("C1", "2026-02-1" + i, "70.00", i % 2 == 0 ? "I" + i : null);
        }
        var timeline = timeline(documents);

        var begin = System.nanoTime();
        for (var i = 0; i < 30; i++) {
            timeline.openItems(day("2026-02-01").plusDays(i));
        }

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(100));
    }

    private static Documents.Settlement creditNote(
            String no, String customer, String date, String amount, String invoiceNo) {
        return new Documents.Settlement(
                "CREDIT_NOTE", no, customer, day(date), new BigDecimal(amount), "EUR", invoiceNo);
    }

    private static Timeline timeline(Documents documents) {
        documents.postTo(tables.jdbc, new Random(7));
        return tables.ledger.timeline(C1, "EUR");
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
