package org.proxenos.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proxenos.notification.StoredNotice.Status;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@DisplayName("When the mail server makes trouble")
class MailServerTroubleTest {

    private static ScriptedMailServer server;
    private static NotificationAlone house;

    @BeforeAll
    static void open() {
        server = new ScriptedMailServer();
        house = NotificationAlone.withMailServerAt(server.port());
    }

    @AfterAll
    static void close() throws IOException {
        house.close();
        server.close();
    }

    @BeforeEach
    void forget() {
        house.forgetEverything();
        server.takesEverything();
    }

    @ParameterizedTest(name = "{1} to {0}")
    @DisplayName("what it refuses for good is undeliverable, with its words, and goes out once the address is mended")
    @CsvSource({"RCPT, 550 5.1.1 no such mailbox", "RCPT, 553 not a mailbox", "., 552 5.3.4 message too big"})
    void refusedForGood(String command, String answer) {
        server.answers(command, answer);

        var delivery = house.notices().send(reminder());

        assertThat(delivery.status()).isEqualTo(Delivery.Status.UNDELIVERABLE);
        assertThat(delivery.reason()).contains(answer);
        assertThat(theNotice().status()).isEqualTo(Status.UNDELIVERABLE);
        assertThat(theNotice().sentAt()).isNull();

        server.takesEverything();
        var again = house.notices()
                .send(Samples.mail("case-1/1/1/EMAIL", "PaymentReminder", Samples.GREEK, "mended@vita.example"));

        assertThat(again.status()).isEqualTo(Delivery.Status.SENT);
        assertThat(again.noticeId()).isEqualTo(delivery.noticeId());
        assertThat(server.taken()).isEqualTo(1);
        assertThat(theNotice().address()).isEqualTo("mended@vita.example");
        assertThat(theNotice().history())
                .extracting(StoredNotice.Step::status)
                .containsExactly(Status.SENDING, Status.UNDELIVERABLE, Status.SENDING, Status.SENT);
        assertThat(theNotice().history().get(1).address()).isEqualTo("logistirio@vita.example");
    }

    @ParameterizedTest(name = "{1} to {0}")
    @DisplayName("what it cannot take now, or refuses because of us, is tried again later and then sent exactly once")
    @CsvSource({
        "RCPT, 450 mailbox busy",
        "RCPT, 452 disk full",
        "RCPT, 530 authenticate first",
        "MAIL, 421 too many mails today",
        "MAIL, 550 we do not know you",
        "DATA, 451 not now",
        "., 451 try later",
        "EHLO, 421 closing"
    })
    void notNow(String command, String answer) {
        server.answers(command, answer);
        server.answers(command.equals("EHLO") ? "HELO" : command, answer);

        assertThatThrownBy(() -> house.notices().send(reminder())).isInstanceOf(TemporarilyUndeliverable.class);
        assertThat(theNotice().status()).isEqualTo(Status.WAITING);
        assertThatThrownBy(() -> house.notices().send(reminder())).isInstanceOf(TemporarilyUndeliverable.class);

        server.takesEverything();
        assertThat(house.notices().send(reminder()).status()).isEqualTo(Delivery.Status.SENT);
        assertThat(house.notices().send(reminder()).status()).isEqualTo(Delivery.Status.ALREADY);
        assertThat(server.taken()).isEqualTo(1);
    }

    @ParameterizedTest(name = "at {0}")
    @DisplayName("when it hangs up before it has the content, the mail goes out later")
    @CsvSource({"MAIL", "RCPT", "DATA"})
    void hangsUpEarly(String command) {
        server.answers(command, ScriptedMailServer.HANGS_UP);

        assertThatThrownBy(() -> house.notices().send(reminder())).isInstanceOf(TemporarilyUndeliverable.class);

        server.takesEverything();
        assertThat(house.notices().send(reminder()).status()).isEqualTo(Delivery.Status.SENT);
        assertThat(server.taken()).isEqualTo(1);
    }

    @Test
    @DisplayName("when it hangs up after the content, nobody knows, and the mail is not sent again by itself")
    void hangsUpLate() {
        server.answers(".", ScriptedMailServer.HANGS_UP);

        var delivery = house.notices().send(reminder());

        assertThat(delivery.status()).isEqualTo(Delivery.Status.UNCERTAIN);
        assertThat(delivery.done()).isFalse();

        server.takesEverything();
        assertThat(house.notices().send(reminder()).status()).isEqualTo(Delivery.Status.UNCERTAIN);
        assertThat(server.taken()).isZero();
    }

    @Test
    @DisplayName("when it hangs up after it has taken the mail, the mail is sent")
    void hangsUpAtTheEnd() {
        server.answers("QUIT", ScriptedMailServer.HANGS_UP);

        assertThat(house.notices().send(reminder()).status()).isEqualTo(Delivery.Status.SENT);
        assertThat(server.taken()).isEqualTo(1);
    }

    @Test
    @DisplayName("when it is down, the mail waits, and goes out exactly once when it is up again")
    void down() throws IOException {
        var down = new ScriptedMailServer();
        var port = down.port();
        down.close();
        try (var other = NotificationAlone.withMailServerAt(port)) {
            assertThatThrownBy(() -> other.notices().send(reminder())).isInstanceOf(TemporarilyUndeliverable.class);

            other.bean(JavaMailSenderImpl.class).setPort(server.port());

            assertThat(other.notices().send(reminder()).status()).isEqualTo(Delivery.Status.SENT);
            assertThat(other.notices().send(reminder()).status()).isEqualTo(Delivery.Status.ALREADY);
            assertThat(server.taken()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("news of what people have decided does not undo it when the server is down: it waits in the record")
    void newsWaits() throws IOException {
        var down = new ScriptedMailServer();
        var port = down.port();
        down.close();
        try (var other = NotificationAlone.withMailServerAt(port)) {
            other.notices().sendOnCommit(reminder());

            assertThat(other.notices().about("case-1"))
                    .extracting(StoredNotice::status)
                    .containsExactly(Status.WAITING);
        }
    }

    private static NoticeRequest reminder() {
        return Samples.mail("case-1/1/1/EMAIL", "PaymentReminder", Samples.GREEK);
    }

    private static StoredNotice theNotice() {
        return house.notices().about("case-1").get(0);
    }
}
