package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proxenos.engine.DecisionTables;
import org.proxenos.ledger.Ledger;
import org.proxenos.notification.Delivery;
import org.proxenos.notification.NoticeRequest;
import org.proxenos.notification.Notices;
import org.proxenos.notification.StoredNotice;
import org.proxenos.notification.TemporarilyUndeliverable;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Portfolio;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** Friendly mails before anything is late (A13). What falls due on Thursday, 12 March, is told on Monday the 9th. */
abstract class PreventiveReminderJourney extends Company {

    private static final String SUBJECT = "Falling due shortly - customer no. ";

    @Autowired
    private CaseEndings endings;

    @Autowired
    private Insolvencies insolvencies;

    @Autowired
    private Ledger ledger;

    @Autowired
    private PaymentPlans plans;

    @Autowired
    private AgreementBook agreements;

    @Autowired
    private CaseFiles files;

    @Autowired
    private DecisionTables tables;

    @Autowired
    private DunningSettings numbers;

    @Autowired
    private ReminderBook reminders;

    @Autowired
    private Notices notices;

    @Autowired
    private Portfolio portfolio;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Holds holds;

    @Autowired
    private Disputes disputes;

    @Autowired
    private TermsBook terms;

    @Autowired
    private PromiseDesk promises;

    @Test
    @DisplayName("A customer of class C is reminded once, three days before, by the officer in charge")
    void remindedOnce() {
        risky("C1").owes("100.00", "I1", "2026-03-12");
        morning("2026-03-06");
        assertThat(mailsTo("C1")).isEmpty();
        morning("2026-03-09");
        assertThat(mailsTo("C1")).containsExactly(SUBJECT + "C1");
        assertThat(Postbox.of("C1").get(0).text())
                .contains("I1", "12/03/2026", "€100.00", "Anna Alexiou")
                .doesNotContain("overdue");
        again();
        morning("2026-03-10");
        morning("2026-03-11");
        morning("2026-03-12");
        assertThat(mailsTo("C1")).hasSize(1);
        assertThat(ruleOf("I1")).isEqualTo("Rule_Risky");
        assertThat(notices.about("C1")).singleElement().satisfies(notice -> assertThat(notice.template())
                .isEqualTo("PreventiveReminder"));
    }

