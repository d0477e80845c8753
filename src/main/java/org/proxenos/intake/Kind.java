package org.proxenos.intake;

import static org.proxenos.intake.Column.amount;
import static org.proxenos.intake.Column.amountThatIsSomething;
import static org.proxenos.intake.Column.country;
import static org.proxenos.intake.Column.currency;
import static org.proxenos.intake.Column.date;
import static org.proxenos.intake.Column.email;
import static org.proxenos.intake.Column.number;
import static org.proxenos.intake.Column.of;
import static org.proxenos.intake.Column.oneOf;
import static org.proxenos.intake.Column.positiveAmount;
import static org.proxenos.intake.Column.share;
import static org.proxenos.intake.Column.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.proxenos.portfolio.AssignmentRole;
import org.proxenos.portfolio.CustomerType;
import org.proxenos.portfolio.Segment;

/** What a file can be about. The order of the columns is the order in which the facts take them. */
enum Kind {
    CUSTOMERS(
            Set.of("customer_no"),
            Kind::checkCustomer,
            of("customer_no", text(64)).mandatory(),
            of("name", text(255)).mandatory(),
            of("tax_id", text(32)),
            of("country", country()),
            of("type", oneOf(CustomerType.values())),
            of("segment", oneOf(Segment.values())),
            of("sector", text(64)),
            of("email", email()),
            of("phone", text(64)),
            of("language", oneOf("el", "en")),
            of("parent_no", text(64)),
            of("currency", currency()),
            of("payment_terms_days", number(0, 3_650)),
            of("risk_class", oneOf("A", "B", "C", "D")),
            of("credit_limit", amount())),

    OFFICERS(
            Set.of("officer_no"),
            row -> checkPeriod(row, "active_from", "active_to"),
            of("officer_no", text(64)).mandatory(),
            of("name", text(255)).mandatory(),
            of("email", email()),
            of("user_id", text(64)),
            of("seniority", number(1, 4)),
            of("languages", text(64)),
            of("fte", share(9)),
            of("manager_no", text(64)),
            of("scope", oneOf("LOCAL", "NATIONAL", "GLOBAL")),
            of("country", country()),
            of("active_from", date()),
            of("active_to", date())),

    ASSIGNMENTS(
            Set.of("customer_no", "officer_no", "role", "from"),
            row -> checkPeriod(row, "from", "to"),
            of("customer_no", text(64)).mandatory(),
            of("officer_no", text(64)).mandatory(),
            of("role", oneOf(AssignmentRole.values())).orElse("PRIMARY"),
            of("from", date()).mandatory().into("valid_from"),
            of("to", date()).into("valid_to")),

    INVOICES(
            Set.of("invoice_no", "instalment"),
            Kind::checkInvoice,
            of("invoice_no", text(64)).mandatory(),
            of("instalment", number(1, 999)).orElse("1"),
            of("customer_no", text(64)).mandatory(),
            of("invoice_date", date()).mandatory(),
            of("due_date", date()),
            of("amount", positiveAmount()).mandatory(),
            of("currency", currency()).mandatory(),
            of("net_amount", amount()),
            of("officer_no", text(64))),

    CREDIT_NOTES(
            Set.of("credit_note_no"),
            row -> {},
            of("credit_note_no", text(64)).mandatory().into("document_no"),
            of("customer_no", text(64)).mandatory(),
            of("date", date()).mandatory().into("booked_on"),
            of("amount", positiveAmount()).mandatory(),
            of("currency", currency()).mandatory(),
            of("invoice_no", text(64))),

    PAYMENTS(
            Set.of("payment_no"),
            row -> {},
            of("payment_no", text(64)).mandatory().into("document_no"),
            of("customer_no", text(64)).mandatory(),
            of("date", date()).mandatory().into("booked_on"),
            of("amount", amountThatIsSomething()).mandatory(),
            of("currency", currency()).mandatory(),
            of("invoice_no", text(64)));

    /** Leaves room for payment terms before the calendar ends. */
    private static final String LATEST_INVOICE_DATE = "9900-12-31";

    /** What must hold between the values of one row. */
    private interface RowRule {
        void check(Row row);
    }

    private record Row(Kind kind, String[] values) {

        String get(String column) {
            return values[kind.indexOf(column)];
        }

        void set(String column, String value) {
            values[kind.indexOf(column)] = value;
        }
    }

    /** A rule between values was broken; the column says where to look. */
    static final class BrokenRule extends RuntimeException {

        final int column;
        final BadValue because;

        private BrokenRule(int column, BadValue because) {
            super(because.code(), null, false, false);
            this.column = column;
            this.because = because;
        }
    }

    private final Set<String> key;
    private final RowRule rule;
    private final List<Column> columns;

    Kind(Set<String> key, RowRule rule, Column... columns) {
        this.key = key;
        this.rule = rule;
        this.columns = List.of(columns);
    }

    static Optional<Kind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.label().equals(name)).findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Kind::label).collect(Collectors.joining(", "));
    }

    String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    List<Column> columns() {
        return columns;
    }

    String columnNames() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** Where a column stands among the columns, -1 if the kind has none of that name. */
    int indexOf(String column) {
        for (var i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        return -1;
    }

    boolean isKey(Column column) {
        return key.contains(column.name());
    }

    /** Whether its rows are documents, which are never changed once posted. */
    boolean isPosted() {
        return this == INVOICES || this == CREDIT_NOTES || this == PAYMENTS;
    }

    /** Whether its rows name something that must be known: {@code customer_no} or {@code officer_no}. */
    boolean refersTo(String column) {
        var index = indexOf(column);
        return index >= 0 && !(key.size() == 1 && isKey(columns.get(index)));
    }

    /** @throws BrokenRule if values contradict each other */
    void check(String[] values) {
        rule.check(new Row(this, values));
    }

    private static void checkCustomer(Row row) {
        var taxId = row.get("tax_id");
        if (taxId != null && "GR".equals(row.get("country"))) {
            var bare = GreekTaxId.bare(taxId);
            if (!GreekTaxId.isValid(bare)) {
                throw broken(row, "tax_id", new BadValue("notAnAfm"));
            }
            row.set("tax_id", bare);
        }
        if (row.get("customer_no").equals(row.get("parent_no"))) {
            throw broken(row, "parent_no", new BadValue("ownParent"));
        }
        var limit = row.get("credit_limit");
        if (limit != null && limit.startsWith("-")) {
            throw broken(row, "credit_limit", new BadValue("negative"));
        }
    }

    private static void checkInvoice(Row row) {
        if (row.get("invoice_date").compareTo(LATEST_INVOICE_DATE) > 0) {
            throw broken(row, "invoice_date", new BadValue("tooFarAhead"));
        }
        var due = row.get("due_date");
        if (due != null && due.compareTo(row.get("invoice_date")) < 0) {
            throw broken(row, "due_date", new BadValue("dueBeforeInvoice", row.get("invoice_date")));
        }
    }

    private static void checkPeriod(Row row, String from, String to) {
        var begin = row.get(from);
        var end = row.get(to);
        if (begin != null && end != null && end.compareTo(begin) <= 0) {
            throw broken(row, to, new BadValue("endsBeforeItBegins", begin));
        }
    }

    private static BrokenRule broken(Row row, String column, BadValue because) {
        return new BrokenRule(row.kind().indexOf(column), because);
    }
}
