package org.proxenos.ledger;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.AccountHistory;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells when a customer was invoiced and has paid, by the date of the document; what lies in the future has not happened. */
@Component
class HistoryOfDocuments implements AccountHistory {

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;
    private final MessageSource catalogue;

    HistoryOfDocuments(JdbcClient jdbc, BusinessCalendar calendar, MessageSource catalogue) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.catalogue = catalogue;
    }

    @Override
    public List<Happening> of(CustomerNo customer, Locale language) {
        var all = new ArrayList<Happening>();
        jdbc.sql(
                        """
                        SELECT invoice_no, instalment, invoice_date, due_date, amount, currency FROM invoice
                        WHERE customer_no = :no AND invoice_date <= :today""")
                .param("no", customer.value())
                .param("today", calendar.today())
                .query(row -> {
                    all.add(happening(
                            row.getObject("invoice_date", LocalDate.class),
                            row.getString("invoice_no"),
                            say(
                                    language,
                                    "INVOICE",
                                    row.getString("invoice_no"),
                                    money(language, row.getBigDecimal("amount"), row.getString("currency")),
                                    row.getObject("due_date", LocalDate.class).toString(),
                                    String.valueOf(row.getInt("instalment")))));
                });
        jdbc.sql(
                        """
                        SELECT kind, document_no, booked_on, amount, currency FROM settlement
                        WHERE customer_no = :no AND booked_on <= :today""")
                .param("no", customer.value())
                .param("today", calendar.today())
                .query(row -> {
                    var amount = row.getBigDecimal("amount");
                    all.add(happening(
                            row.getObject("booked_on", LocalDate.class),
                            row.getString("document_no"),
                            say(
                                    language,
                                    amount.signum() < 0 ? "RETURNED" : row.getString("kind"),
                                    row.getString("document_no"),
                                    money(language, amount.abs(), row.getString("currency")))));
                });
        return all;
    }

    private Happening happening(LocalDate day, String reference, String what) {
        return new Happening(startOf(day), Kind.DOCUMENT, what, null, null, reference, null);
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(calendar.zone()).toInstant();
    }

    private String say(Locale language, String what, Object... arguments) {
        return catalogue.getMessage("ledger.timeline." + what, arguments, language);
    }

    private static String money(Locale language, BigDecimal amount, String currency) {
        var format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(amount) + " " + currency;
    }
}
