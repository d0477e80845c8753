package org.proxenos.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The same walk on both databases. */
abstract class ImportJourney extends IntakeJourney {

    private static final String HEADER = "invoice_no,customer_no,invoice_date,due_date,amount,currency\n";

    @Test
    @DisplayName("valid invoices go in, bad rows are listed with line, column, value and reason")
    void invoices() {
        customers("C1", "C2");
        var answer = take(
                "invoices",
                HEADER
                        + "I1,C1,2013-01-01,2013-01-31,1234.56,EUR\n"
                        + "I2,C1,2013-01-01,2013-02-31,10,EUR\n"
                        + "I3,C9,2013-01-01,2013-01-31,10,EUR\n"
                        + "I4,C2,2013-02-01,2013-01-31,10,EUR\n"
                        + "I5,C2,2013-02-01,2013-03-31,0,EUR\n"
                        + "I6,C2,2013-02-01,2013-03-31,NaN,EUR\n"
                        + "I7,C2,2013-02-01,2013-03-31,10,EUX\n"
                        + "I8,C2,2013-02-01,2013-03-31,10\n"
                        + "I9,C2,,2013-03-31,10,EUR\n"
                        + "I10,C2,2013-02-01,2013-03-31,\"1.234,56\",EUR\n"
                        + "I11,C2,2013-02-01,2013-03-31,\"1,234\",EUR\n"
                        + "\"I12\"x,C2,2013-02-01,2013-03-31,5,EUR\n");

        assertThat(counts(answer)).containsExactly(2, 0, 0, 10, 0);
        assertThat(problems(answer))
                .containsExactly(
                        "3 due_date 2013-02-31: no such date",
                        "4 customer_no C9: unknown customer",
                        "5 due_date 2013-01-31: due before the invoice date 2013-02-01",
                        "6 amount 0: must be greater than zero",
                        "7 amount NaN: not an amount",
                        "8 currency EUX: unknown currency (ISO 4217)",
                        "9 - I8,C2,2013-02-01,2013-03-31,10: the row has 5 fields instead of 6",
                        "10 invoice_date : a value is required",
                        "12 amount 1,234: ambiguous: thousands or decimals? Declare the decimal sign in the mapping",
                        "13 - \"I12\"x,C2,2013-02-01,2013-03-31,5,EUR: text follows a closing quotation mark");
        assertThat(answer.get("read").asInt()).isEqualTo(12);
        assertThat(answer.get("problemsTruncated").asBoolean()).isFalse();
        assertThat(answer.get("sha256").asText()).matches("[0-9a-f]{64}");
        assertThat(jdbc.queryForObject("SELECT SUM(amount) FROM invoice", BigDecimal.class))
                .isEqualByComparingTo("2469.12");
        assertThat(row("SELECT * FROM invoice WHERE invoice_no = 'I1'"))
                .containsEntry(
                        "import_id", java.util.UUID.fromString(answer.get("id").asText()))
                .containsEntry("import_line", 2)
                .containsEntry("instalment", 1)
                .containsEntry("due_date_derived", false);
    }

    @Test
    @DisplayName(
            "an invoice without a due date falls due by the customer's payment terms, else by the company's, and says so")
    void derivedDueDate() {
        take("customers", "customer_no,name,payment_terms_days\nC1,One,45\nC2,Two,\n");
        take(
                "invoices",
                "invoice_no,customer_no,invoice_date,amount,currency\nI1,C1,2026-01-01,5,EUR\nI2,C2,2026-01-01,5,EUR\n");
        assertThat(row("SELECT CAST(due_date AS VARCHAR) d, due_date_derived f FROM invoice WHERE invoice_no = 'I1'"))
                .containsEntry("d", "2026-02-15")
                .containsEntry("f", true);
        assertThat(row("SELECT CAST(due_date AS VARCHAR) d, due_date_derived f FROM invoice WHERE invoice_no = 'I2'"))
                .containsEntry("d", "2026-01-31")
                .containsEntry("f", true);

        var stated = take("invoices", HEADER + "I1,C1,2026-01-01,2026-01-20,5,EUR\nI2,C2,2026-01-01,,5,EUR\n");
        assertThat(counts(stated)).containsExactly(0, 1, 1, 0, 0);
        assertThat(row("SELECT old_value, new_value FROM change_log WHERE column_name = 'due_date'"))
                .containsEntry("old_value", "2026-02-15")
                .containsEntry("new_value", "2026-01-20");
        assertThat(row("SELECT due_date_derived f FROM invoice WHERE invoice_no = 'I1'"))
                .containsEntry("f", false);
    }