    @Test
    @DisplayName("The customer's first invoice is told, later ones only where the risk class wants it")
    void firstInvoice() {
        aCustomer("C1").owes("100.00", "I1", "2026-03-12").owes("200.00", "I2", "2026-03-12");
        aCustomer("C2")
                .owes("5.00", "I3", "2026-01-10")
                .pays("5.00", "I3", "2026-01-05")
                .owes("300.00", "I4", "2026-03-12");
        morning("2026-03-09");
        assertThat(Postbox.of("C1"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("I1").doesNotContain("I2"));
        assertThat(mailsTo("C2")).isEmpty();
    }

    @Test
    @DisplayName("Strategic customers are never reminded beforehand")
    void strategic() {
        risky("C1").ofSegment("STRATEGIC").ofRiskClass("D").owes("100.00", "I1", "2026-03-12");
        morning("2026-03-09");
        morning("2026-03-10");
        assertThat(mailsTo("C1")).isEmpty();
    }

    @ParameterizedTest(name = "due {0}: told {1}, not {2}")
    @CsvSource({
        // A Tuesday, whose third day before is a Saturday; a Saturday, whose third day before is a public holiday
        "2026-03-17, 2026-03-13, 2026-03-12",
        "2026-03-28, 2026-03-24, 2026-03-23",
        // Easter: Good Friday to Easter Monday
        "2026-04-16, 2026-04-09, 2026-04-08"
    })
    @DisplayName("If the third day before is not worked, the mail leaves on the last business day before it")
    void daysOff(String due, String told, String dayBefore) {
        risky("C1").owes("100.00", "I1", due);
        morning(dayBefore);
        assertThat(mailsTo("C1")).isEmpty();
        morning(told);
        assertThat(mailsTo("C1")).hasSize(1);
    }

    @Test
    @DisplayName("One mail lists all that falls due, each in its own currency and language of the customer")
    void oneMail() {
        risky("C1")
                .whoReads("el")
                .owes("100.00", "I1", "2026-03-12")
                .owesIn("USD", "70.50", "I2", "2026-03-12")
                .owes("9.00", "I3", "2026-03-20");
        morning("2026-03-09");
        assertThat(Postbox.of("C1")).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Τιμολόγια που λήγουν σύντομα - κωδ. πελάτη C1");
            assertThat(mail.text()).contains("100,00", "70,50", "I1", "I2").doesNotContain("I3");
        });
    }

    @Test
    @DisplayName("Many customers are told some at a time, and none is left out")
    void many() {
        for (var n = 1; n <= 7; n++) {
            risky("C" + n).owes("100.00", "I" + n, "2026-03-12");
        }
        morning("2026-03-09");
        for (var n = 1; n <= 7; n++) {
            assertThat(mailsTo("C" + n)).hasSize(1);
        }
    }

    @Test
    @DisplayName("What is paid, credited or covered by money that names no invoice is not spoken of; a part is")
    void paid() {
        risky("C1").owes("100.00", "I1", "2026-03-12").pays("100.00", "I1", "2026-03-05");
        risky("C2").owes("100.00", "I2", "2026-03-12").isCredited("100.00", "I2", "2026-03-05");
        risky("C3").owes("100.00", "I3", "2026-03-12").pays("100.00", null, "2026-03-05");
        risky("C4").owes("100.00", "I4", "2026-03-12").pays("40.00", "I4", "2026-03-05");
        morning("2026-03-09");
        assertThat(mailsTo("C1")).isEmpty();
        assertThat(mailsTo("C2")).isEmpty();
        assertThat(mailsTo("C3")).isEmpty();
        assertThat(Postbox.of("C4").get(0).text()).contains("€60.00");
    }

    @Test
    @DisplayName("An invoice of instalments is told instalment by instalment, each in its own time")
    void instalments() {
        risky("C1").owes("100.00", "I1", "2026-03-12");
        jdbc.sql(
                        """
                        INSERT INTO invoice (invoice_no, instalment, customer_no, invoice_date, due_date, due_date_derived,
                            amount, currency) VALUES ('I1', 2, 'C1', '2026-02-10', '2026-03-19', FALSE, 50.00, 'EUR')""")
                .update();
        morning("2026-03-09");
        customer("C1").pays("100.00", "I1", "2026-03-11");
        morning("2026-03-13");
        assertThat(Postbox.of("C1"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("€100.00").doesNotContain("instalment 2"));
        morning("2026-03-16");
        assertThat(Postbox.of("C1")).hasSize(2);
        assertThat(Postbox.of("C1").get(1).text()).contains("I1 (instalment 2)", "€50.00", "19/03/2026");
    }

    @Test
    @DisplayName("A hold on the customer or the item keeps the mail back; when it ends in time, it is sent")
    void held() {
        risky("C1").owes("100.00", "I1", "2026-03-12");
        risky("C2").owes("100.00", "I2", "2026-03-12").owes("50.00", "I3", "2026-03-12");
        hold("C1", null, "2026-03-11");
        hold("C2", new ItemKey("I2", 1), "2026-03-31");
        morning("2026-03-09");
        assertThat(mailsTo("C1")).isEmpty();
        assertThat(Postbox.of("C2").get(0).text()).contains("I3").doesNotContain("I2");
        morning("2026-03-11");
        assertThat(mailsTo("C1")).hasSize(1);
        assertThat(mailsTo("C2")).hasSize(1);
    }

    @Test
    @DisplayName("What the customer contests is not spoken of, not even in part")
    void disputed() {
        risky("C1").owes("100.00", "I1", "2026-03-12").owes("50.00", "I2", "2026-03-12");
        disputes.add(new Dispute(
                UUID.randomUUID(),
                new CaseId(UUID.randomUUID()),
                CustomerNo.of("C1"),
                "EUR",
                new ItemKey("I1", 1),
                new BigDecimal("30.00"),
                DisputeReason.PRICE,
                null,
                LocalDate.parse("2026-03-02"),
                "anna",
                Dispute.Status.OPEN,
                BigDecimal.ZERO,
                null,
                null,
                null,
                "{}",
                null));
        morning("2026-03-09");
        assertThat(Postbox.of("C1").get(0).text()).contains("I2").doesNotContain("I1");
    }

    @Test
    @DisplayName("Whoever has an open case is told there, promise or not")
    void openCase() {
        risky("C1").owes("500.00", "I0", "2026-02-25").owes("100.00", "I1", "2026-03-12");
        itIs("2026-03-03");
        promises.record(
                theCase("C1").id(),
                List.of(new Instalment(LocalDate.parse("2026-03-12"), new BigDecimal("500.00"))),
                "Mr Gamma",
                null,
                "anna",
                false);
        var mails = mailsTo("C1");
        morning("2026-03-09");
        assertThat(mailsTo("C1")).isEqualTo(mails).doesNotContain(SUBJECT + "C1");
        customer("C1").pays("500.00", "I0", "2026-03-10");
        morning("2026-03-10");
        assertThat(mailsTo("C1")).contains(SUBJECT + "C1");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"OFFICER_ONLY", "PHONE"})
    @DisplayName("Whom only the officer talks to, and whoever wishes to be called, gets no mail")
    void specialTerms(String what) {
        risky("C1").owes("100.00", "I1", "2026-03-12");
        var phone = what.equals("PHONE");
        terms.add(new SpecialTerms(
                UUID.randomUUID(),
                SpecialTerms.Scope.CUSTOMER,
                CustomerNo.of("C1"),
                null,
                null,
                null,
                null,
                phone ? SpecialTerms.Channel.PHONE : null,
                phone ? null : SpecialTerms.Procedure.OFFICER_ONLY,
                "They asked for it",
                "anna",
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-12-31"),
                SpecialTerms.Status.ACTIVE,
                "anna",
                LocalDate.parse("2026-01-01"),
                null,
                null,
                "{}"));
        morning("2026-03-09");
        assertThat(mailsTo("C1")).isEmpty();
    }

    @Test
    @DisplayName("A customer without an address is left out, and it is recorded why")
    void noAddress() {
        risky("C1").withoutMail().owes("100.00", "I1", "2026-03-12");
        risky("C2").owes("100.00", "I2", "2026-03-12");
        morning("2026-03-09");
        assertThat(mailsTo("C2")).hasSize(1);
        assertThat(notices.about("C1")).singleElement().satisfies(notice -> {
            assertThat(notice.status()).isEqualTo(StoredNotice.Status.UNDELIVERABLE);
            assertThat(notice.reason()).isEqualTo("No mail address is known.");
        });
        assertThat(statuses()).containsExactly("TOLD", "UNDELIVERABLE");
    }

    @Test
    @DisplayName("An instalment of a payment plan is told like an invoice, although the case is open")
    void paymentPlan() {
        risky("C1").owes("1000.00", "I1", "2026-02-25").owes("80.00", "I2", "2026-03-31");
        itIs("2026-03-02");
        itIs("2026-03-11");
        completes("anna", "CallCustomer", "C1", Map.of("callOutcome", "CANNOT_PAY"));
        completes(
                "maria",
                "SpreadPayment",
                "C1",
                Map.of("planAnswer", "AGREED", "planInstalments", 2, "planFirst", "2026-03-31", "planRhythm", "MONTH"));
        morning("2026-03-26");
        assertThat(mailsTo("C1")).doesNotContain(SUBJECT + "C1");
        morning("2026-03-27");
        assertThat(Postbox.of("C1").stream().filter(mail -> mail.subject().equals(SUBJECT + "C1")))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("PLAN-", "€500.00", "31/03/2026")
                        .doesNotContain("I2"));
    }

    @Test
    @DisplayName("What is planned before the quiet hours end waits for them, and is looked at once more")
    void quietHours() {
        risky("C1").owes("100.00", "I1", "2026-03-12");
        risky("C2").owes("100.00", "I2", "2026-03-12").owes("50.00", "I3", "2026-03-12");
        itIsBeforeAnyScan("2026-03-09", "06:20");
        again();
        assertThat(statuses()).containsExactly("PLANNED", "PLANNED");
        assertThat(mailsTo("C1")).isEmpty();
        customer("C1").pays("100.00", "I1", "2026-03-09");
        customer("C2").pays("100.00", "I2", "2026-03-09");
        itIs("2026-03-09");
        assertThat(mailsTo("C1")).isEmpty();
        assertThat(Postbox.of("C2").get(0).text()).contains("I3").doesNotContain("I2");
        assertThat(statuses()).containsExactly("TOLD");
    }

    @Test
    @DisplayName(
            "A node that dies between planning and sending, or right after the mail, loses nothing and repeats nothing")
    void killed() {
        risky("C1").owes("100.00", "I1", "2026-03-12");
        risky("C2").owes("100.00", "I2", "2026-03-12");
        morning("2026-03-09");
        // The mail to C1 has left, its record is lost, and it is paid meanwhile; C2's too, and it is not.
        jdbc.sql("UPDATE preventive_reminder SET status = 'PLANNED'").update();
        customer("C1").pays("100.00", "I1", "2026-03-09");
        again();
        assertThat(statuses()).containsExactly("TOLD", "TOLD");
        assertThat(mailsTo("C1")).hasSize(1);
        assertThat(mailsTo("C2")).hasSize(1);

        risky("C3").owes("100.00", "I3", "2026-03-13");
        itIsBeforeAnyScan("2026-03-10", "06:20");
        again();
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("PreventiveReminders")
                .list()
                .forEach(it -> runtime.deleteProcessInstance(it.getId(), "killed"));
        morning("2026-03-11");
        assertThat(mailsTo("C3")).hasSize(1);
    }

    @Test
    @DisplayName(
            "A morning that was missed is made up for while there is time, and no mail speaks of what is due today")
    void missed() {
        risky("C1").owes("100.00", "I1", "2026-03-12");
        risky("C2").owes("100.00", "I2", "2026-03-11");
        morning("2026-03-11");
        assertThat(mailsTo("C1")).hasSize(1);
        assertThat(mailsTo("C2")).isEmpty();
        assertThat(reminders.hasLooked(LocalDate.parse("2026-03-11"))).isTrue();
        assertThat(reminders.hasLooked(LocalDate.parse("2026-03-10"))).isFalse();
    }

    @Test
    @DisplayName("An invoice that comes on the day itself or later speaks for itself")
    void shortTerms() {
        risky("C1").owes("100.00", "I1", "2026-03-12");
        jdbc.sql("UPDATE invoice SET invoice_date = '2026-03-09'").update();
        morning("2026-03-09");
        morning("2026-03-10");
        assertThat(mailsTo("C1")).isEmpty();
    }

    @Test
    @DisplayName("Where it is switched off nobody is reminded, and what was planned is put away")
    void switchedOff() {
        risky("C1").owes("100.00", "I1", "2026-03-12");
        itIs("2026-03-09");
        assertThat(deskWith(notices, false).collect(LocalDate.parse("2026-03-09")))
                .isFalse();
        assertThat(statuses()).isEmpty();

        assertThat(deskWith(notices, true).collect(LocalDate.parse("2026-03-09")))
                .isTrue();
        var off = deskWith(notices, false);
        assertThat(off.collect(LocalDate.parse("2026-03-09"))).isTrue();
        assertThat(off.send()).isFalse();
        assertThat(statuses()).isEmpty();
        assertThat(mailsTo("C1")).isEmpty();
    }

    @Test
    @DisplayName("A mail that the server does not take now keeps no other back, and is tried again")
    void mailServerInTrouble() throws ReflectiveOperationException {
        for (var n = 1; n <= 3; n++) {
            risky("C" + n).owes("100.00", "I" + n, "2026-03-12");
        }
        itIs("2026-03-09");
        var trouble = mock(Notices.class);
        given(trouble.send(any(NoticeRequest.class)))
                .willReturn(new Delivery(Delivery.Status.SENT, null, UUID.randomUUID(), null));
        given(trouble.send(argThat(
                        (NoticeRequest it) -> it != null && it.recipientRef().equals("C1"))))
                .willThrow(notNow());
        var desk = deskWith(trouble, true);
        desk.collect(LocalDate.parse("2026-03-09"));
        assertThat(desk.send()).as("C3 has not been tried yet").isTrue();
        assertThatThrownBy(desk::send).isInstanceOf(TemporarilyUndeliverable.class);
        assertThat(statuses()).containsExactly("PLANNED", "TOLD", "TOLD");
        assertThatThrownBy(desk::send).isInstanceOf(TemporarilyUndeliverable.class);
        deskWith(notices, true).send();
        assertThat(statuses()).containsExactly("TOLD", "TOLD", "TOLD");
        assertThat(mailsTo("C1")).hasSize(1);
    }

    /** As the notices say it; nobody else can. */
    private static TemporarilyUndeliverable notNow() throws ReflectiveOperationException {
        var constructor = TemporarilyUndeliverable.class.getDeclaredConstructor(String.class, Throwable.class);
        constructor.setAccessible(true);
        return constructor.newInstance("not now", null);
    }

    private PreventiveDesk deskWith(Notices post, boolean on) {
        var settings = new AgreementSettings(60, 180, 365, on, 7, 2);
        return new PreventiveDesk(
                foresightWith(settings), insolvencies, reminders, post, portfolio, calendar, settings, transactions);
    }

    private Foresight foresightWith(AgreementSettings settings) {
        return new Foresight(
                ledger, plans, portfolio, agreements, book, endings, files, tables, calendar, numbers, settings);
    }

    /** A customer of class C. */
    private CustomerFile risky(String no) {
        return aCustomer(no).ofRiskClass("C");
    }

    /** It is ten o'clock on that day, the scan has been, and customers have been reminded. */
    private void morning(String day) {
        itIs(day);
        again();
    }

    private void again() {
        runtime.startProcessInstanceByKey("PreventiveReminders");
        runWhatIsDue();
    }

    private void hold(String customer, ItemKey item, String until) {
        holds.add(new Hold(
                UUID.randomUUID(),
                CustomerNo.of(customer),
                item == null ? HoldScope.CUSTOMER : HoldScope.ITEM,
                item,
                HoldReason.GOODWILL,
                LocalDate.parse("2026-03-01"),
                LocalDate.parse(until),
                Hold.Status.ACTIVE,
                "anna",
                LocalDate.parse("2026-03-01"),
                null,
                null,
                null,
                "{}"));
    }

    private List<String> statuses() {
        return jdbc.sql("SELECT status FROM preventive_reminder ORDER BY status")
                .query(String.class)
                .list();
    }

    private String ruleOf(String invoice) {
        return jdbc.sql("SELECT rule_id FROM preventive_reminder_item WHERE invoice_no = :no")
                .param("no", invoice)
                .query(String.class)
                .single();
    }
}
