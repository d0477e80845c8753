package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.dunning.Interest.Excluded;
import org.proxenos.ledger.Timelines;
import org.proxenos.portfolio.CustomerNo;

/** Rules 4.4: disputed and rejected days bear interest, disputed and accepted ones do not. */
@DisplayName("Interest on what was contested")
class AcceptedDisputesTest {

    private static final ItemKey I1 = new ItemKey("I1", 1);

    @Test
    @DisplayName("bears it in full where the customer was wrong, withdrew the objection, or nobody has decided yet")
    void wrong() {
        var books = tenThousand().payment("2026-04-30", "10000.00", "I1");

        for (var status : List.of(Dispute.Status.REJECTED, Dispute.Status.WITHDRAWN, Dispute.Status.OPEN)) {
            assertThat(interest(books, contested("6000.00", "2026-04-10", status, "0.00")))
                    .as("30 days on 10 000")
                    .isEqualTo("83.42");
        }
    }

    @Test
    @DisplayName("bears none from the day of the objection where the customer was right")
    void right() {
        var books = tenThousand().creditNote("2026-04-20", "10000.00", "I1");

        assertThat(interest(books, contested("10000.00", "2026-04-11", Dispute.Status.CREDITED, "10000.00")))
                .as("10 days on 10 000, from the first day late to the day before the objection")
                .isEqualTo("27.81");
    }

    @Test
    @DisplayName("bears it on the rest only where the customer was right about a part")
    void split() {
        var books = tenThousand().creditNote("2026-04-20", "4000.00", "I1").payment("2026-04-30", "6000.00", "I1");

        assertThat(interest(books, contested("6000.00", "2026-04-10", Dispute.Status.SPLIT, "4000.00")))
                .as("9 days on 10 000 and 21 days on 6 000: 25.0274 + 35.0384")
                .isEqualTo("60.07");
    }

    @Test
    @DisplayName("bears none while the credit note is on its way, however long that takes")
    void creditNoteIsLate() {
        var prompt = tenThousand().creditNote("2026-04-20", "4000.00", "I1");
        var late = tenThousand().creditNote("2026-06-30", "4000.00", "I1");
        var dispute = contested("6000.00", "2026-04-10", Dispute.Status.SPLIT, "4000.00");

        assertThat(interest(late, dispute)).isEqualTo(interest(prompt, dispute));
        assertThat(interest(tenThousand(), dispute)).isEqualTo(interest(prompt, dispute));
    }

    @Test
    @DisplayName("never counts a credit note twice, be it in parts or for several objections")
    void severalCreditNotes() {
        var books = tenThousand()
                .creditNote("2026-04-15", "1000.00", "I1")
                .creditNote("2026-04-20", "3500.00", "I1")
                .creditNote("2026-04-25", "99.00", "I1");
        var first = contested("2000.00", "2026-04-10", Dispute.Status.CREDITED, "2000.00");
        var second = contested("2500.00", "2026-04-12", Dispute.Status.CREDITED, "2500.00");

        assertThat(AcceptedDisputes.in(List.of(first, second), books.books()).get(I1))
                .containsExactlyInAnyOrder(
                        new Excluded(new BigDecimal("2000.00"), day("2026-04-10"), day("2026-04-16")),
                        new Excluded(new BigDecimal("1000.00"), day("2026-04-16"), day("2026-04-21")),
                        new Excluded(new BigDecimal("2500.00"), day("2026-04-12"), day("2026-04-21")));
    }

    @Test
    @DisplayName("leaves the customer's other items alone, and credit notes from before the objection")
    void others() {
        var books = tenThousand()
                .invoice("I2", "2026-03-01", "2026-03-31", "500.00")
                .creditNote("2026-04-05", "1000.00", "I1")
                .creditNote("2026-04-20", "300.00", "I2");
        var dispute = contested("700.00", "2026-04-10", Dispute.Status.CREDITED, "700.00");

        assertThat(AcceptedDisputes.in(List.of(dispute), books.books()))
                .containsOnlyKeys(I1)
                .containsEntry(I1, List.of(new Excluded(new BigDecimal("700.00"), day("2026-04-10"), LocalDate.MAX)));
    }

    private static BigDecimal interest(Timelines documents, Dispute dispute) {
        var books = documents.books();
        return Interest.on(
                        books.item("I1", 1).orElseThrow(),
                        books,
                        null,
                        day("2026-04-30"),
                        AcceptedDisputes.in(List.of(dispute), books).getOrDefault(I1, List.of()),
                        day -> new BigDecimal("10.15"))
                .amount();
    }

    private static Timelines tenThousand() {
        return new Timelines().invoice("I1", "2026-03-01", "2026-03-31", "10000.00");
    }

    private static Dispute contested(String amount, String raisedOn, Dispute.Status status, String accepted) {
        return new Dispute(
                UUID.randomUUID(),
                CaseId.next(),
                CustomerNo.of("C1"),
                "EUR",
                I1,
                new BigDecimal(amount),
                DisputeReason.PRICE,
                null,
                day(raisedOn),
                "anna",
                status,
                new BigDecimal(accepted),
                status == Dispute.Status.OPEN ? null : day("2026-04-20"),
                null,
                null,
                "{}",
                null);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
