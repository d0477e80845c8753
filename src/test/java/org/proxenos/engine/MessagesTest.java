package org.proxenos.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.calendar.BusinessCalendar;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("A message")
class MessagesTest {

    private static final ProcessMessage KNOCK = new ProcessMessage("Knock");
    private static EngineOnH2 house;

    private Messages messages;

    @BeforeAll
    static void build() throws Exception {
        house = EngineOnH2.called("messages");
        var listener = Bpmn.createExecutableProcess("Listener")
                .startEvent()
                .intermediateCatchEvent("Door")
                .message(KNOCK.name())
                .userTask("Welcome")
                .endEvent()
                .done();
        house.engine()
                .getRepositoryService()
                .createDeployment()
                .addModelInstance("Listener.bpmn", listener)
                .deploy();
    }

    @AfterAll
    static void pullDown() {
        house.close();
    }

    @BeforeEach
    void open() {
        messages = messagesThrough(runtime());
    }

    @AfterEach
    void clear() {
        runtime().createProcessInstanceQuery().list().forEach(one -> runtime().deleteProcessInstance(one.getId(), ""));
        house.jdbc().sql("DELETE FROM waiting_message").update();
    }

    @Test
    @DisplayName("reaches whoever waits for it, and only in that case")
    void reachesTheListener() {
        listenerOf("A");
        listenerOf("B");

        messages.send(KNOCK, "A");

        assertThat(welcomed("A")).isTrue();
        assertThat(welcomed("B")).isFalse();
        assertThat(waiting()).isZero();
    }

    @Test
    @DisplayName("delivered in the transaction that is there is undone with it, and kept nowhere")
    void deliveredWithTheRest() {
        listenerOf("A");

        new TransactionTemplate(house.transactions()).executeWithoutResult(status -> {
            messages.deliver(KNOCK, "A");
            status.setRollbackOnly();
        });
        assertThat(welcomed("A")).isFalse();

        messages.deliver(KNOCK, "B");
        messages.deliver(KNOCK, "A");
        assertThat(welcomed("A")).isTrue();
        assertThat(waiting()).isZero();
    }

    @Test
    @DisplayName("that finds nobody is kept, offered again and delivered once")
    void keptAndDeliveredOnce() {
        messages.send(KNOCK, "A");
        assertThat(waiting()).isOne();
        assertThat(messages.offerAgain()).isZero();
        assertThat(attempts()).isOne();

        listenerOf("A");
        assertThat(messages.offerAgain()).isOne();
        assertThat(welcomed("A")).isTrue();
        assertThat(waiting()).isZero();

        listenerOf("A");
        assertThat(messages.offerAgain()).isZero();
    }

    @Test
    @DisplayName("that is sent twice waits once")
    void twoEqualOnesAreOne() {
        messages.send(KNOCK, "A");
        messages.send(KNOCK, "A");
        messages.send(KNOCK, "B");

        assertThat(waiting()).isEqualTo(2);
    }

    @Test
    @DisplayName("that waits already does not spoil the transaction of whoever sends it again")
    void sendersTransactionSurvives() {
        messages.send(KNOCK, "A");

        new TransactionTemplate(house.transactions()).executeWithoutResult(status -> {
            messages.send(KNOCK, "A");
            listenerOf("C");
        });

        assertThat(runtime()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey("C")
                        .count())
                .isOne();
        assertThat(waiting()).isOne();
    }

    @Test
    @DisplayName("is kept when somebody else moves the case at the same moment")
    void keptInARace() {
        var racing = mock(RuntimeService.class);
        given(racing.createMessageCorrelation(anyString())).willThrow(new OptimisticLockingException("too late"));

        messagesThrough(racing).send(KNOCK, "A");

        assertThat(waiting()).isOne();
    }

    @Test
    @DisplayName("is forgotten with its case")
    void forgotten() {
        messages.send(KNOCK, "A");
        messages.send(KNOCK, "B");

        messages.forget("A");

        assertThat(waiting()).isOne();
        listenerOf("A");
        assertThat(messages.offerAgain()).isZero();
    }

    private static Messages messagesThrough(RuntimeService runtime) {
        var calendar = mock(BusinessCalendar.class);
        given(calendar.now()).willReturn(Instant.parse("2026-04-09T07:00:00Z"));
        return new Messages(
                runtime,
                house.jdbc(),
                calendar,
                house.transactions(),
                new OwnAccount(house.engine().getIdentityService()));
    }

    private static RuntimeService runtime() {
        return house.engine().getRuntimeService();
    }

    private static void listenerOf(String businessKey) {
        runtime().startProcessInstanceByKey("Listener", businessKey);
    }

    private static boolean welcomed(String businessKey) {
        return house.engine()
                        .getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(businessKey)
                        .count()
                == 1;
    }

    private static int waiting() {
        return house.jdbc()
                .sql("SELECT count(*) FROM waiting_message")
                .query(Integer.class)
                .single();
    }

    private static int attempts() {
        return house.jdbc()
                .sql("SELECT attempts FROM waiting_message")
                .query(Integer.class)
                .single();
    }
}
