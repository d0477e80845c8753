package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proxenos.notification.Notices;
import org.proxenos.notification.StoredNotice;
import org.proxenos.notification.StoredNotice.Status;
import org.springframework.beans.factory.annotation.Autowired;

/** Something happens while a letter is on somebody's desk. */
abstract class LetterJourney extends Company {

    private static final Map<String, Object> POSTED = Map.of("postingAnswer", "POSTED", "proofOfSending", "RR 1");
    private static final Map<String, Object> NOT_POSTED = Map.of("postingAnswer", "NOT_POSTED");

    @Autowired
    private HoldDesk holds;

    @Autowired
    private PromiseDesk promises;

    @Autowired
    private DisputeDesk disputes;

    @Autowired
    private LetterDesk letters;

    @Autowired
    private Notices notices;

    enum News {
        HOLD,
        DISPUTE,
        PROMISE,
        PAYMENT
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(News.class)
    @DisplayName("A reminder that waits for the morning does not leave if something happens at night")
    void reminder(News news) {
        aCustomer("C1").owes("900.00", "I1", "2026-02-25");
        itIsBeforeAnyScan("2026-03-02", "21:30");
        scan.run(calendar.today());
        runWhatIsDue();

        happens(news, "C1");

        itIs("2026-03-03");
        assertThat(mailsTo("C1")).filteredOn(it -> it.contains("reminder")).isEmpty();
        assertThat(theCase("C1").noticedLevel()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(News.class)
    @DisplayName("A letter is not even set if something happens while the officer sees the customer")
    void duringTheMeeting(News news) {
        aKeyCustomerIsMet();

        happens(news, "K1");

        assertThat(now("K1")).startsWith("**By now no letter is wanted.**");
        completes("anna", "MeetCustomer", "K1", Map.of("officerSay", "GO"));
        runWhatIsDue();
        assertThat(letters("K1")).isEmpty();
        assertNobodyWasTold("K1", 2);
        assertThat(history("K1")).contains("LETTER_UNWANTED");
        assertCaseGoesOn(news, "K1");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(News.class)
    @DisplayName("A letter that is no longer wanted cannot be posted; it is withdrawn, and the case goes on waiting")
    void beforeThePost(News news) {
        aLetterLiesReady();

        happens(news, "C1");

        assertThat(now("C1")).startsWith("**Do not post this letter.**");
        isRefused("petros", "IssueFormalNotice", "C1", POSTED).hasMessageContaining("no longer wanted");
        completes("petros", "IssueFormalNotice", "C1", NOT_POSTED);
        runWhatIsDue();
        assertThat(letters("C1")).containsExactly(Status.WITHDRAWN);
        assertNobodyWasTold("C1", 2);
        assertThat(history("C1")).contains("LETTER_NOT_POSTED", "LETTER_UNWANTED");
        assertCaseGoesOn(news, "C1");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(News.class)
    @DisplayName("What had been posted before has been told; only the mail is spared")
    void beforeTheMail(News news) {
        aLetterLiesReady();
        itIs("2026-03-20", "20:30");
        completes("petros", "IssueFormalNotice", "C1", POSTED);
        runWhatIsDue();

        happens(news, "C1");

        itIs("2026-03-21");
        itIs("2026-03-23");
        assertThat(letters("C1")).containsExactly(Status.POSTED);
        assertThat(mailsTo("C1")).filteredOn(it -> it.contains("notice")).isEmpty();
        if (news == News.PAYMENT) {
            assertThat(theCase("C1").status()).isEqualTo(CaseStatus.CLEARED);
        } else {
            assertThat(theCase("C1").noticedLevel()).isEqualTo(3);
            assertThat(history("C1")).contains("NOTICE_MAIL_DROPPED");
        }
    }

    @Test
    @DisplayName("A letter that had left before anybody knew is told as it is, with the day on which it left")
    void hadLeft() {
        aLetterLiesReady();
        itIs("2026-03-23");
        happens(News.HOLD, "C1");
        isRefused("petros", "IssueFormalNotice", "C1", alreadyPosted("2026-03-19"))
                .hasMessageContaining("2026-03-20");
        isRefused("petros", "IssueFormalNotice", "C1", alreadyPosted("2026-03-24"))
                .hasMessageContaining("2026-03-23");

        completes("petros", "IssueFormalNotice", "C1", alreadyPosted("2026-03-20"));
        runWhatIsDue();

        assertThat(letters("C1")).containsExactly(Status.POSTED);
        assertThat(theCase("C1").noticedLevel()).isEqualTo(3);
        assertThat(mailsTo("C1")).as("the first reminder").hasSize(1);
    }

    @Test
    @DisplayName("A letter that asks for what was paid in part meanwhile is made anew with what is left")
    void partPayment() {
        aLetterLiesReady();
        customer("C1").pays("400.00", "I1", "2026-03-20");

        assertMadeAnew("900.00", "500.00");
    }

    @Test
    @DisplayName("A letter that asks for what is contested in part meanwhile is made anew with what is not")
    void partDispute() {
        aLetterLiesReady();
        as(
                "anna",
                () -> disputes.raise(
                        theCase("C1").id(),
                        new Contest(
                                new ItemKey("I1", 1),
                                new BigDecimal("400.00"),
                                DisputeReason.PRICE,
                                "Two boxes were broken"),
                        "anna"));

        assertMadeAnew("900.00", "500.00");
    }

    private void assertMadeAnew(String before, String now) {
        isRefused("petros", "IssueFormalNotice", "C1", POSTED)
                .hasMessageContaining(before)
                .hasMessageContaining(now);
        completes("petros", "IssueFormalNotice", "C1", NOT_POSTED);
        assertThat(letters("C1")).containsExactly(Status.TO_POST, Status.WITHDRAWN);
        assertThat(latestLetter("C1").body()).contains(now).contains("03/04/2026");
        completes("petros", "IssueFormalNotice", "C1", POSTED);
        runWhatIsDue();
        assertThat(letters("C1")).containsExactly(Status.POSTED, Status.WITHDRAWN);
        assertThat(lastMailTo("C1")).contains(now).contains("03/04/2026");
        assertThat(theCase("C1").payBy()).isEqualTo("2026-04-03");
    }

    @Test
    @DisplayName("What becomes overdue after a letter was set does not hold it up, and counts as not told")
    void moreIsOwed() {
        aLetterLiesReady();
        customer("C1").owes("300.00", "I2", "2026-03-18");
        itIs("2026-03-23");

        completes("petros", "IssueFormalNotice", "C1", POSTED);
        runWhatIsDue();

        assertThat(lastMailTo("C1")).contains("900.00").doesNotContain("I2").doesNotContain("1,200.00");
        assertThat(jdbc.sql("SELECT invoice_no FROM dunning_item ORDER BY invoice_no")
                        .query(String.class)
                        .list())
                .containsExactly("I1");
    }

    @Test
    @DisplayName(
            "Letter, mail and case name one day, which leaves the customer the full time from the last day of posting")
    void oneDate() {
        aLetterLiesReady();
        assertThat(latestLetter("C1").body()).contains("03/04/2026");
        itIs("2026-03-24", "21:00");
        completes("petros", "IssueFormalNotice", "C1", POSTED);
        itIs("2026-03-26");
        assertThat(lastMailTo("C1")).contains("03/04/2026");
        assertThat(theCase("C1").payBy()).isEqualTo("2026-04-03");
    }

    @Test
    @DisplayName("A letter that has lain too long is made anew before it is posted")
    void tooOld() {
        aLetterLiesReady();
        itIs("2026-03-26");
        isRefused("petros", "IssueFormalNotice", "C1", POSTED).hasMessageContaining("2026-03-24");

        completes("petros", "IssueFormalNotice", "C1", NOT_POSTED);

        assertThat(latestLetter("C1").body()).contains("09/04/2026");
        completes("petros", "IssueFormalNotice", "C1", POSTED);
        assertThat(theCase("C1").payBy()).isEqualTo("2026-04-09");
    }

    @Test
    @DisplayName("Where it had left too late, the case waits the full time from that day")
    void leftTooLate() {
        aLetterLiesReady();
        itIs("2026-03-27");
        completes("petros", "IssueFormalNotice", "C1", alreadyPosted("2026-03-26"));
        assertThat(theCase("C1").payBy()).isEqualTo("2026-04-05");
    }

    @Test
    @DisplayName("When a hold ends the letter is made anew, as of that day")
    void afterTheHold() {
        aLetterLiesReady();
        happens(News.HOLD, "C1");
        completes("petros", "IssueFormalNotice", "C1", NOT_POSTED);
        itIs("2026-03-28");
        assertThat(openTasksAbout("C1")).isEmpty();
        itIs("2026-03-30");
        assertThat(openTasksAbout("C1")).containsExactly("IssueFormalNotice");
        assertThat(letters("C1")).containsExactly(Status.TO_POST, Status.WITHDRAWN);
    }

    @Test
    @DisplayName("The letter of a case that is cleared is withdrawn")
    void cleared() {
        aLetterLiesReady();
        customer("C1").pays("900.00", "I1", "2026-03-20");
        theBooksAreUpToDate();
        assertThat(openTasksAbout("C1")).isEmpty();
        assertThat(letters("C1")).containsExactly(Status.WITHDRAWN);
    }

    @Test
    @DisplayName("The officer hears of every letter that back office posts, once")
    void officerHears() {
        aLetterLiesReady();
        assertThat(mailsToAddress("anna@proxenos.example")).isEmpty();
        completes("petros", "IssueFormalNotice", "C1", POSTED);
        runWhatIsDue();
        itIs("2026-03-26");
        assertThat(mailsToAddress("anna@proxenos.example")).hasSize(1);
        assertThat(history("C1")).containsOnlyOnce("LETTER_OFFICER_TOLD").doesNotContain("LETTER_MANAGERS_TOLD");
    }

    @Test
    @DisplayName("Of a final demand the sales managers hear as well, as far as they have a mail address")
    void managersHear() {
        people.add(
                new org.proxenos.access.Person(
                        "director", "Dora", "Director", "dora@proxenos.example", java.util.Set.of("sales-managers")),
                PASSWORD);
        aLetterLiesReady();
        completes("petros", "IssueFormalNotice", "C1", POSTED);
        itIs("2026-04-14");
        completes(
                "giorgos",
                "DecideOnCreditHold",
                "C1",
                Map.of("creditHoldAnswer", "DECLINED", "creditHoldNote", "Too important"));
        itIs("2026-04-29");
        completes("petros", "IssueFinalDemand", "C1", POSTED);
        runWhatIsDue();
        identity.deleteUser("director");
        assertThat(mailsToAddress("dora@proxenos.example")).hasSize(1);
        assertThat(mailsToAddress("maria@proxenos.example"))
                .as("her address is in the officers' book")
                .hasSize(1);
        assertThat(mailsToAddress("anna@proxenos.example")).hasSize(2);
        assertThat(history("C1")).containsOnlyOnce("LETTER_MANAGERS_TOLD");
    }

    // Given

    /** Back office is to post a letter of level 3 that asks for 900 euros; it is 20 March. */
    private void aLetterLiesReady() {
        aCustomer("C1").owes("900.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        itIs("2026-03-11");
        completes("anna", "CallCustomer", "C1", Map.of("callOutcome", "REFUSES"));
        itIs("2026-03-20");
        assertThat(openTasksAbout("C1")).containsExactly("IssueFormalNotice");
    }

    private void aKeyCustomerIsMet() {
        aCustomer("K1").ofSegment("KEY").owes("900.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        completes("anna", "CallCustomer", "K1", Map.of("callOutcome", "REFUSES"));
        itIs("2026-03-11");
        completes("anna", "CallCustomer", "K1", Map.of("callOutcome", "REFUSES"));
        itIs("2026-03-20");
    }

    private void happens(News news, String customer) {
        var id = theCase(customer).id();
        var soon = calendar.today().plusDays(9);
        as("anna", () -> {
            switch (news) {
                case HOLD ->
                    assertThat(holds.request(
                                            new HoldRequest(
                                                    customer,
                                                    "CUSTOMER",
                                                    null,
                                                    null,
                                                    "OTHER",
                                                    null,
                                                    soon,
                                                    "They moved"),
                                            "anna")
                                    .refusal())
                            .isEmpty();
                case DISPUTE ->
                    disputes.raise(
                                    id,
                                    new Contest(new ItemKey("I1", 1), null, DisputeReason.PRICE, "Not as agreed"),
                                    "anna")
                            .id();
                case PROMISE ->
                    promises.record(
                                    id,
                                    List.of(new Instalment(soon, new BigDecimal("900.00"))),
                                    null,
                                    null,
                                    "anna",
                                    true)
                            .id();
                case PAYMENT ->
                    customer(customer).pays("900.00", "I1", calendar.today().toString());
            }
        });
    }

    private static Map<String, Object> alreadyPosted(String on) {
        return Map.of("postingAnswer", "ALREADY_POSTED", "postedOn", on, "proofOfSending", "RR 1");
    }

    // Then

    private void assertNobodyWasTold(String customer, int level) {
        assertThat(theCase(customer).noticedLevel()).isEqualTo(level);
        assertThat(mailsTo(customer)).filteredOn(it -> it.contains("notice")).isEmpty();
        assertThat(openTasksAbout(customer)).isEmpty();
    }

    private void assertCaseGoesOn(News news, String customer) {
        assertThat(theCase(customer).status()).isEqualTo(CaseStatus.OPEN);
        itIs("2026-03-23");
        assertThat(theCase(customer).status()).isEqualTo(news == News.PAYMENT ? CaseStatus.CLEARED : CaseStatus.OPEN);
        assertThat(openTasksAbout(customer)).isEmpty();
    }

    private String now(String customer) {
        return letters.now(theCase(customer).id(), Locale.ENGLISH);
    }

    private StoredNotice latestLetter(String customer) {
        return lettersOf(customer).get(0);
    }

    private List<Status> letters(String customer) {
        return lettersOf(customer).stream().map(StoredNotice::status).toList();
    }

    private List<StoredNotice> lettersOf(String customer) {
        return notices.about(theCase(customer).id().toString()).stream()
                .filter(notice -> notice.channel() == StoredNotice.Channel.LETTER)
                .toList();
    }
}
