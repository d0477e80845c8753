package org.proxenos.ledger;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The ledger's queries for one date. They are put together here because all of them rest on one piece, {@link #named()},
 * and because the buckets are settings. Everything runs unchanged on H2 and PostgreSQL.
 *
 * <p>Dates stand in the text, so that the database plans for the date it is asked about.
 */
final class LedgerSql {

    private static final String COLUMNS =
            """
            i.customer_no, i.invoice_no, i.instalment, i.invoice_date, i.due_date, i.due_date_derived, i.amount,
            i.currency, i.import_id""";

    private final LedgerSettings settings;
    private final LocalDate asOf;
    private final boolean fewCustomers;

    private LedgerSql(LedgerSettings settings, LocalDate asOf, boolean fewCustomers) {
        this.settings = settings;
        this.asOf = asOf;
        this.fewCustomers = fewCustomers;
    }

    /** Over the whole ledger. */
    static LedgerSql ofAll(LedgerSettings settings, LocalDate asOf) {
        return new LedgerSql(settings, asOf, false);
    }

    /** Only what concerns the customers given as parameter {@code customers}. */
    static LedgerSql ofSome(LedgerSettings settings, LocalDate asOf) {
        return new LedgerSql(settings, asOf, true);
    }

    /**
     * Items, amounts after named money, the oldest due date, money named but not needed, and the number of documents
     * that found their invoice, by customer, currency and bucket.
     */
    String sums() {
        return """
                SELECT i.customer_no, i.currency, %s AS bucket,
                       COUNT(*) - COUNT(CASE WHEN p.amount >= i.amount THEN 1 END),
                       SUM(i.amount) - COALESCE(SUM(CASE WHEN p.amount > 0 THEN LEAST(p.amount, i.amount) END), 0),
                       MIN(CASE WHEN p.amount >= i.amount THEN NULL ELSE i.due_date END),
                       SUM(p.amount) - COALESCE(SUM(CASE WHEN p.amount > 0 THEN LEAST(p.amount, i.amount) END), 0),
                       SUM(p.documents)
                FROM invoice i LEFT JOIN (%s) p
                  ON p.invoice_no = i.invoice_no AND p.instalment = i.instalment AND p.currency = i.currency
                WHERE i.invoice_date <= %s
                GROUP BY i.customer_no, i.currency, bucket"""
                .formatted(bucket(), named(), day(asOf));
    }

    /** The items of the customers given as parameter, with what named money does to each. */
    String itemsOfCustomers() {
        return """
                SELECT 0, %s, p.amount
                FROM invoice i LEFT JOIN (%s) p
                  ON p.invoice_no = i.invoice_no AND p.instalment = i.instalment AND p.currency = i.currency
                WHERE i.invoice_date <= %s AND i.customer_no IN (:customers)"""
                .formatted(COLUMNS, named(), day(asOf));
    }

    /**
     * The items of the customers, currencies and due dates given as arrays, with what named money does to each; every
     * row begins with its place in the arrays.
     *
     * @param mayBeNamed false spares the question about named money where the answer is known to be "none"
     */
    String itemsOfKeys(boolean mayBeNamed) {
        return """
                SELECT k.place, %s, %s
                FROM UNNEST(CAST(:places AS INTEGER ARRAY), CAST(:numbers AS VARCHAR(64) ARRAY),
                            CAST(:currencies AS VARCHAR(3) ARRAY), CAST(:from AS DATE ARRAY), CAST(:to AS DATE ARRAY))
                       k (place, customer_no, currency, due_from, due_to)
                JOIN invoice i ON i.customer_no = k.customer_no AND i.currency = k.currency
                              AND i.due_date BETWEEN k.due_from AND k.due_to
                %s
                WHERE i.invoice_date <= %s"""
                .formatted(
                        COLUMNS,
                        mayBeNamed ? "p.amount" : "NULL",
                        mayBeNamed
                                ? "LEFT JOIN (%s) p ON p.invoice_no = i.invoice_no AND p.instalment = i.instalment AND p.currency = i.currency"
                                        .formatted(named())
                                : "",
                        day(asOf));
    }

