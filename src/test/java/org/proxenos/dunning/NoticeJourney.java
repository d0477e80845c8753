package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.notification.Notices;
import org.proxenos.notification.ScriptedMailServer;
import org.proxenos.notification.StoredNotice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What customers are told, when, and what happens when it does not reach them. */
abstract class NoticeJourney extends Company {

    @Autowired
    private Notices notices;

    @Autowired
    private JavaMailSenderImpl postOffice;

    @Test
    @DisplayName("A reminder found due at night waits for the morning")
    void quietHours() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        itIsBeforeAnyScan("2026-03-02", "21:30");
        scan.run(calendar.today());
        runWhatIsDue();
        assertThat(mailsTo("C1")).isEmpty();
        itIs("2026-03-03", "08:59");
        assertThat(mailsTo("C1")).isEmpty();
        itIs("2026-03-03", "09:00");
        assertThat(mailsTo("C1")).hasSize(1);
    }

    @Test
    @DisplayName("A reminder whose turn comes only at night, because work was piled up, waits for the morning as well")
    void turnComesAtNight() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        itIsBeforeAnyScan("2026-03-02", "10:00");
        scan.run(calendar.today());
        itIs("2026-03-02", "21:30");
        assertThat(mailsTo("C1")).isEmpty();
        itIs("2026-03-03", "09:30");
        assertThat(mailsTo("C1")).hasSize(1);
    }

    @Test
    @DisplayName("Nothing goes out on a day on which nobody works")
    void holiday() {
        aCustomer("C1").owes("1000.00", "I1", "2026-03-20");
        itIsBeforeAnyScan("2026-03-25", "10:00");
        scan.run(calendar.today());
        runWhatIsDue();
        assertThat(mailsTo("C1")).isEmpty();
        itIs("2026-03-26");
        assertThat(mailsTo("C1")).hasSize(1);
    }

    @Test
    @DisplayName("A reminder is not sent if the money comes in before it leaves")
    void paidMeanwhile() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        itIsBeforeAnyScan("2026-03-02", "06:00");
        scan.run(calendar.today());
        customer("C1").pays("1000.00", "I1", "2026-03-02");
        itIs("2026-03-02");
        assertThat(mailsTo("C1")).isEmpty();
        itIs("2026-03-03");
        assertThat(theCase("C1").status()).isEqualTo(CaseStatus.CLEARED);
    }

    @Test
    @DisplayName("Without a mail address the officer calls")
    void noAddress() {
        aCustomer("C1").withoutMail().owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        assertThat(theTask("CallCustomer", "C1").getAssignee()).isEqualTo("anna");
        completes("anna", "CallCustomer", "C1", Map.of("callOutcome", "REFUSES"));
        assertThat(theCase("C1").noticedLevel()).isEqualTo(1);
    }

    @Test
    @DisplayName("Without a phone number either, back office finds an address, and then the reminder goes out")
    void noAddressAndNoPhone() {
        aCustomer("C1").withoutMail().withoutPhone().owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        var task = theTask("FixContactData", "C1");
        assertThat(candidateGroupsOf(task)).containsExactly("back-office");
        assertThat(task.getDueDate()).isEqualTo(closingTimeOf("2026-03-03"));
        customer("C1").withMail("found@example.org");
        completes(
                "petros",
                "FixContactData",
                "C1",
                Map.of("contactAnswer", "SEND", "contactNote", "Found on their site"));
        runWhatIsDue();
        assertThat(Postbox.ofAddress("found@example.org")).hasSize(1);
        assertThat(history("C1")).containsExactly("CONTACT_DATA_FIXED", "REMINDER_SENT");
    }

    @Test
    @DisplayName("Contact data that are no better than before come back to back office")
    void stillNoAddress() {
        aCustomer("C1").withMail("not an address").withoutPhone().owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        completes("petros", "FixContactData", "C1", Map.of("contactAnswer", "SEND", "contactNote", "Looks fine to me"));
        runWhatIsDue();
        assertThat(openTasksAbout("C1")).containsExactly("FixContactData");
    }

    @Test
    @DisplayName("When the customer's mail server refuses the recipient for good, the officer calls")
    void hardBounce() throws IOException {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        try (var server = new ScriptedMailServer()) {
            server.answers("RCPT", "550 no such user");
            throughMailServer(server, () -> itIs("2026-03-02"));
        }
        assertThat(openTasksAbout("C1")).containsExactly("CallCustomer");
        assertThat(notices.about(theCase("C1").id().toString()))
                .extracting(StoredNotice::status)
                .containsExactly(StoredNotice.Status.UNDELIVERABLE);
    }

    @Test
    @DisplayName("When the mail server is away, the reminder is tried again and arrives once")
    void serverAway() throws IOException {
        failuresAreExpected();
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        try (var server = new ScriptedMailServer()) {
            server.answers("RCPT", "451 come back later");
            throughMailServer(server, () -> itIs("2026-03-02"));
            assertThat(server.taken()).isZero();
        }
        assertThat(dueJobs()).as("ten minutes are waited").isEmpty();
        itIs("2026-03-02", "10:11");
        assertThat(mailsTo("C1")).hasSize(1);
        itIs("2026-03-02", "12:00");
        assertThat(mailsTo("C1")).hasSize(1);
    }

    @Test
    @DisplayName(
            "After a crash between the note that a mail leaves and its departure, a person finds out; it is not sent blindly")
    void crashBeforeDeparture() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        itIsBeforeAnyScan("2026-03-02", "10:00");
        scan.run(calendar.today());
        itIsBeforeAnyScan("2026-03-02", "10:01");
        var key = theCase("C1").id() + "/1/1/EMAIL";
        jdbc.sql(
                        """
                        INSERT INTO notice (id, notice_key, regarding, recipient_name, channel, address, language, template,
                            template_version, subject, body, status, created_at, claimed_at)
                        VALUES (:id, :key, :case, 'C1', 'EMAIL', 'c1@example.org', 'en', 'PaymentReminder', 'v', 's', 'b',
                            'SENDING', :then, :then)""")
                .param("id", java.util.UUID.randomUUID())
                .param("key", key)
                .param("case", theCase("C1").id().toString())
                .param("then", java.sql.Timestamp.from(calendar.now().minusSeconds(600)))
                .update();
        runWhatIsDue();
        assertThat(mailsTo("C1")).isEmpty();
        assertThat(openTasksAbout("C1")).as("somebody speaks with the customer").containsExactly("CallCustomer");
    }

    @Test
    @DisplayName("Mails and letters are in the customer's language")
    void greek() {
        aCustomer("C1").whoReads("el").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        assertThat(Postbox.of("C1")).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).contains("πελάτη").contains("C1");
            assertThat(mail.text()).contains("I1").contains("1.000,00").contains("Αγαπητ");
        });
    }

    private void throughMailServer(ScriptedMailServer server, Runnable work) {
        var usual = postOffice.getPort();
        postOffice.setPort(server.port());
        try {
            work.run();
        } finally {
            postOffice.setPort(usual);
        }
    }
}