    @Test
    @DisplayName("groups of companies come in in any order of rows, also across batches")
    void groups() {
        var down = "customer_no,name,parent_no\nC1,1,\nC2,2,C1\nC3,3,C2\nC4,4,C3\nC5,5,C4\nC6,6,C5\n";
        var rows = new ArrayList<>(List.of(down.split("\n")).subList(1, 7));
        IntStream.range(0, 9).forEach(n -> rows.add("F" + n + ",F,"));
        Collections.reverse(rows);
        assertThat(counts(take("customers", "customer_no,name,parent_no\n" + String.join("\n", rows))))
                .containsExactly(15, 0, 0, 0, 0);
        assertThat(counts(take("customers", down))).containsExactly(0, 0, 6, 0, 0);

        var other = new ArrayList<>(List.of("C6,6,", "C5,5,C6", "C4,4,C5", "C3,3,C4", "C2,2,C3", "C1,1,C2"));
        Collections.reverse(other);
        IntStream.range(0, 8).forEach(n -> other.add(1, "F" + n + ",F,"));
        assertThat(counts(take("customers", "customer_no,name,parent_no\n" + String.join("\n", other))))
                .containsExactly(0, 6, 8, 0, 0);
    }

    @Test
    @DisplayName("a group that would run in a circle or become too deep is refused, naming the chain")
    void circlesAndDepth() {
        var file = "customer_no,name,parent_no\nC1,1,\nC2,2,C1\nC3,3,C2\n";
        take("customers", file);
        var circle = take("customers", "customer_no,name,parent_no\nC1,1,C3\nC4,4,C3\n");
        assertThat(counts(circle)).containsExactly(1, 0, 0, 1, 0);
        assertThat(problems(circle))
                .containsExactly("2 parent_no C3: the group of companies would run in a circle: C1 → C2 → C3 → C1");

        var among = take("customers", "customer_no,name,parent_no\nX,x,Y\nY,y,X\nZ,z,X\n");
        assertThat(counts(among)).containsExactly(1, 0, 0, 2, 0);

        var deep = take("customers", "customer_no,name,parent_no\nC7,7,C6\nC6,6,C5\nC5,5,C4\n");
        assertThat(counts(deep)).containsExactly(2, 0, 0, 1, 0);
        assertThat(problems(deep))
                .containsExactly("2 parent_no C6: more customers would stand one above another than may:"
                        + " C1 → C2 → C3 → C4 → C5 → C6 → C7");

        var above = take("customers", "customer_no,name,parent_no\nC0,0,\nC1,1,C0\n");
        assertThat(problems(above))
                .containsExactly("3 parent_no C0: more customers would stand one above another than may:"
                        + " C0 → C1 → C2 → C3 → C4 → C5 → C6");
        assertThat(counts(takeStrictly("customers", "customer_no,name,parent_no\nN1,1,C3\nC1,1,C3\n")))
                .containsExactly(0, 0, 0, 1, 0);
        assertThat(rows("customer")).isEqualTo(8);
    }

    @Test
    @DisplayName("the same file again changes nothing and says so")
    void sameFileAgain() {
        customers("C1");
        var file = HEADER + "I1,C1,2026-01-01,2026-01-20,5,EUR\nI2,C1,2026-01-01,,5,EUR\nI3,C9,2026-01-01,,5,EUR\n";
        var first = take("invoices", file);
        var second = take("invoices", file);
        assertThat(counts(first)).containsExactly(2, 0, 0, 1, 0);
        assertThat(counts(second)).containsExactly(0, 0, 2, 1, 0);
        assertThat(first.get("sameAs")).isNull();
        assertThat(second.get("sameAs")).isEqualTo(first.get("id"));
        assertThat(second.get("sha256")).isEqualTo(first.get("sha256"));
        customers("C9");
        assertThat(counts(take("invoices", file))).containsExactly(1, 0, 2, 0, 0);
    }

