package org.proxenos.demo.company;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The company in the files of our own format, one kind each: a few hundred kilobytes, so they are built in memory. */
public final class CsvFiles {

    private static final List<String> BOOKS = List.of("assignments", "invoices", "credit_notes", "payments");

    private final SampleCompany company;
    private final Predicate<String> customers;
    private final List<String> kinds;

    /**
     * @param customers whose rows are in these files, by number
     * @param first the kinds that come before the books
     */
    CsvFiles(SampleCompany company, Predicate<String> customers, String... first) {
        this.company = company;
        this.customers = customers;
        this.kinds = Stream.concat(Stream.of(first), BOOKS.stream()).toList();
    }

    /** The kinds in the order in which they must go in. */
    public List<String> kinds() {
        return kinds;
    }

    /** @throws IllegalArgumentException if the company has no such file */
    public InputStream open(String kind) {
        return new ByteArrayInputStream(text(kind).getBytes(StandardCharsets.UTF_8));
    }

    String text(String kind) {
        return switch (kind) {
            case "officers" ->
                table(company.staff().stream().filter(Colleague::isOfficer).toList(), OFFICER);
            case "customers" -> table(of(company.customers(), SampleCustomer::no), CUSTOMER);
            case "assignments" -> table(of(company.assignments(), Assignment::customerNo), ASSIGNMENT);
            case "invoices" -> table(of(company.invoices(), Documents.Invoice::customerNo), INVOICE);
            case "credit_notes" -> table(of(company.creditNotes(), Documents.CreditNote::customerNo), CREDIT_NOTE);
            case "payments" -> table(of(company.payments(), Documents.Payment::customerNo), PAYMENT);
            default -> throw new IllegalArgumentException("The sample company has no file of " + kind);
        };
    }

    private <T> List<T> of(List<T> rows, Function<T, String> customer) {
        return rows.stream().filter(row -> customers.test(customer.apply(row))).toList();
    }

    private static <T> String table(List<T> rows, Map<String, Function<T, Object>> columns) {
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(columns.keySet());
            rows.forEach(row -> csv.writeRecord(columns.values().stream()
                    .map(value -> text(value.apply(row)))
                    .toList()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toString();
    }

    private static String text(Object value) {
        return value == null ? "" : value instanceof BigDecimal money ? money.toPlainString() : value.toString();
    }

    private static final Map<String, Function<Colleague, Object>> OFFICER = new Columns<Colleague>()
            .with("officer_no", Colleague::officerNo)
            .with("name", Colleague::name)
            .with("email", Colleague::email)
            .with("user_id", Colleague::userId)
            .with("seniority", Colleague::seniority)
            .with("languages", Colleague::languages)
            .with("fte", colleague -> "1.00")
            .with("manager_no", Colleague::managerNo)
            .with("scope", Colleague::scope)
            .with("country", colleague -> "GR");

    private static final Map<String, Function<SampleCustomer, Object>> CUSTOMER = new Columns<SampleCustomer>()
            .with("customer_no", SampleCustomer::no)
            .with("name", SampleCustomer::name)
            .with("tax_id", SampleCustomer::taxId)
            .with("country", SampleCustomer::country)
            .with("type", SampleCustomer::type)
            .with("segment", SampleCustomer::segment)
            .with("sector", SampleCustomer::sector)
            .with("email", SampleCustomer::email)
            .with("phone", SampleCustomer::phone)
            .with("language", SampleCustomer::language)
            .with("parent_no", SampleCustomer::parentNo)
            .with("currency", SampleCustomer::currency)
            .with("payment_terms_days", SampleCustomer::paymentTermsDays)
            .with("risk_class", SampleCustomer::riskClass)
            .with("credit_limit", SampleCustomer::creditLimit);

    private static final Map<String, Function<Assignment, Object>> ASSIGNMENT = new Columns<Assignment>()
            .with("customer_no", Assignment::customerNo)
            .with("officer_no", Assignment::officerNo)
            .with("role", Assignment::role)
            .with("from", Assignment::from)
            .with("to", Assignment::to);

    private static final Map<String, Function<Documents.Invoice, Object>> INVOICE = new Columns<Documents.Invoice>()
            .with("invoice_no", Documents.Invoice::no)
            .with("instalment", Documents.Invoice::instalment)
            .with("customer_no", Documents.Invoice::customerNo)
            .with("invoice_date", Documents.Invoice::date)
            .with("due_date", Documents.Invoice::dueDate)
            .with("amount", Documents.Invoice::amount)
            .with("currency", Documents.Invoice::currency)
            .with("net_amount", Documents.Invoice::net)
            .with("officer_no", Documents.Invoice::officerNo);

    private static final Map<String, Function<Documents.CreditNote, Object>> CREDIT_NOTE = new Columns<
                    Documents.CreditNote>()
            .with("credit_note_no", Documents.CreditNote::no)
            .with("customer_no", Documents.CreditNote::customerNo)
            .with("date", Documents.CreditNote::date)
            .with("amount", Documents.CreditNote::amount)
            .with("currency", Documents.CreditNote::currency)
            .with("invoice_no", Documents.CreditNote::invoiceNo);

    private static final Map<String, Function<Documents.Payment, Object>> PAYMENT = new Columns<Documents.Payment>()
            .with("payment_no", Documents.Payment::no)
            .with("customer_no", Documents.Payment::customerNo)
            .with("date", Documents.Payment::date)
            .with("amount", Documents.Payment::amount)
            .with("currency", Documents.Payment::currency)
            .with("invoice_no", Documents.Payment::invoiceNo);

    /** Column names with what stands in them, in order. */
    private static final class Columns<T> extends LinkedHashMap<String, Function<T, Object>> {

        private static final long serialVersionUID = 1L;

        Columns<T> with(String name, Function<T, Object> value) {
            put(name, value);
            return this;
        }
    }
}
