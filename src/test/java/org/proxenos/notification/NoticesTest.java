package org.proxenos.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proxenos.notification.StoredNotice.Channel;
import org.proxenos.notification.StoredNotice.Status;

@DisplayName("Notices")
class NoticesTest {

    @RegisterExtension
    static final GreenMailExtension MAILS =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort()).withPerMethodLifecycle(false);

    private static NotificationAlone house;
    private static Notices notices;

    @BeforeAll
    static void open() {
        house = NotificationAlone.withMailServerAt(MAILS.getSmtp().getPort());
        notices = house.notices();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void forget() throws Exception {
        house.forgetEverything();
        MAILS.purgeEmailFromAllMailboxes();
    }

    @ParameterizedTest(name = "in {0}")
    @DisplayName("a reminder arrives once, whole, in the customer's language, and its record proves it")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            el | Φιλική υπενθύμιση πληρωμής - κωδ. πελάτη C-1001 | Αγαπητέ πελάτη,
            en | A friendly payment reminder - customer no. C-1001 | Dear Βήτα Τροφίμων ΑΕ,
            """)
    void arrives(String language, String subject, String salutation) throws Exception {
        var delivery = notices.send(Samples.mail("k", "PaymentReminder", Locale.forLanguageTag(language)));

        assertThat(delivery.status()).isEqualTo(Delivery.Status.SENT);
        var mail = theMail();
        assertThat(mail.getSubject()).isEqualTo(subject);
        assertThat(text(mail))
                .contains(salutation, "ΤΙΜ-2026-0117", "IBAN: GR16")
                .contains("<html");
        assertThat(mail.getAllRecipients()).hasSize(1);
        var to = (InternetAddress) mail.getAllRecipients()[0];
        assertThat(to.getAddress()).isEqualTo("logistirio@vita.example");
        assertThat(to.getPersonal()).isEqualTo("Βήτα Τροφίμων ΑΕ");
        var from = (InternetAddress) mail.getFrom()[0];
        assertThat(from.getAddress()).isEqualTo("accounts@aegean.example");
        assertThat(from.getPersonal()).isEqualTo("Αιγαίον Εμπορική ΑΕ");
        assertThat(((InternetAddress) mail.getReplyTo()[0]).getAddress()).isEqualTo("maria@aegean.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");

        assertThat(notices.about("case-1")).singleElement().satisfies(notice -> {
            assertThat(notice.id()).isEqualTo(delivery.noticeId());
            assertThat(notice.status()).isEqualTo(Status.SENT);
            assertThat(notice.channel()).isEqualTo(Channel.EMAIL);
            assertThat(notice.sentAt()).isBetween(NotificationAlone.TUESDAY_NOON, in(Duration.ofMinutes(5)));
            assertThat(notice.address()).isEqualTo("logistirio@vita.example");
            assertThat(notice.recipientRef()).isEqualTo("C-1001");
            assertThat(notice.subject()).isEqualTo(subject);
            assertThat(notice.body()).startsWith(salutation);
            assertThat(notice.messageId()).isEqualTo(mail.getHeader("Message-ID")[0]);
            assertThat(notice.templateVersion()).hasSize(64);
        });
    }

    @Test
    @DisplayName("asking again with the same key sends nothing")
    void again() {
        var first = notices.send(reminder("k"));
        var second = notices.send(reminder("k"));

        assertThat(second.status()).isEqualTo(Delivery.Status.ALREADY);
        assertThat(second.done()).isTrue();
        assertThat(second.noticeId()).isEqualTo(first.noticeId());
        assertThat(MAILS.getReceivedMessages()).hasSize(1);
    }

    @Test
    @DisplayName(
            "the record stays when the caller's work is undone after the mail has left, so the retry sends nothing")
    void callerRollsBack() {
        assertThatThrownBy(() -> house.transaction().executeWithoutResult(tx -> {
                    notices.send(reminder("k"));
                    notices.fileLetter(Samples.letter("letter", "FormalNotice", Samples.GREEK));
                    throw new IllegalStateException("the step after the mail failed");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(notices.about("case-1"))
                .extracting(StoredNotice::status)
                .containsExactlyInAnyOrder(Status.SENT, Status.TO_POST);
        assertThat(notices.send(reminder("k")).status()).isEqualTo(Delivery.Status.ALREADY);
        assertThat(MAILS.getReceivedMessages()).hasSize(1);
    }

    @Test
    @DisplayName("after a crash in the middle of sending, a person is asked instead of sending again")
    void crash() {
        var id = leaveBehind(reminder("k"));
        house.itIs(in(Duration.ofMinutes(5)));

        var delivery = notices.send(reminder("k"));

        assertThat(delivery.status()).isEqualTo(Delivery.Status.UNCERTAIN);
        assertThat(delivery.noticeId()).isEqualTo(id);
        assertThat(delivery.reason()).contains("may or may not");
        assertThat(notices.send(reminder("k")).status()).isEqualTo(Delivery.Status.UNCERTAIN);
        assertThat(MAILS.getReceivedMessages()).isEmpty();
        assertThat(notices.find(id).orElseThrow().status()).isEqualTo(Status.UNCERTAIN);
    }

    @Test
    @DisplayName("while another attempt may still be under way, nothing is sent and nothing is doubted")
    void underWay() {
        var id = leaveBehind(reminder("k"));

        assertThatThrownBy(() -> notices.send(reminder("k"))).isInstanceOf(TemporarilyUndeliverable.class);
        assertThat(notices.find(id).orElseThrow().status()).isEqualTo(Status.SENDING);
        assertThat(MAILS.getReceivedMessages()).isEmpty();
    }

    @Test
    @DisplayName(
            "a person who finds that an uncertain mail did not go out lets it be sent; one who finds it did, closes it")
    void checked() {
        var lost = leaveBehind(reminder("lost"));
        var arrived = leaveBehind(reminder("arrived"));
        house.itIs(in(Duration.ofMinutes(5)));
        notices.send(reminder("lost"));
        notices.send(reminder("arrived"));

        notices.checked(lost, false, "eleni");
        notices.checked(arrived, true, "eleni");

        assertThat(notices.send(reminder("lost")).status()).isEqualTo(Delivery.Status.SENT);
        assertThat(notices.send(reminder("arrived")).status()).isEqualTo(Delivery.Status.ALREADY);
        assertThat(MAILS.getReceivedMessages()).hasSize(1);
        assertThat(notices.find(arrived).orElseThrow().signedBy()).isEqualTo("eleni");
        assertThatThrownBy(() -> notices.checked(arrived, false, "eleni")).isInstanceOf(UnknownNotice.class);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("customers are not disturbed at night, on Sundays and on holidays; the answer says when they may be")
    @CsvSource({
        "2026-03-31T05:59:59Z, 2026-03-31T06:00:00Z",
        "2026-03-31T17:00:00Z, 2026-04-01T06:00:00Z",
        "2026-03-29T09:00:00Z, 2026-03-30T06:00:00Z",
        "2026-04-10T09:00:00Z, 2026-04-14T06:00:00Z"
    })
    void quietHours(Instant now, Instant from) {
        house.itIs(now);

        var delivery = notices.send(reminder("k"));

        assertThat(delivery.status()).isEqualTo(Delivery.Status.LATER);
        assertThat(delivery.notBefore()).isEqualTo(from);
        assertThat(delivery.done()).isFalse();
        assertThat(MAILS.getReceivedMessages()).isEmpty();
        assertThat(notices.about("case-1")).isEmpty();
    }

    @Test
    @DisplayName("what has been sent stays sent in the quiet hours, and colleagues may be written to")
    void quietHoursForOthers() {
        notices.send(reminder("k"));
        house.itIs(Instant.parse("2026-03-31T22:00:00Z"));

        assertThat(notices.send(reminder("k")).status()).isEqualTo(Delivery.Status.ALREADY);
        assertThat(notices.send(Samples.note("note", Samples.GREEK)).status()).isEqualTo(Delivery.Status.SENT);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @DisplayName("what is not one usable address is undeliverable, and nothing is sent")
    @ValueSource(
            strings = {
                "",
                "vita",
                "@vita.example",
                "a@vita.example, b@vita.example",
                "a@vita.example\r\nBcc: everyone@example.org",
                "Vita <a@vita.example>",
                "group:a@vita.example;",
                "a b@vita.example"
            })
    void badAddress(String address) {
        var delivery = notices.send(Samples.mail("k", "PaymentReminder", Samples.GREEK, address));

        assertThat(delivery.status()).isEqualTo(Delivery.Status.UNDELIVERABLE);
        assertThat(delivery.reason()).isNotBlank();
        assertThat(MAILS.getReceivedMessages()).isEmpty();
        assertThat(notices.about("case-1"))
                .singleElement()
                .extracting(StoredNotice::status)
                .isEqualTo(Status.UNDELIVERABLE);
    }

    @Test
    @DisplayName("names can not add recipients or headers to a mail")
    void headerInjection() throws Exception {
        var evil = "Vita\r\nBcc: everyone@example.org\r\nX-Evil: yes";
        var request = Samples.with(Samples.with(reminder("k"), "customerNo", evil), "officerName", evil);
        var named = new NoticeRequest(
                "k", "case-1", "C-1001", evil, "a@vita.example", Locale.ENGLISH, "PaymentReminder", request.model());

        assertThat(notices.send(named).status()).isEqualTo(Delivery.Status.SENT);

        var mail = theMail();
        assertThat(mail.getAllRecipients()).extracting(Object::toString).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("X-Evil")).isNull();
        assertThat(mail.getSubject()).endsWith("Vita Bcc: everyone@example.org X-Evil: yes");
    }

    @Test
    @DisplayName("a Greek domain is reached under its technical name")
    void greekDomain() throws Exception {
        notices.send(Samples.mail("k", "PaymentReminder", Samples.GREEK, "info@παράδειγμα.gr"));

        assertThat(((InternetAddress) theMail().getAllRecipients()[0]).getAddress())
                .startsWith("info@xn--");
    }

    @Test
    @DisplayName("a letter is filed once, goes with the mail unchanged, and is posted with its proof")
    void letter() throws Exception {
        var filed = notices.fileLetter(Samples.letter("letter", "FormalNotice", Samples.GREEK));
        var again = notices.fileLetter(Samples.letter("letter", "FormalNotice", Samples.GREEK));
        assertThat(filed.status()).isEqualTo(Delivery.Status.TO_POST);
        assertThat(again.status()).isEqualTo(Delivery.Status.ALREADY);
        assertThat(again.noticeId()).isEqualTo(filed.noticeId());

        notices.send(Samples.mail("mail", "FormalNotice", Samples.GREEK), filed.noticeId());
        var pdf = notices.document(filed.noticeId()).orElseThrow();
        assertThat(attachmentOf(theMail())).isEqualTo(pdf);

        house.itIs(in(Duration.ofHours(2)));
        notices.posted(filed.noticeId(), "RE 123 456 789 GR", "eleni");
        notices.posted(filed.noticeId(), "RE 123 456 788 GR", "eleni");

        var letter = notices.find(filed.noticeId()).orElseThrow();
        assertThat(letter.status()).isEqualTo(Status.POSTED);
        assertThat(letter.channel()).isEqualTo(Channel.LETTER);
        assertThat(letter.proof()).isEqualTo("RE 123 456 788 GR");
        assertThat(letter.signedBy()).isEqualTo("eleni");
        assertThat(letter.sentAt()).isAfterOrEqualTo(in(Duration.ofHours(2)));
        assertThat(letter.pdfSha256()).isEqualTo(Sha256.of(pdf));
        assertThat(letter.address()).contains("546 24 Θεσσαλονίκη");
        assertThat(letter.history())
                .extracting(StoredNotice.Step::reason)
                .endsWith("RE 123 456 789 GR", "RE 123 456 788 GR");
        assertThat(notices.about("case-1").get(0).pdfSha256()).isEqualTo(Sha256.of(pdf));
    }

    @Test
    @DisplayName("a letter nobody has filed is neither attached nor posted, and a mail is not posted")
    void unknownLetter() {
        var mail = notices.send(reminder("mail")).noticeId();

        assertThatThrownBy(() -> notices.send(reminder("k"), UUID.randomUUID())).isInstanceOf(UnknownNotice.class);
        assertThatThrownBy(() -> notices.posted(UUID.randomUUID(), "RE 1", "eleni"))
                .isInstanceOf(UnknownNotice.class);
        assertThatThrownBy(() -> notices.posted(mail, "RE 1", "eleni")).isInstanceOf(UnknownNotice.class);
        assertThat(MAILS.getReceivedMessages()).hasSize(1);
    }

    @Test
    @DisplayName("what was told is shown newest first, and only what regards the matter")
    void newestFirst() {
        notices.send(reminder("first"));
        house.itIs(in(Duration.ofHours(1)));
        notices.send(Samples.mail("second", "PaymentThanks", Samples.GREEK));

        assertThat(notices.about("case-1")).extracting(StoredNotice::key).containsExactly("second", "first");
        assertThat(notices.about("case-2")).isEmpty();
    }

    private static NoticeRequest reminder(String key) {
        return Samples.mail(key, "PaymentReminder", Samples.GREEK);
    }

    private static Instant in(Duration later) {
        return NotificationAlone.TUESDAY_NOON.plus(later);
    }

    /** What a crash between the claim and the server's answer leaves in the book. */
    private static UUID leaveBehind(NoticeRequest request) {
        return NoticeBookContract.claim(house, request).orElseThrow();
    }

    private static MimeMessage theMail() {
        assertThat(MAILS.getReceivedMessages()).hasSize(1);
        return MAILS.getReceivedMessages()[0];
    }

    private static String text(Part part) throws Exception {
        if (part.getContent() instanceof Multipart parts) {
            var text = new StringBuilder();
            for (var n = 0; n < parts.getCount(); n++) {
                text.append(text(parts.getBodyPart(n)));
            }
            return text.toString();
        }
        return part.getContent() instanceof String text ? text : "";
    }

    private static byte[] attachmentOf(MimeMessage mail) throws Exception {
        var parts = (Multipart) mail.getContent();
        var last = parts.getBodyPart(parts.getCount() - 1);
        assertThat(last.getFileName()).isEqualTo("FormalNotice.pdf");
        assertThat(last.getContentType()).startsWith("application/pdf");
        return last.getInputStream().readAllBytes();
    }
}