    @Test
    @DisplayName("a posted document whose amount, currency, date or customer differs is rejected, never overwritten")
    void postedDocuments() {
        customers("C1", "C2");
        take("invoices", HEADER + "I1,C1,2026-01-01,2026-01-20,5,EUR\n");
        take("payments", "payment_no,customer_no,date,amount,currency,invoice_no\nP1,C1,2026-02-01,5,EUR,\n");
        take("credit_notes", "credit_note_no,customer_no,date,amount,currency\nP1,C1,2026-02-01,2,EUR\n");
        for (var row : List.of(
                "I1,C1,2026-01-01,2026-01-20,6,EUR", "I1,C1,2026-01-01,2026-01-20,5,USD",
                "I1,C1,2026-01-02,2026-01-20,5,EUR", "I1,C2,2026-01-01,2026-01-20,5,EUR")) {
            assertThat(counts(take("invoices", HEADER + row + "\n"))).containsExactly(0, 0, 0, 1, 0);
        }
        assertThat(problems(take("invoices", HEADER + "I1,C1,2026-01-01,2026-01-20,6,EUR\n")))
                .containsExactly("2 amount 6.00: already posted with 5.00; posted documents are not changed");
        var payments = take(
                "payments",
                "payment_no,customer_no,date,amount,currency,invoice_no\nP1,C1,2026-02-01,5,EUR,I1\nP1,C1,2026-02-02,5,EUR,I1\n");
        assertThat(counts(payments)).containsExactly(0, 1, 0, 1, 0);
        assertThat(row("SELECT invoice_no FROM settlement WHERE kind = 'PAYMENT'"))
                .containsEntry("invoice_no", "I1");
        assertThat(
                        counts(
                                take(
                                        "credit_notes",
                                        "credit_note_no,customer_no,date,amount,currency\nP1,C1,2026-02-01,3,EUR\nP2,C1,2026-02-01,-3,EUR\n")))
                .containsExactly(0, 0, 0, 2, 0);
        assertThat(rows("settlement")).isEqualTo(2);
    }

    @Test
    @DisplayName("master data changes, and the old value is kept")
    void masterData() {
        var header = "customer_no,name,tax_id,country,segment,email\n";
        take("customers", header + "C1,Άλφα ΑΕ,094019245,GR,KEY,a@example.org\nC2,Two,,,,\n");
        var second = take("customers", header + "C1,Άλφα  Νέα ΑΕ,EL094019245,GR,,b@example.org\nC2,Two,,,,\n");
        assertThat(counts(second)).containsExactly(0, 1, 1, 0, 0);
        assertThat(row("SELECT name, name_search, segment, email, tax_id FROM customer WHERE customer_no = 'C1'"))
                .containsEntry("name", "Άλφα  Νέα ΑΕ")
                .containsEntry("name_search", "ΑΛΦΑ ΝΕΑ ΑΕ")
                .containsEntry("segment", "KEY")
                .containsEntry("email", "b@example.org")
                .containsEntry("tax_id", "094019245");
        assertThat(jdbc.queryForList(
                        "SELECT column_name || ': ' || old_value FROM change_log ORDER BY column_name", String.class))
                .containsExactly("email: a@example.org", "name: Άλφα ΑΕ");
        assertThat(row("SELECT segment, type, language FROM customer WHERE customer_no = 'C2'"))
                .containsEntry("segment", "STANDARD")
                .containsEntry("type", "B2B")
                .containsEntry("language", "en");
        take("customers", "customer_no,name\nC1,Άλφα  Νέα ΑΕ\n");
        assertThat(row("SELECT email FROM customer WHERE customer_no = 'C1'")).containsEntry("email", "b@example.org");
    }

    @Test
    @DisplayName("a wrong Greek tax number is refused, a foreign one is not judged")
    void taxNumbers() {
        var answer = take(
                "customers",
                "customer_no,name,tax_id,country\nC1,One,094019246,GR\nC2,Two,094019246,DE\nC3,Three,12,GR\n");
        assertThat(problems(answer))
                .containsExactly(
                        "2 tax_id 094019246: not a valid Greek tax number (AFM)",
                        "4 tax_id 12: not a valid Greek tax number (AFM)");
    }

