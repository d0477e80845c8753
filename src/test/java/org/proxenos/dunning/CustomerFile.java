package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Master data and documents as other systems would deliver them, a sentence at a time. */
public class CustomerFile {

    private final JdbcClient jdbc;
    private final String no;

    private CustomerFile(JdbcClient jdbc, String no) {
        this.jdbc = jdbc;
        this.no = no;
    }

    /** A standard B2B customer, Anna's, with an address and a phone, who reads English. */
    static CustomerFile create(JdbcClient jdbc, String no) {
        jdbc.sql(
                        """
                        INSERT INTO customer (customer_no, name, name_search, type, segment, language, email, phone, risk_class)
                        VALUES (:no, :name, :no, 'B2B', 'STANDARD', 'en', :email, '+30 210 1234567', 'B')""")
                .param("no", no)
                .param("name", no + " Trading")
                .param("email", no.toLowerCase(java.util.Locale.ROOT) + "@example.org")
                .update();
        return new CustomerFile(jdbc, no).lookedAfterBy("anna");
    }

    static CustomerFile known(JdbcClient jdbc, String no) {
        return new CustomerFile(jdbc, no);
    }

    public CustomerFile ofSegment(String segment) {
        return set("segment", segment);
    }

    CustomerFile ofRiskClass(String riskClass) {
        return set("risk_class", riskClass);
    }

    public CustomerFile whoReads(String language) {
        return set("language", language);
    }

    CustomerFile withMail(String address) {
        return set("email", address);
    }

    public CustomerFile withoutMail() {
        return set("email", null);
    }

    CustomerFile withoutPhone() {
        return set("phone", null);
    }

    public CustomerFile lookedAfterBy(String userId) {
        jdbc.sql("DELETE FROM assignment WHERE customer_no = :no")
                .param("no", no)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO assignment (customer_no, officer_no, role, valid_from)
                        SELECT :no, officer_no, 'PRIMARY', DATE '2020-01-01' FROM officer WHERE user_id = :user""")
                .param("no", no)
                .param("user", userId)
                .update();
        return this;
    }

    public CustomerFile owes(String amount, String invoiceNo, String dueDate) {
        return owes(amount, "EUR", invoiceNo, dueDate, null);
    }

    /** An invoice that an import brought. */
    public CustomerFile owes(String amount, String invoiceNo, String dueDate, UUID importId) {
        return owes(amount, "EUR", invoiceNo, dueDate, importId);
    }

    CustomerFile owesIn(String currency, String amount, String invoiceNo, String dueDate) {
        return owes(amount, currency, invoiceNo, dueDate, null);
    }

    CustomerFile pays(String amount, String invoiceNo, String day) {
        return settles("PAYMENT", amount, UUID.randomUUID().toString(), invoiceNo, day);
    }

    /** A payment of which more may become known under its document number. */
    CustomerFile pays(String amount, String documentNo, String invoiceNo, String day) {
        return settles("PAYMENT", amount, documentNo, invoiceNo, day);
    }

    CustomerFile isCredited(String amount, String invoiceNo, String day) {
        return settles("CREDIT_NOTE", amount, UUID.randomUUID().toString(), invoiceNo, day);
    }

    private CustomerFile owes(String amount, String currency, String invoiceNo, String dueDate, UUID importId) {
        var due = LocalDate.parse(dueDate);
        jdbc.sql(
                        """
                        INSERT INTO invoice (invoice_no, instalment, customer_no, invoice_date, due_date, due_date_derived,
                            amount, currency, import_id)
                        VALUES (:invoice, 1, :no, :date, :due, FALSE, :amount, :currency, :import)""")
                .param("invoice", invoiceNo)
                .param("no", no)
                .param("date", due.minusDays(30))
                .param("due", due)
                .param("amount", new BigDecimal(amount))
                .param("currency", currency)
                .param("import", importId)
                .update();
        return this;
    }

    private CustomerFile settles(String kind, String amount, String documentNo, String invoiceNo, String day) {
        jdbc.sql(
                        """
                        INSERT INTO settlement (kind, document_no, customer_no, booked_on, amount, currency, invoice_no)
                        VALUES (:kind, :document, :no, :day, :amount, 'EUR', :invoice)""")
                .param("kind", kind)
                .param("document", documentNo)
                .param("no", no)
                .param("day", LocalDate.parse(day))
                .param("amount", new BigDecimal(amount))
                .param("invoice", invoiceNo)
                .update();
        return this;
    }

    private CustomerFile set(String column, String value) {
        jdbc.sql("UPDATE customer SET " + column + " = :value WHERE customer_no = :no")
                .param("value", value)
                .param("no", no)
                .update();
        return this;
    }
}
