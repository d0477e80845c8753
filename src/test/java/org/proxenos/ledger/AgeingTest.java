package org.proxenos.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proxenos.portfolio.CustomerNo;

/** The examples of rules 4.1 and 4.3 that need no pauses and no grace. */
@DisplayName("The ledger")
class AgeingTest {

    private static final CustomerNo C1 = CustomerNo.of("C1");
    private static LedgerTables tables;

    @BeforeAll
    static void open() {
        tables = LedgerTables.onH2("ageing");
    }

    @AfterAll
    static void close() throws Exception {
        tables.close();
    }

    @ParameterizedTest(name = "on {0} an item due 2026-03-31 is {1} days past due and lies in {2}")
    @CsvSource({
        "2026-03-30, 0, NOT_DUE",
        "2026-03-31, 0, NOT_DUE",
        "2026-04-01, 1, B1_30",
        "2026-04-30, 30, B1_30",
        "2026-05-01, 31, B31_60",
        "2026-05-30, 60, B31_60",
        "2026-05-31, 61, B61_90",
        "2026-06-29, 90, B61_90",
        "2026-06-30, 91, B91_180",
        "2026-09-27, 180, B91_180",
        "2026-09-28, 181, B180P",
        "2036-03-31, 3653, B180P"
    })
    @DisplayName("counts whole days after the due date")
    void daysPastDue(LocalDate asOf, int days, String bucket) {
        post(new Documents().invoice("I1", 1, "C1", "2026-03-01", "2026-03-31", "120.00"));

        assertThat(tables.ledger.openItems(C1, asOf)).singleElement().satisfies(item -> assertThat(item.daysPastDue())
                .isEqualTo(days));
        assertThat(tables.ledger.ageing(asOf)).singleElement().satisfies(ageing -> assertThat(ageing.buckets())
                .allSatisfy(it -> {
                    assertThat(it.items()).isEqualTo(it.name().equals(bucket) ? 1 : 0);
                    assertThat(it.open()).isEqualTo(it.name().equals(bucket) ? "120.00" : "0.00");
                }));
        assertThat(tables.ledger.overdue(asOf)).hasSize(days > 0 ? 1 : 0);
    }

    @Test
    @DisplayName("knows an invoice from its date on and a payment from its booking on")
    void notYetThere() {
        post(new Documents()
                .invoice("I1", 1, "C1", "2026-03-01", "2026-03-31", "120.00")
                .payment("C1", "2026-04-10", "50.00", "I1"));

        assertThat(tables.ledger.positions(day("2026-02-28"))).isEmpty();
        assertThat(open("2026-03-01")).isEqualTo("120.00");
        assertThat(open("2026-04-09")).isEqualTo("120.00");
        assertThat(open("2026-04-10")).isEqualTo("70.00");
    }

    @Test
    @DisplayName("lets a payment settle the invoice it names and only then the oldest")
    void namedFirst() {
        post(new Documents()
                .invoice("OLD", 1, "C1", "2026-01-01", "2026-01-31", "100.00")
                .invoice("NEW", 1, "C1", "2026-02-01", "2026-02-28", "100.00")
                .payment("C1", "2026-03-01", "130.00", "NEW"));

        assertThat(tables.ledger.openItems(C1, day("2026-03-01")))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.invoiceNo()).isEqualTo("OLD");
                    assertThat(item.open()).isEqualTo("70.00");
                });
    }

    @Test
    @DisplayName("treats every instalment as an item with its own due date")
    void instalments() {
        post(new Documents()
                .invoice("I1", 1, "C1", "2026-01-01", "2026-01-31", "100.00")
                .invoice("I1", 2, "C1", "2026-01-01", "2026-02-28", "100.00")
                .invoice("I1", 3, "C1", "2026-01-01", "2026-03-31", "100.00")
                .payment("C1", "2026-02-10", "150.00", "I1"));

        assertThat(tables.ledger.openItems(C1, day("2026-03-01")))
                .extracting(OpenItem::instalment, item -> item.open().toPlainString(), OpenItem::daysPastDue)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "50.00", 1),
                        org.assertj.core.groups.Tuple.tuple(3, "100.00", 0));
    }

    @Test
    @DisplayName("opens an invoice again when its payment is returned")
    void returned() {
        post(new Documents()
                .invoice("I1", 1, "C1", "2026-01-01", "2026-01-31", "100.00")
                .payment("C1", "2026-02-10", "100.00", "I1")
                .payment("C1", "2026-02-20", "-100.00", "I1"));

        assertThat(tables.ledger.overdue(day("2026-02-19"))).isEmpty();
        assertThat(open("2026-02-20")).isEqualTo("100.00");
    }

    @Test
    @DisplayName("keeps what is paid too much as unallocated and never lets it make the overdue negative")
    void unallocated() {
        post(new Documents()
                .invoice("I1", 1, "C1", "2026-01-01", "2026-01-31", "100.00")
                .payment("C1", "2026-02-10", "130.00", null));

        assertThat(tables.ledger.positions(day("2026-03-01"))).singleElement().satisfies(position -> {
            assertThat(position.overdue()).isEqualTo("0.00");
            assertThat(position.unallocated()).isEqualTo("30.00");
            assertThat(position.oldestDue()).isNull();
        });
    }

    @Test
    @DisplayName("answers for dates at the ends of time as for any other")
    void farDates() {
        post(new Documents().invoice("I1", 1, "C1", "2026-01-01", "2026-01-31", "100.00"));

        assertThat(tables.ledger.positions(LocalDate.of(1, 1, 1))).isEmpty();
        assertThat(tables.ledger.positions(LocalDate.MAX)).hasSize(1);
        assertThat(tables.ledger.positions(LocalDate.MIN)).isEmpty();
    }

    private static void post(Documents documents) {
        documents.postTo(tables.jdbc, new Random(7));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static BigDecimal open(String day) {
        return tables.ledger.positions(day(day), List.of(C1)).get(0).open();
    }
}