    @Test
    @DisplayName(
            "a key twice in a file: equal rows count once, different ones are rejected with both lines, however far apart")
    void duplicateKeys() {
        customers("C1");
        var file = new StringBuilder(HEADER);
        file.append("I1,C1,2026-01-01,2026-01-20,5,EUR\nI1,C1,2026-01-01,2026-01-20,5,EUR\n");
        file.append("I1,C1,2026-01-01,2026-01-20,6,EUR\n");
        for (var i = 100; i < 130; i++) {
            file.append("I").append(i).append(",C1,2026-01-01,2026-01-20,5,EUR\n");
        }
        file.append("I1,C1,2026-01-01,2026-01-25,5,EUR\nI1,C1,2026-01-01,2026-01-20,5.00,EUR\n");
        var first = take("invoices", file.toString());
        assertThat(counts(first)).containsExactly(31, 0, 2, 2, 0);
        assertThat(problems(first))
                .containsExactly(
                        "4 amount 6.00: line 2 of the same file says 5.00",
                        "35 due_date 2026-01-25: line 2 of the same file says 2026-01-20");
        assertThat(counts(take("invoices", file.toString()))).containsExactly(0, 0, 33, 2, 0);

        var customers = "customer_no,name\nD1,One\nD1,Uno\n";
        assertThat(problems(take("customers", customers)))
                .containsExactly("3 name Uno: line 2 of the same file says One");
        assertThat(counts(take("customers", customers))).containsExactly(0, 0, 1, 1, 0);
    }

    @Test
    @DisplayName("instalments of one invoice are items of their own; a returned payment is negative")
    void instalmentsAndReturns() {
        customers("C1");
        var answer = take(
                "invoices",
                "invoice_no,instalment,customer_no,invoice_date,due_date,amount,currency\n"
                        + "I1,1,C1,2026-01-01,2026-01-20,5,EUR\nI1,2,C1,2026-01-01,2026-02-20,5,EUR\nI1,0,C1,2026-01-01,2026-02-20,5,EUR\n");
        assertThat(counts(answer)).containsExactly(2, 0, 0, 1, 0);
        var payments = take(
                "payments",
                "payment_no,customer_no,date,amount,currency\nP1,C1,2026-02-01,5,EUR\nP2,C1,2026-02-03,-5,EUR\nP3,C1,2026-02-03,0,EUR\n");
        assertThat(counts(payments)).containsExactly(2, 0, 0, 1, 0);
    }

    @Test
    @DisplayName("assignments need a known customer and officer and end after they begin")
    void assignments() {
        customers("C1");
        take("officers", "officer_no,name,user_id\nO1,Maria,maria\nO2,Nikos,nikos\nO3,Eleni,maria\n");
        assertThat(rows("officer")).isEqualTo(2);
        var answer = take(
                "assignments",
                "customer_no,officer_no,role,from,to\n"
                        + "C1,O1,PRIMARY,2024-01-01,2025-01-01\nC1,O2,,2025-01-01,\n"
                        + "C1,O9,DEPUTY,2025-01-01,\nC1,O2,DEPUTY,2025-01-01,2025-01-01\nC1,O2,BOSS,2025-01-01,\n");
        assertThat(problems(answer))
                .containsExactly(
                        "4 officer_no O9: unknown account officer",
                        "5 to 2025-01-01: not after the beginning 2025-01-01",
                        "6 role BOSS: not one of PRIMARY, DEPUTY, NATIONAL, GLOBAL, PRODUCT, BACK_OFFICE");
        assertThat(counts(take("assignments", "customer_no,officer_no,from,to\nC1,O2,2025-01-01,2026-01-01\n")))
                .containsExactly(0, 1, 0, 0, 0);
    }

    @Test
    @DisplayName("all or nothing: one bad row, and nothing is there, but every problem is known")
    void strict() {
        customers("C1");
        var bad = new StringBuilder(HEADER);
        for (var i = 0; i < 60; i++) {
            bad.append("I").append(i).append(",C1,2026-01-01,,").append(i % 2).append(",EUR\n");
        }
        var refused = takeStrictly("invoices", bad.toString());
        assertThat(refused.get("type").asText()).isEqualTo("urn:proxenos:problem:import-refused");
        assertThat(refused.get("status").asInt()).isEqualTo(422);
        assertThat(counts(refused)).containsExactly(0, 0, 0, 30, 0);
        assertThat(refused.get("problems")).hasSize(20);
        assertThat(refused.get("problemsTruncated").asBoolean()).isTrue();
        assertThat(rows("invoice")).isZero();
        assertThat(rows("import_problem")).isEqualTo(30);
        assertThat(timesLedgerChanged()).isZero();

        var good = takeStrictly("invoices", bad.toString().replace(",0,EUR", ",2,EUR"));
        assertThat(counts(good)).containsExactly(60, 0, 0, 0, 0);
        assertThat(rows("invoice")).isEqualTo(60);
    }

