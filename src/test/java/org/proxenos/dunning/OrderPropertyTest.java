package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

/**
 * Customers come in pairs with the same documents. One's arrive day by day and shuffled, with scans and news in between;
 * the other's arrive all at once before the last scan. Both have been reminded of the same invoice before.
 */
@DisplayName("The order in which documents arrive")
@ContextConfiguration(initializers = EmptyH2.class)
class OrderPropertyTest extends Company {

    private static final int PAIRS = 60;
    private static final LocalDate FIRST = LocalDate.parse("2026-03-03");
    private static final LocalDate LAST = LocalDate.parse("2026-03-10");

    /** @param invoice number within the customer's invoices; null for money that names none */
    private record Document(String kind, BigDecimal amount, Integer invoice, LocalDate day) {

        void arriveAt(CustomerFile books, String customer) {
            var no = invoice == null ? null : customer + "-" + invoice;
            switch (kind) {
                case "invoice" -> books.owes(amount.toString(), no, day.toString());
                case "credit note" -> books.isCredited(amount.toString(), no, day.toString());
                default -> books.pays(amount.toString(), no, day.toString());
            }
        }
    }

    /** What the ledger says about a case. */
    private record State(BigDecimal overdue, int items, LocalDate oldestDue) {}

    @Test
    @DisplayName("makes no difference to the case: open or cleared, amount, items, oldest due date and level")
    void makesNoDifference() {
        var seed = Long.getLong("proxenos.seed", new Random().nextLong());
        System.out.println("Documents in random order: -Dproxenos.seed=" + seed);
        var random = new Random(seed);
        var documents = IntStream.range(0, PAIRS)
                .mapToObj(pair -> someDocuments(random))
                .toList();
        for (var pair = 0; pair < PAIRS; pair++) {
            aCustomer("A" + pair).owes("300.00", "A" + pair + "-0", "2026-02-25");
            aCustomer("B" + pair).owes("300.00", "B" + pair + "-0", "2026-02-25");
        }
        itIs("2026-03-02");

        var waiting = documents.stream().map(ArrayList::new).toList();
        waiting.forEach(all -> Collections.shuffle(all, random));
        FIRST.datesUntil(LAST).filter(calendar::isBusinessDay).forEach(day -> {
            itIs(day.toString());
            for (var pair = 0; pair < PAIRS; pair++) {
                var left = waiting.get(pair);
                for (var count = random.nextInt(3); count > 0 && !left.isEmpty(); count--) {
                    left.remove(left.size() - 1).arriveAt(customer("A" + pair), "A" + pair);
                }
            }
            theBooksAreUpToDate();
        });
        for (var pair = 0; pair < PAIRS; pair++) {
            for (var late : waiting.get(pair)) {
                late.arriveAt(customer("A" + pair), "A" + pair);
            }
            for (var document : documents.get(pair)) {
                document.arriveAt(customer("B" + pair), "B" + pair);
            }
        }
        itIs(LAST.toString());
        assertThat(jdbc.sql("SELECT count(*) FROM waiting_message")
                        .query(Integer.class)
                        .single())
                .as("everybody has heard the news")
                .isZero();

        var compared = 0;
        for (var pair = 0; pair < PAIRS; pair++) {
            var dayByDay = open("A" + pair);
            var atOnce = open("B" + pair);
            assertThat(dayByDay.stream().map(this::state).toList())
                    .as("pair %d of seed %d: %s", pair, seed, documents.get(pair))
                    .isEqualTo(atOnce.stream().map(this::state).toList());
            if (casesOf("A" + pair).size() == 1 && !dayByDay.isEmpty()) {
                assertThat(dayByDay.get(0).level())
                        .as("level of pair %d of seed %d: %s", pair, seed, documents.get(pair))
                        .isEqualTo(atOnce.get(0).level());
                compared++;
            }
        }
        assertThat(compared).as("pairs with a level to compare").isGreaterThan(PAIRS / 10);
        assertThat(IntStream.range(0, PAIRS).filter(pair -> open("B" + pair).isEmpty()))
                .as("cleared cases")
                .hasSizeGreaterThan(PAIRS / 20);
    }

    private List<CaseSummary> open(String customer) {
        return casesOf(customer).stream()
                .filter(it -> it.status() == CaseStatus.OPEN)
                .toList();
    }

    private State state(CaseSummary summary) {
        return new State(
                summary.overdue(),
                jdbc.sql("SELECT overdue_items FROM payment_delay WHERE id = :id")
                        .param("id", summary.id().value())
                        .query(Integer.class)
                        .single(),
                summary.oldestDue());
    }

    /** Invoices, some of them due only later; payments that name one, none or too much; money sent back; credit notes. */
    private static List<Document> someDocuments(Random random) {
        var documents = new ArrayList<Document>();
        var invoices = random.nextInt(4);
        for (var invoice = 1; invoice <= invoices; invoice++) {
            documents.add(
                    new Document("invoice", euros(random, 900), invoice, LAST.minusDays(random.nextInt(50) - 12)));
        }
        for (var count = random.nextInt(6); count > 0; count--) {
            var invoice = random.nextInt(4) == 0 ? null : Integer.valueOf(random.nextInt(invoices + 1));
            var day = LAST.minusDays(random.nextInt(8));
            switch (random.nextInt(5)) {
                case 0 -> documents.add(new Document("credit note", euros(random, 300), invoice, day));
                case 1 -> {
                    var amount = euros(random, 400);
                    documents.add(new Document("payment", amount, invoice, day.minusDays(1)));
                    documents.add(new Document("returned", amount.negate(), invoice, day));
                }
                case 2 -> documents.add(new Document("payment", new BigDecimal("300.00"), 0, day));
                default -> documents.add(new Document("payment", euros(random, 1200), invoice, day));
            }
        }
        return documents;
    }

    private static BigDecimal euros(Random random, int most) {
        return BigDecimal.valueOf(1 + random.nextInt(most * 100), 2);
    }
}
