package org.proxenos.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.proxenos.notification.StoredNotice.Channel;
import org.proxenos.notification.StoredNotice.Status;

/** What must hold on every database the house runs on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class NoticeBookContract {

    @RegisterExtension
    final GreenMailExtension mails =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort()).withPerMethodLifecycle(false);

    private NotificationAlone house;

    abstract String[] database() throws Exception;

    @BeforeAll
    void open() throws Exception {
        house = NotificationAlone.withMailServerAt(mails.getSmtp().getPort(), database());
    }

    @AfterAll
    void close() {
        house.close();
    }

    @BeforeEach
    void forget() throws Exception {
        house.forgetEverything();
        mails.purgeEmailFromAllMailboxes();
    }

    @RepeatedTest(10)
    @DisplayName("two who send the same notice at once send it once")
    void atOnce() throws Exception {
        var answers = twice(() -> {
            try {
                return house.notices().send(reminder()).status().name();
            } catch (TemporarilyUndeliverable underWay) {
                return "UNDER_WAY";
            }
        });

        assertThat(answers)
                .contains("SENT")
                .containsAnyOf("ALREADY", "UNDER_WAY")
                .hasSize(2);
        assertThat(mails.getReceivedMessages()).hasSize(1);
        assertThat(house.notices().about("case-1")).hasSize(1);
    }

    @RepeatedTest(5)
    @DisplayName("two who retry the same waiting notice at once send it once")
    void retryAtOnce() throws Exception {
        var id = claim(house, reminder()).orElseThrow();
        house.bean(NoticeBook.class).conclude(id, Status.WAITING, "busy");

        twice(() -> {
            try {
                return house.notices().send(reminder()).status().name();
            } catch (TemporarilyUndeliverable underWay) {
                return "UNDER_WAY";
            }
        });

        assertThat(mails.getReceivedMessages()).hasSize(1);
    }

    @Test
    @DisplayName("a claim can be had once; one left behind becomes uncertain; a late answer still counts")
    void claims() {
        var book = house.bean(NoticeBook.class);

        var first = claim(house, reminder()).orElseThrow();
        assertThat(claim(house, reminder())).isEmpty();

        house.itIs(NotificationAlone.TUESDAY_NOON.plus(Duration.ofMinutes(5)));
        assertThat(house.notices().send(reminder()).status()).isEqualTo(Delivery.Status.UNCERTAIN);
        assertThat(book.doubt(first, "again")).isFalse();

        book.conclude(first, Status.SENT, null);
        assertThat(house.notices().send(reminder()).status()).isEqualTo(Delivery.Status.ALREADY);
        assertThat(house.notices().find(first).orElseThrow().history())
                .extracting(StoredNotice.Step::status)
                .containsExactly(Status.SENDING, Status.UNCERTAIN, Status.SENT);
        assertThat(mails.getReceivedMessages()).isEmpty();
    }

    @Test
    @DisplayName("the caller's transaction sees its own mail and letter, and goes on")
    void withinATransaction() {
        house.transaction().executeWithoutResult(tx -> {
            var letter = house.notices().fileLetter(Samples.letter("letter", "FinalDemand", Samples.GREEK));
            var mail = house.notices().send(Samples.mail("mail", "FinalDemand", Samples.GREEK), letter.noticeId());
            assertThat(mail.status()).isEqualTo(Delivery.Status.SENT);
            house.notices().posted(letter.noticeId(), "RE 1", "eleni");
        });

        assertThat(house.notices().about("case-1"))
                .extracting(StoredNotice::status)
                .containsExactlyInAnyOrder(Status.SENT, Status.POSTED);
        var letter = house.notices().about("case-1").stream()
                .filter(notice -> notice.channel() == Channel.LETTER)
                .findFirst()
                .orElseThrow();
        assertThat(house.notices().document(letter.id()).orElseThrow()).startsWith('%', 'P', 'D', 'F');
        assertThat(letter.body()).contains("τελική μας όχληση");
    }

    static Optional<UUID> claim(NotificationAlone house, NoticeRequest request) {
        return house.bean(NoticeBook.class)
                .enter(
                        new NoticeBook.Attempt(
                                request,
                                Channel.EMAIL,
                                house.bean(Stationery.class).mail(request),
                                null,
                                null,
                                "<1@aegean.example>",
                                Status.SENDING,
                                null),
                        Optional.empty());
    }

    private static NoticeRequest reminder() {
        return Samples.mail("case-1/1/1/EMAIL", "PaymentReminder", Samples.GREEK);
    }

    private static List<String> twice(Callable<String> what) throws Exception {
        var together = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            Callable<String> whenBothAreReady = () -> {
                together.await();
                return what.call();
            };
            var answers = new ArrayList<String>();
            for (var answer : threads.invokeAll(List.of(whenBothAreReady, whenBothAreReady))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