    @Test
    @DisplayName("a crash in the middle leaves whole batches and an interrupted import; the same file completes it")
    void crashInTheMiddle() {
        customers("C1");
        var file = new StringBuilder(HEADER);
        IntStream.range(0, 95).forEach(i -> file.append("I%03d,C1,2026-01-01,2026-01-20,5,EUR\n".formatted(i)));
        var bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        var broken = new SequenceInputStream(
                new ByteArrayInputStream(bytes, 0, HEADER.length() + 37 * 36), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the line went dead");
                    }
                });
        assertThatThrownBy(() -> desk.take(Order.plain(Kind.INVOICES, false), broken, tally -> {}))
                .isInstanceOf(ImportInterrupted.class);
        assertThat(rows("invoice")).isEqualTo(30);
        assertThat(row("SELECT status, rows_read, rows_created FROM import_run WHERE kind = 'INVOICES'"))
                .containsEntry("status", "INTERRUPTED")
                .containsEntry("rows_read", 30)
                .containsEntry("rows_created", 30);
        assertThat(timesLedgerChanged()).isEqualTo(1);

        assertThat(counts(take("invoices", file.toString()))).containsExactly(65, 0, 30, 0, 0);
        assertThat(rows("invoice")).isEqualTo(95);
    }

    @Test
    @DisplayName("an import that was running when the application died is marked, and its documents are announced")
    void crashOfTheApplication() {
        customers("C1");
        var id = runs.begin(Kind.INVOICES, null, null, false);
        runs.record(
                id,
                Kind.INVOICES,
                new BatchOutcome(Tally.NONE, List.of(), List.of(), List.of(), List.of()),
                new Tally(10, 10, 0, 0, 0, 0));
        announcements.lookBack();
        assertThat(read("/api/imports/{id}", id).get("status").asText()).isEqualTo("INTERRUPTED");
        assertThat(timesLedgerChanged()).isEqualTo(1);
        announcements.lookAround();
        assertThat(timesLedgerChanged()).isEqualTo(1);
    }

    @Test
    @DisplayName("whoever draws conclusions from the ledger hears of new documents, and of nothing else")
    void ledgerChanged() {
        customers("C1");
        assertThat(timesLedgerChanged()).isZero();
        take("invoices", HEADER + "I1,C1,2026-01-01,2026-01-20,5,EUR\n");
        assertThat(timesLedgerChanged()).isEqualTo(1);
        take("invoices", HEADER + "I1,C1,2026-01-01,2026-01-20,5,EUR\n");
        assertThat(timesLedgerChanged()).isEqualTo(1);
    }

    @Test
    @DisplayName("two imports of the same rows at the same time create each row once and fail neither")
    void concurrentImports() throws Exception {
        var lines = new ArrayList<String>();
        IntStream.range(0, 400).forEach(i -> lines.add("I%03d,C%d,2026-01-01,2026-01-20,5,EUR".formatted(i, i % 7)));
        var forth = HEADER + String.join("\n", lines);
        Collections.reverse(lines);
        var back = HEADER + String.join("\n", lines);
        var mapping = MappingReader.read(
                """
                kind: invoices
                columns: {invoice_no: invoice_no, customer_no: customer_no, invoice_date: invoice_date, due_date: due_date,
                  amount: amount, currency: currency}
                createMissing: [customers]
                """);
        var start = new CyclicBarrier(3);
        var pool = Executors.newFixedThreadPool(3);
        try {
            var running = List.of(forth, back, forth).stream()
                    .map(file -> pool.submit(() -> {
                        start.await();
                        return desk.take(
                                new Order(mapping, null, null, false),
                                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                                tally -> {});
                    }))
                    .toList();
            var created = 0;
            for (var run : running) {
                assertThat(run.get().status()).isEqualTo(ImportRun.Status.DONE);
                assertThat(run.get().tally().rejected()).isZero();
                created += run.get().tally().created();
            }
            assertThat(created).isEqualTo(400);
            assertThat(rows("invoice")).isEqualTo(400);
            assertThat(rows("customer")).isEqualTo(7);
        } finally {
            pool.shutdown();
        }
    }
}