    /** The import that brought what fell due on a day, for customers, currencies and days given as arrays. */
    String imports() {
        return """
                SELECT k.place, (SELECT MIN(CAST(i.import_id AS VARCHAR(36))) FROM invoice i
                                 WHERE i.customer_no = k.customer_no AND i.currency = k.currency
                                   AND i.due_date = k.due_date AND i.invoice_date <= %s)
                FROM UNNEST(CAST(:places AS INTEGER ARRAY), CAST(:numbers AS VARCHAR(64) ARRAY),
                            CAST(:currencies AS VARCHAR(3) ARRAY), CAST(:from AS DATE ARRAY))
                       k (place, customer_no, currency, due_date)"""
                .formatted(day(asOf));
    }

    /** Money that names no invoice, by payer and currency, and the number of documents that do name one. */
    String unnamed() {
        return """
                SELECT customer_no, currency, SUM(CASE WHEN invoice_no IS NULL THEN amount END), COUNT(invoice_no)
                FROM settlement WHERE booked_on <= %s %s GROUP BY customer_no, currency"""
                .formatted(day(asOf), fewCustomers ? "AND customer_no IN (:customers)" : "");
    }

    /** Money that names an invoice which is not there, by payer and currency. */
    String astray() {
        return """
                SELECT s.customer_no, s.currency, SUM(s.amount)
                FROM settlement s
                WHERE s.booked_on <= %1$s AND s.invoice_no IS NOT NULL %2$s
                  AND NOT EXISTS (SELECT 1 FROM invoice i WHERE i.invoice_no = s.invoice_no
                                  AND i.currency = s.currency AND i.invoice_date <= %1$s)
                GROUP BY s.customer_no, s.currency"""
                .formatted(day(asOf), fewCustomers ? "AND s.customer_no IN (:customers)" : "");
    }

    /**
     * What named money does to each item: {@code amount} settles it as far as it is positive and fits; the rest goes to
     * the customer's pool. An invoice of one item takes it all, so nothing has to be sorted. Where there are several,
     * they take it in due order and what does not fit stands with the last.
     */
    private String named() {
        return """
                SELECT s.invoice_no, 1 AS instalment, s.currency, SUM(s.amount) AS amount, COUNT(*) AS documents
                FROM settlement s
                WHERE s.invoice_no IS NOT NULL AND s.booked_on <= %1$s %2$s
                  AND NOT EXISTS (SELECT 1 FROM invoice o WHERE o.invoice_no = s.invoice_no
                                  AND (o.instalment > 1 OR o.instalment < 1))
                GROUP BY s.invoice_no, s.currency
                UNION ALL
                SELECT invoice_no, instalment, currency,
                       CASE WHEN before + amount < total THEN LEAST(GREATEST(money - before, 0), amount)
                            WHEN money < 0 THEN money
                            ELSE GREATEST(money - before, 0) END,
                       CASE WHEN before = 0 THEN documents ELSE 0 END
                FROM (SELECT i.invoice_no, i.instalment, i.currency, i.amount, n.amount AS money, n.documents,
                             SUM(i.amount) OVER (PARTITION BY i.invoice_no, i.currency
                                                 ORDER BY i.due_date, i.instalment) - i.amount AS before,
                             SUM(i.amount) OVER (PARTITION BY i.invoice_no, i.currency) AS total
                      FROM (SELECT s.invoice_no, s.currency, SUM(s.amount) AS amount, COUNT(*) AS documents
                            FROM settlement s
                            WHERE s.booked_on <= %1$s %2$s
                              AND s.invoice_no IN (SELECT o.invoice_no FROM invoice o
                                                WHERE o.instalment > 1 OR o.instalment < 1)
                            GROUP BY s.invoice_no, s.currency) n
                      JOIN invoice i ON i.invoice_no = n.invoice_no AND i.currency = n.currency
                      WHERE i.invoice_date <= %1$s) t"""
                .formatted(
                        day(asOf),
                        fewCustomers
                                ? "AND s.invoice_no IN (SELECT c.invoice_no FROM invoice c WHERE c.customer_no IN (:customers))"
                                : "");
    }

    private String bucket() {
        var older = settings.buckets().size();
        return IntStream.range(0, older)
                .mapToObj(index ->
                        "WHEN i.due_date >= %s THEN %d".formatted(day(settings.earliestDue(index, asOf)), index))
                .collect(Collectors.joining(" ", "CASE ", " ELSE " + older + " END"));
    }

    private static String day(LocalDate day) {
        return "DATE '" + day + "'";
    }
}
