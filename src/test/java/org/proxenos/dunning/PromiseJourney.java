package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Promises to pay, from the first word to what became of them. */
abstract class PromiseJourney extends Company {

    @Autowired
    private PromiseDesk desk;

    @Autowired
    private FormService forms;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    @DisplayName("A promise that is kept is noticed the moment the money is in the books, and nobody waits any longer")
    void kept() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        var promise = promised("C1", "2026-03-09", "600.00");
        assertThat(waitingFor(promise)).isEqualTo(1);

        itIs("2026-03-05");
        customer("C1").pays("594.00", "I1", "2026-03-05");
        theBooksAreUpToDate();

        assertThat(desk.find(promise).orElseThrow().status()).isEqualTo(PromiseOutcome.KEPT);
        assertThat(desk.find(promise).orElseThrow().settledOn()).isEqualTo("2026-03-05");
        assertThat(waitingFor(promise)).isZero();
        assertThat(history("C1")).contains("PROMISE_MADE").endsWith("PROMISE_KEPT");
        itIs("2026-03-12");
        assertThat(history("C1")).containsOnlyOnce("PROMISE_KEPT");
    }

    @Test
    @DisplayName("An instalment may come two business days late, because banks take their time")
    void instalments() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        var promise = promised("C1", "2026-03-06", "300.00", "2026-03-13", "700.00");
        customer("C1").pays("300.00", "I1", "2026-03-10");
        itIs("2026-03-11");
        assertThat(desk.find(promise).orElseThrow().status()).isEqualTo(PromiseOutcome.RUNNING);
        assertThat(desk.find(promise).orElseThrow().remaining()).isEqualByComparingTo("700.00");
        customer("C1").pays("200.00", "I1", "2026-03-17");
        itIs("2026-03-17", "23:59");
        assertThat(desk.find(promise).orElseThrow().status()).isEqualTo(PromiseOutcome.RUNNING);

        itIs("2026-03-18");

        assertThat(desk.find(promise).orElseThrow().status()).isEqualTo(PromiseOutcome.PARTLY);
        assertThat(history("C1")).contains("PROMISE_PARTLY").doesNotContain("PROMISE_BROKEN", "OFFICER_TOLD");
        assertThat(waitingFor(promise)).isZero();
    }

    @Test
    @DisplayName("After a broken promise the officer is told, the level rises, and only a manager takes the next one")
    void broken() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        aCustomer("C2").owes("1000.00", "I2", "2026-02-25");
        itIs("2026-03-02");
        var promise = promised("C1", "2026-03-09", "1000.00");
        itIs("2026-03-12");

        assertThat(desk.find(promise).orElseThrow().status()).isEqualTo(PromiseOutcome.BROKEN);
        assertThat(history("C1")).contains("PROMISE_BROKEN", "OFFICER_TOLD");
        var mail = Postbox.ofAddress("anna@proxenos.example").get(0);
        assertThat(mail.subject()).isEqualTo("For your information: A promise to pay was broken");
        assertThat(mail.text()).contains("C1 Trading", "1,000.00 EUR", "09/03/2026");
        assertThat(brokenPromisesOf("C1")).isEqualTo(1);
        refused(record("C1", "anna", "2026-03-20", "500.00")).contains("promiseAfterBroken");
        assertThat(record("C1", "giorgos", "2026-04-10", "500.00").refusal()).isEmpty();
        assertThat(record("C2", "anna", "2026-03-20", "500.00").refusal()).isEmpty();
    }

    @Test
    @DisplayName("Only what is promised is left alone; the rest is followed up as before")
    void onlyItsPart() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        aCustomer("C2").owes("400.00", "I2", "2026-02-25").owes("600.00", "I3", "2026-02-25");
        itIs("2026-03-09");
        promised("C1", "2026-03-20", "1000.00");
        promised("C2", "2026-03-20", "400.00");

        itIs("2026-03-20");

        assertThat(openTasksAbout("C1")).isEmpty();
        assertThat(openTasksAbout("C2")).containsExactly("CallCustomer");
        isRefused(
                        "anna",
                        "CallCustomer",
                        "C2",
                        Map.of("callOutcome", "PROMISE", "promisedFor", "2026-03-27", "promisedAmount", "100.00"))
                .hasMessageContaining("On 2026-03-09 the customer promised 400.00 EUR by 2026-03-20");
    }

    @Test
    @DisplayName("A kept promise whose money is returned in time to be paid again runs again")
    void returned() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25").owes("5000.00", "I2", "2026-02-25");
        itIs("2026-03-02");
        var promise = promised("C1", "2026-03-12", "1000.00");
        itIs("2026-03-03");
        customer("C1").pays("1000.00", "I1", "2026-03-03");
        theBooksAreUpToDate();
        assertThat(waitingFor(promise)).isZero();

        itIs("2026-03-05");
        customer("C1").pays("-1000.00", "I1", "2026-03-05");
        theBooksAreUpToDate();

        assertThat(desk.find(promise).orElseThrow().status()).isEqualTo(PromiseOutcome.RUNNING);
        assertThat(waitingFor(promise)).isEqualTo(1);
        assertThat(history("C1")).contains("PROMISE_RUNNING");
        itIs("2026-03-17");
        assertThat(history("C1")).contains("PROMISE_BROKEN");
        assertThat(waitingFor(promise)).isZero();
    }

    @Test
    @DisplayName("A withdrawn promise counts neither as kept nor as broken, and says who withdrew it and why")
    void withdrawn() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        var promise = promised("C1", "2026-03-09", "600.00");
        assertThat(desk.withdraw(promise, " ", "maria")).isPresent();
        assertThat(waitingFor(promise)).isEqualTo(1);

        assertThat(desk.withdraw(promise, "Another customer was meant", "maria"))
                .isEmpty();

        assertThat(waitingFor(promise)).isZero();
        assertThat(desk.find(promise).orElseThrow().status()).isEqualTo(PromiseOutcome.WITHDRAWN);
        assertThat(desk.withdraw(promise, "Again", "maria").map(Refusal::key))
                .contains("dunning.refusal.promiseSettled");
        itIs("2026-03-12");
        assertThat(history("C1")).contains("PROMISE_WITHDRAWN").doesNotContain("PROMISE_BROKEN");
        var line = book.history(theCase("C1").id()).stream()
                .filter(event -> event.what().equals("PROMISE_WITHDRAWN"))
                .findFirst()
                .orElseThrow();
        assertThat(line.actor()).isEqualTo("maria");
        assertThat(line.note()).isEqualTo("Another customer was meant");
    }

    @Test
    @DisplayName("What the rules do not allow is refused with its reason and leaves nothing behind")
    void refusals() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25").owes("500.00", "I2", "2026-06-30");
        itIs("2026-03-02");
        refused(record("C1", "anna")).contains("promiseEmpty");
        refused(record("C1", "anna", "2026-03-02", "100")).contains("promiseWindow");
        refused(record("C1", "anna", "2026-03-17", "100")).contains("promiseWindow");
        refused(record("C1", "giorgos", "2026-04-02", "100")).contains("promiseWindowOfManager");
        refused(record("C1", "anna", "2026-03-09", "100", "2026-03-09", "100")).contains("promiseOrder");
        refused(record("C1", "anna", "2026-03-10", "100", "2026-03-09", "100")).contains("promiseOrder");
        refused(record("C1", "anna", "2026-03-09", "0")).contains("promiseAmounts");
        refused(record("C1", "anna", "2026-03-09", "-5")).contains("promiseAmounts");
        refused(record("C1", "anna", "2026-03-09", "5.001")).contains("promiseAmounts");
        refused(record("C1", "anna", "2026-03-09", "1000.01")).contains("promiseSum");
        refused(record("C1", "anna", "2026-03-09", "1e999999999")).contains("promiseSum");
        refused(record("C1", "anna", "2026-03-09", "600", "2026-03-10", "400.01"))
                .contains("promiseSum");
        refused(record(
                        "C1",
                        "anna",
                        Stream.iterate(LocalDate.parse("2026-03-03"), day -> day.plusDays(1))
                                .limit(7)
                                .flatMap(day -> Stream.of(day.toString(), "1"))
                                .toArray(String[]::new)))
                .contains("promiseParts");
        assertThat(desk.of(theCase("C1").id())).isEmpty();
        assertThat(history("C1")).doesNotContain("PROMISE_MADE");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("PromiseToPay")
                        .count())
                .isZero();

        promised("C1", "2026-03-09", "700.00");
        itIs("2026-03-03");
        customer("C1").pays("700.00", "I1", "2026-03-03");
        theBooksAreUpToDate();
        promised("C1", "2026-03-09", "300.00");
        itIs("2026-03-04");
        customer("C1").pays("300.00", "I1", "2026-03-04").owes("50.00", "I3", "2026-02-27");
        theBooksAreUpToDate();
        refused(record("C1", "anna", "2026-03-09", "50.00")).contains("promiseTooOften");
        refused(record("C1", "giorgos", "2026-03-09", "50.00")).contains("promiseTooOften");
    }

    @Test
    @DisplayName(
            "While one promise runs no second one is taken; once it is kept, broken or withdrawn the next one may be")
    void oneAtATime() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        var first = promised("C1", "2026-03-06", "300.00", "2026-03-09", "100.00");

        assertThat(record("C1", "maria", "2026-03-10", "50.00").refusal()).hasValueSatisfying(no -> {
            assertThat(no.key()).isEqualTo("dunning.refusal.promiseRuns");
            assertThat(no.arguments())
                    .containsExactly(
                            new BigDecimal("400.00"),
                            "EUR",
                            LocalDate.parse("2026-03-02"),
                            LocalDate.parse("2026-03-09"));
        });
        assertThat(desk.of(theCase("C1").id())).hasSize(1);
        assertThat(history("C1")).containsOnlyOnce("PROMISE_MADE");

        desk.withdraw(first, "Will pay on another day", "anna");
        assertThat(record("C1", "anna", "2026-03-10", "50.00").refusal()).isEmpty();
    }

    @Test
    @DisplayName("Of two promises that are recorded at once exactly one is taken")
    void atOnce() throws Exception {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        var threads = Executors.newFixedThreadPool(2);
        try {
            var attempts = new ArrayList<Future<Recorded>>();
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                // Both reach the customer while somebody else is busy with it, and go on together.
                book.lock(theCase("C1").id());
                attempts.add(threads.submit(() -> record("C1", "anna", "2026-03-09", "400.00")));
                attempts.add(threads.submit(() -> record("C1", "petros", "2026-03-10", "500.00")));
                pauseFor(Duration.ofMillis(500));
                assertThat(attempts).noneMatch(Future::isDone);
            });
            var outcomes = List.of(attempts.get(0).get(), attempts.get(1).get());

            assertThat(outcomes).filteredOn(it -> it.refusal().isEmpty()).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(it -> it.refusal().isPresent())
                    .extracting(it -> it.refusal().get().key())
                    .containsExactly("dunning.refusal.promiseRuns");
        } finally {
            threads.shutdownNow();
        }
        assertThat(desk.of(theCase("C1").id())).hasSize(1);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("PromiseToPay")
                        .count())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("A promise withdrawn on the day it was made was a mistake and does not use up the next one")
    void mistake() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        desk.withdraw(promised("C1", "2026-03-09", "600.00"), "Typing error", "anna");
        for (var day : List.of("2026-03-03", "2026-03-04")) {
            promised("C1", "2026-03-09", "60.00");
            itIs(day);
            customer("C1").pays("60.00", "I1", day);
            theBooksAreUpToDate();
        }
        refused(record("C1", "anna", "2026-03-09", "60.00")).contains("promiseTooOften");
    }

    @Test
    @DisplayName("From level three on a promise needs a manager, and a closed case takes none")
    void levels() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        itIs("2026-03-11");
        completes("anna", "CallCustomer", "C1", Map.of("callOutcome", "REFUSES"));
        itIs("2026-03-20");
        refused(record("C1", "anna", "2026-03-25", "100")).contains("promiseLevel");
        assertThat(record("C1", "maria", "2026-03-25", "100").refusal()).isEmpty();

        customer("C1").pays("1000.00", "I1", "2026-03-20");
        theBooksAreUpToDate();
        refused(record("C1", "maria", "2026-03-25", "100")).contains("caseClosed");
    }

    @Test
    @DisplayName("What a customer promises on the phone is a promise like any other, instalments and all")
    void onThePhone() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        itIs("2026-03-11");
        var promised = Map.<String, Object>of(
                "callOutcome",
                "PROMISE",
                "promisedFor",
                "2026-03-13",
                "promisedAmount",
                "400.00",
                "givenBy",
                "Mr Gamma",
                "callNote",
                "Waits for a payment of its own");
        isRefused("anna", "CallCustomer", "C1", and(promised, "2026-03-12", "600.00"))
                .hasMessageContaining("2026-03-12 does not follow 2026-03-13");
        isRefused("anna", "CallCustomer", "C1", and(promised, "2026-03-20", "")).hasMessageContaining("Instalment 2");
        isRefused("anna", "CallCustomer", "C1", and(promised, "never", "600.00"))
                .hasMessageContaining("Second instalment");
        assertThat(desk.of(theCase("C1").id())).isEmpty();
        assertThat(history("C1")).doesNotContain("CALL_PROMISE");

        completes("anna", "CallCustomer", "C1", and(promised, "2026-03-20", "600.00"));

        assertThat(history("C1")).endsWith("CALL_PROMISE", "PROMISE_MADE");
        assertThat(desk.check(theCase("C1").id(), List.of(), true).map(Refusal::key))
                .contains("dunning.refusal.promiseRuns");
        var promise = desk.of(theCase("C1").id()).get(0);
        assertThat(promise.givenBy()).isEqualTo("Mr Gamma");
        assertThat(promise.instalments()).hasSize(2);
        assertThat(waitingFor(promise.id())).isEqualTo(1);
        customer("C1").pays("400.00", "I1", "2026-03-13");
        itIs("2026-03-20");
        assertThat(openTasksAbout("C1")).isEmpty();
        itIs("2026-03-25");
        assertThat(desk.find(promise.id()).orElseThrow().status()).isEqualTo(PromiseOutcome.PARTLY);
    }

    private static Map<String, Object> and(Map<String, Object> promised, String date, String amount) {
        return with(with(promised, "promisedFor2", date), "promisedAmount2", amount);
    }

    @Test
    @DisplayName(
            "Back office and officers take a promise in Tasklist, in instalments; a wrong entry leaves nothing behind")
    void inTasklist() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        aCustomer("K1").lookedAfterBy("nikos").owes("1000.00", "I2", "2026-02-25");
        itIs("2026-03-02");
        sentBack("petros", entry("C1", "2026-04-30", "500.00")).contains("2026-03-16");
        sentBack("petros", entry("C9", "2026-03-09", "500.00")).contains("C9");
        sentBack("anna", entry("K1", "2026-03-09", "500.00")).contains("K1");
        sentBack("petros", with(entry("C1", "2026-03-09", "500.00"), "currency", "USD"))
                .contains("USD");
        sentBack("petros", with(entry("C1", "2026-03-09", "500.00"), "secret", "x"))
                .contains("secret");
        sentBack("sofia", entry("C1", "2026-03-09", "500.00"));
        assertThat(desk.of(theCase("C1").id())).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("PromiseToPay")
                        .count())
                .isZero();

        starts("petros", and(entry("C1", "2026-03-09", "500.00"), "2026-03-12", "250.50"));

        assertThat(desk.of(theCase("C1").id())).singleElement().satisfies(promise -> {
            assertThat(promise.instalments())
                    .containsExactly(
                            new Instalment(LocalDate.parse("2026-03-09"), new BigDecimal("500.00")),
                            new Instalment(LocalDate.parse("2026-03-12"), new BigDecimal("250.50")));
            assertThat(promise.recordedBy()).isEqualTo("petros");
            assertThat(promise.byManager()).isFalse();
            assertThat(waitingFor(promise.id())).isEqualTo(1);
        });
        sentBack("anna", entry("C1", "2026-03-09", "10.00"))
                .contains("On 2026-03-02 the customer promised 750.50 EUR by 2026-03-12");
        assertThat(desk.of(theCase("C1").id())).hasSize(1);
    }

    @Test
    @DisplayName("Whoever may take a promise may withdraw it in Tasklist, and take another one")
    void withdrawnInTasklist() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        aCustomer("K1").lookedAfterBy("nikos").owes("1000.00", "I2", "2026-02-25");
        itIs("2026-03-02");
        sentBack("anna", "PromiseWithdrawal", withdrawal("C1", "Mistake")).contains("No promise runs in this case");
        var promise = promised("C1", "2026-03-09", "600.00");
        record("K1", "nikos", "2026-03-09", "600.00");
        itIs("2026-03-04");

        sentBack("anna", "PromiseWithdrawal", withdrawal("C1", " "));
        sentBack("anna", "PromiseWithdrawal", withdrawal("K1", "Mistake")).contains("K1");
        sentBack("sofia", "PromiseWithdrawal", withdrawal("C1", "Mistake"));
        assertThat(waitingFor(promise)).isEqualTo(1);
        starts("petros", "PromiseWithdrawal", withdrawal("C1", "Pays in two parts instead"));

        assertThat(waitingFor(promise)).isZero();
        assertThat(desk.find(promise).orElseThrow().status()).isEqualTo(PromiseOutcome.WITHDRAWN);
        assertThat(book.history(theCase("C1").id()).get(0))
                .extracting(CaseEvent::what, CaseEvent::actor, CaseEvent::note)
                .containsExactly("PROMISE_WITHDRAWN", "petros", "Pays in two parts instead");
        assertThat(desk.of(theCase("K1").id()))
                .extracting(PromiseSummary::status)
                .containsExactly(PromiseOutcome.RUNNING);
        starts("anna", and(entry("C1", "2026-03-09", "300.00"), "2026-03-13", "300.00"));
        sentBack("anna", entry("C1", "2026-03-10", "10.00")).contains("600.00 EUR by 2026-03-13");
    }

    private static Map<String, Object> withdrawal(String customer, String note) {
        return Map.of("customerNo", customer, "currency", "EUR", "withdrawalNote", note);
    }

    private static void pauseFor(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private UUID promised(String customer, String... datesAndAmounts) {
        return record(customer, "anna", datesAndAmounts).id();
    }

    private Recorded record(String customer, String by, String... datesAndAmounts) {
        var instalments = new ArrayList<Instalment>();
        for (var i = 0; i < datesAndAmounts.length; i += 2) {
            instalments.add(
                    new Instalment(LocalDate.parse(datesAndAmounts[i]), new BigDecimal(datesAndAmounts[i + 1])));
        }
        return desk.record(
                theCase(customer).id(),
                instalments,
                "Mr Gamma",
                null,
                by,
                List.of("maria", "giorgos").contains(by));
    }

    private static AbstractStringAssert<?> refused(Recorded recorded) {
        assertThat(recorded.refusal()).isPresent();
        return assertThat(recorded.refusal().get().key());
    }

    private long waitingFor(UUID promise) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("PromiseToPay")
                .processInstanceBusinessKey(promise.toString())
                .count();
    }

    private int brokenPromisesOf(String customer) {
        return book.standing(theCase(customer).id()).orElseThrow().tables().stream()
                .filter(table -> table.table().equals("DunningLevelAdjust"))
                .mapToInt(table -> ((Number) table.inputs().get("brokenPromises")).intValue())
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> entry(String customer, String day, String amount) {
        return Map.of("customerNo", customer, "currency", "EUR", "promisedFor", day, "promisedAmount", amount);
    }

    private static Map<String, Object> with(Map<String, Object> entry, String field, Object value) {
        var more = new HashMap<>(entry);
        more.put(field, value);
        return more;
    }

    private void starts(String user, Map<String, Object> entry) {
        starts(user, "PromiseToPay", entry);
    }

    private void starts(String user, String process, Map<String, Object> entry) {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        as(user, () -> forms.submitStartForm(definition, entry));
    }

    private AbstractStringAssert<?> sentBack(String user, Map<String, Object> entry) {
        return sentBack(user, "PromiseToPay", entry);
    }

    private AbstractStringAssert<?> sentBack(String user, String process, Map<String, Object> entry) {
        var thrown = new Throwable[1];
        assertThatThrownBy(() -> starts(user, process, entry)).satisfies(it -> thrown[0] = it);
        return assertThat(thrown[0].getMessage());
    }
}
