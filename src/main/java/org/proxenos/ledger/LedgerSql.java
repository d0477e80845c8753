package org.proxenos.ledger;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The ledger's queries for one date, the same on H2 and PostgreSQL. An item is <em>touched</em> when some settlement
 * names its invoice. Most items are not, and those are summed as they lie; only the others are joined, and only
 * invoices of several instalments are sorted.
 *
 * <p>Dates and buckets stand in the text, so that the database plans for the date it is asked about.
 */
final class LedgerSql {

    private static final String ITEM =
            """
            i.customer_no, i.currency, i.invoice_no, i.instalment, i.invoice_date, i.due_date, i.due_date_derived,
            i.amount, i.import_id""";
    private static final String SEVERAL_INSTALMENTS =
            """
            EXISTS (SELECT 1 FROM invoice o WHERE o.invoice_no = i.invoice_no AND (o.instalment > 1 OR o.instalment < 1))""";

    private final LedgerSettings settings;
    private final String asOf;
    private final LocalDate day;

    LedgerSql(LedgerSettings settings, LocalDate day) {
        this.settings = settings;
        this.day = readable(day);
        this.asOf = literal(day);
    }

    /** Items, amount and oldest due date of what no settlement names, by customer, currency and bucket. */
    String untouched() {
        return """
                SELECT i.customer_no, i.currency, %s AS bucket, COUNT(*), SUM(i.amount), MIN(i.due_date)
                FROM invoice i WHERE i.invoice_date <= %s AND NOT %s
                GROUP BY i.customer_no, i.currency, bucket"""
                .formatted(bucket("i"), asOf, touched());
    }

    /**
     * Open items, open amount and oldest open due date of what settlements name, the money that did not fit, and the
     * number of settlements, by customer, currency and bucket.
     */
    String touchedSums() {
        return """
                SELECT t.customer_no, t.currency, %s AS bucket,
                       COUNT(CASE WHEN t.money < t.amount THEN 1 END), SUM(t.amount - %2$s),
                       MIN(CASE WHEN t.money < t.amount THEN t.due_date END), SUM(t.money - %2$s), SUM(t.documents)
                FROM (%3$s) t GROUP BY t.customer_no, t.currency, bucket"""
                .formatted(bucket("t"), "CASE WHEN t.money > 0 THEN LEAST(t.money, t.amount) ELSE 0 END", money(""));
    }

    /** What named money does to each item of the invoices given as parameter. */
    String moneyOfInvoices() {
        return "SELECT t.invoice_no, t.currency, t.instalment, t.money FROM (%s) t"
                .formatted(money("AND i.invoice_no IN (:invoices)"));
    }

    /** The items of the customers given as parameter, and whether each is touched. */
    String itemsOfCustomers() {
        return "SELECT 0, %s, %s FROM invoice i WHERE i.invoice_date <= %s AND i.customer_no IN (:customers)"
                .formatted(ITEM, touched(), asOf);
    }

    /**
     * The items of the customers, currencies and due dates given as arrays, and whether each is touched; every row
     * begins with its place in the arrays.
     */
    String itemsOfKeys() {
        return """
                SELECT k.place, %s, %s
                FROM UNNEST(CAST(:places AS INTEGER ARRAY), CAST(:numbers AS VARCHAR(64) ARRAY),
                            CAST(:currencies AS VARCHAR(3) ARRAY), CAST(:from AS DATE ARRAY), CAST(:to AS DATE ARRAY))
                       k (place, customer_no, currency, due_from, due_to)
                JOIN invoice i ON i.customer_no = k.customer_no AND i.currency = k.currency
                              AND i.due_date BETWEEN k.due_from AND k.due_to
                WHERE i.invoice_date <= %s"""
                .formatted(ITEM, touched(), asOf);
    }

    /**
     * The items that fall due from one date to another, both included, and that named money leaves open; with whether the
     * customer had no invoice before.
     */
    String fallingDue(LocalDate from, LocalDate to) {
        return """
                SELECT f.customer_no, f.currency, f.invoice_no, f.instalment, f.invoice_date, f.due_date, f.amount - f.settled,
                       NOT EXISTS (SELECT 1 FROM invoice e
                                   WHERE e.customer_no = f.customer_no AND e.invoice_no <> f.invoice_no
                                     AND (e.invoice_date < f.invoice_date
                                          OR (e.invoice_date = f.invoice_date AND e.invoice_no < f.invoice_no)))
                FROM (SELECT i.customer_no, i.currency, i.invoice_no, i.instalment, i.invoice_date, i.due_date, i.amount,
                             0 AS settled
                      FROM invoice i WHERE i.invoice_date <= %1$s AND i.due_date BETWEEN %2$s AND %3$s AND NOT %4$s
                      UNION ALL
                      SELECT t.customer_no, t.currency, t.invoice_no, t.instalment, t.invoice_date, t.due_date, t.amount,
                             GREATEST(t.money, 0)
                      FROM (%5$s) t WHERE t.due_date BETWEEN %2$s AND %3$s AND t.money < t.amount) f"""
                .formatted(
                        asOf,
                        literal(from),
                        literal(to),
                        touched(),
                        money(
                                "AND i.invoice_no IN (SELECT d.invoice_no FROM invoice d WHERE d.due_date BETWEEN %s AND %s)"
                                        .formatted(literal(from), literal(to))));
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
                .formatted(asOf);
    }

    /** Money that names no invoice, by payer and currency, and the number of settlements that do name one. */
    String unnamed(boolean ofCustomers) {
        return """
                SELECT s.customer_no, s.currency, SUM(CASE WHEN s.invoice_no IS NULL THEN s.amount END),
                       COUNT(s.invoice_no)
                FROM settlement s WHERE s.booked_on <= %s %s GROUP BY s.customer_no, s.currency"""
                .formatted(asOf, ofCustomers ? "AND s.customer_no IN (:customers)" : "");
    }

    /** Money that names an invoice which is not there, by payer and currency. */
    String astray(boolean ofCustomers) {
        return """
                SELECT s.customer_no, s.currency, SUM(s.amount)
                FROM settlement s
                WHERE s.booked_on <= %1$s AND s.invoice_no IS NOT NULL %2$s
                  AND NOT EXISTS (SELECT 1 FROM invoice i WHERE i.invoice_no = s.invoice_no
                                  AND i.currency = s.currency AND i.invoice_date <= %1$s)
                GROUP BY s.customer_no, s.currency"""
                .formatted(asOf, ofCustomers ? "AND s.customer_no IN (:customers)" : "");
    }

    /**
     * What named money does to each touched item: {@code money} settles the item as far as it is positive and fits, the
     * rest of it goes to the customer's pool. A single item takes all that names its invoice. Several instalments take
     * it in due order, and what does not fit stands with the last.
     */
    private String money(String ofInvoices) {
        var all =
                """
                SELECT %s, SUM(s.amount) AS money, COUNT(*) AS documents
                FROM invoice i JOIN settlement s ON s.invoice_no = i.invoice_no AND s.currency = i.currency
                WHERE i.invoice_date <= %s AND s.booked_on <= %s %s AND %s %s
                GROUP BY %s""";
        return """
                %s
                UNION ALL
                SELECT customer_no, currency, invoice_no, instalment, invoice_date, due_date, due_date_derived,
                       amount, import_id,
                       CASE WHEN until < total THEN LEAST(GREATEST(money - until + amount, 0), amount)
                            WHEN money < 0 THEN money
                            ELSE GREATEST(money - until + amount, 0) END,
                       CASE WHEN until = amount THEN documents ELSE 0 END
                FROM (SELECT m.*,
                             SUM(amount) OVER (PARTITION BY invoice_no, currency ORDER BY due_date, instalment) AS until,
                             SUM(amount) OVER (PARTITION BY invoice_no, currency) AS total
                      FROM (%s) m) w"""
                .formatted(
                        all.formatted(ITEM, asOf, asOf, ofInvoices, "NOT", SEVERAL_INSTALMENTS, ITEM),
                        all.formatted(ITEM, asOf, asOf, ofInvoices, "", SEVERAL_INSTALMENTS, ITEM));
    }

    private String touched() {
        return """
                EXISTS (SELECT 1 FROM settlement s WHERE s.invoice_no = i.invoice_no AND s.currency = i.currency
                        AND s.booked_on <= %s)"""
                .formatted(asOf);
    }

    private String bucket(String table) {
        var older = settings.buckets().size();
        return IntStream.range(0, older)
                .mapToObj(index -> "WHEN %s.due_date >= %s THEN %d"
                        .formatted(table, literal(settings.earliestDue(index, day)), index))
                .collect(Collectors.joining(" ", "CASE ", " ELSE " + older + " END"));
    }

    private static String literal(LocalDate day) {
        return "DATE '" + readable(day) + "'";
    }

    /** Nothing is dated outside these years, and not every database can read such a date. */
    private static LocalDate readable(LocalDate day) {
        return day.withYear(Math.max(1, Math.min(9999, day.getYear())));
    }
}
