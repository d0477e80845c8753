package org.proxenos.engine.internals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.MessageSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Every hole twice: the engine as it comes falls in, ours does not. */
@DisplayName("The engine")
class EngineHolesTest {

    private static final List<String> BAIT = new ArrayList<>();
    private static final Map<String, ProcessEngine> STARTED = new HashMap<>();

    @AfterAll
    static void stop() {
        STARTED.values().forEach(ProcessEngine::close);
    }

    @BeforeEach
    void setTheTrap() {
        BAIT.clear();
        STARTED.values().forEach(engine -> engine.getIdentityService().clearAuthentication());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"${bait.add('caught') ? 'x' : 'x'}", "${bait.iterator().hasNext() || bait.add('caught')}"})
    @DisplayName("as it comes evaluates what a nested query brings along; ours shows it no beans (CVE-2026-109432)")
    void expressionsInQueries(String smuggled) {
        var open = asItComes();
        try {
            open.getTaskService()
                    .createTaskQuery()
                    .or()
                    .taskAssigneeExpression(smuggled)
                    .endOr()
                    .list();
        } catch (ProcessEngineException | IllegalArgumentException e) {
            // A flag is no assignee; the harm is done before.
        }
        assertThat(BAIT).as("the door without us").contains("caught");

        BAIT.clear();
        var shut = ours();
        assertThatThrownBy(() -> shut.getTaskService()
                        .createTaskQuery()
                        .or()
                        .taskAssigneeExpression(smuggled)
                        .endOr()
                        .list())
                .isInstanceOf(ProcessEngineException.class);
        assertThat(BAIT).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "${''.getClass().getName()}",
                "${''.class.name}",
                "${''.concat('x')}",
                "${now().class}",
                "${dateTime().getChronology()}${''.getClass()}",
                "${dateTime().zone.provider}"
            })
    @DisplayName("lets a query go nowhere from where it stands")
    void noMethodsInQueries(String smuggled) {
        var shut = ours();
        assertThatThrownBy(() -> shut.getTaskService()
                        .createTaskQuery()
                        .or()
                        .taskAssigneeExpression(smuggled)
                        .endOr()
                        .list())
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    @DisplayName("still tells a query who asks and what time it is")
    void functionsInQueries() {
        var shut = ours();
        var tasks = shut.getTaskService();
        var task = tasks.newTask();
        task.setAssignee("anna");
        task.setDueDate(new java.util.Date());
        tasks.saveTask(task);
        shut.getIdentityService().setAuthenticatedUserId("anna");

        var filter = shut.getFilterService()
                .newTaskFilter("mine")
                .setQuery(tasks.createTaskQuery()
                        .taskAssigneeExpression("${currentUser()}")
                        .dueBeforeExpression("${dateTime().plusDays(2)}"));
        shut.getFilterService().saveFilter(filter);
        assertThat(shut.getFilterService().count(filter.getId())).isOne();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${execution.class.classLoader}",
                "${execution.getClass().forName('java.lang.Runtime')}",
                "${bait.add('caught')}"
            })
    @DisplayName("keeps models away from reflection and from beans that are not made for them")
    void expressionsInModels(String expression) {
        var shut = ours();
        deploy(shut, "<serviceTask id=\"t\" camunda:expression=\"" + expression + "\"/>", "t");
        assertThatThrownBy(() -> shut.getRuntimeService().startProcessInstanceByKey("Trial"))
                .isInstanceOf(ProcessEngineException.class);
        assertThat(BAIT).isEmpty();
    }

    @Test
    @DisplayName("lets models use variables")
    void variablesInModels() {
        var shut = ours();
        deploy(
                shut,
                "<serviceTask id=\"t\" camunda:expression=\"${execution.setVariable('b', a.length() + 1)}\"/>",
                "t");
        shut.getRuntimeService().startProcessInstanceByKey("Trial", Map.of("a", "abc"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<scriptTask id='t' scriptFormat='juel'><script>${1}</script></scriptTask>",
                "<task id='t'><extensionElements><camunda:executionListener event='start'><camunda:script scriptFormat='juel'>${1}</camunda:script></camunda:executionListener></extensionElements></task>",
                "<task id='t'><extensionElements><camunda:inputOutput><camunda:inputParameter name='x'><camunda:script scriptFormat='juel'>${1}</camunda:script></camunda:inputParameter></camunda:inputOutput></extensionElements></task>",
                "<userTask id='t'><extensionElements><camunda:taskListener event='create'><camunda:script scriptFormat='juel'>${1}</camunda:script></camunda:taskListener></extensionElements></userTask>"
            })
    @DisplayName("as it comes deploys models that carry program text; ours refuses them")
    void scripts(String element) {
        deploy(asItComes(), element, "t");

        var shut = ours();
        assertThatThrownBy(() -> deploy(shut, element, "t"))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("scripts are not allowed");
    }

    @Test
    @DisplayName("as it comes stores whatever is sent with a task; ours only what the form asks for")
    void answers() {
        var sent = Map.<String, Object>of("outcome", "NO_ANSWER", "secret", "mine");

        var open = asItComes();
        open.getTaskService().complete(taskIn(open), sent);

        var shut = ours();
        var task = taskIn(shut);
        assertThatThrownBy(() -> shut.getTaskService().complete(task, sent))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessage("This form does not ask for \"secret\".");
        assertThatThrownBy(() -> shut.getFormService().submitTaskForm(task, sent))
                .isInstanceOf(FormFieldValidationException.class);
        shut.getTaskService().complete(task, Map.of("outcome", "NO_ANSWER"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(classes = {AuthorizationException.class, NullValueException.class, ProcessEngineException.class})
    @DisplayName("says in words that somebody else was faster, whatever the engine makes of a task that is gone")
    void gone(Class<? extends ProcessEngineException> whatTheEngineMakesOfIt) throws Exception {
        var shut = ours();
        var guard = guardOf((ProcessEngineConfigurationImpl) shut.getProcessEngineConfiguration());
        var task = taskIn(shut);
        var raw = whatTheEngineMakesOfIt.getConstructor(String.class).newInstance("ENGINE-1");

        assertThatThrownBy(() -> guard.atOnce(task, () -> {
                    throw raw;
                }))
                .as("the task is still there, so it is something else")
                .isSameAs(raw);
        assertThatThrownBy(() -> guard.atOnce(task, () -> {
                    shut.getTaskService().complete(task, Map.of("outcome", "NO_ANSWER"));
                    throw raw;
                }))
                .isInstanceOf(RefusedEntry.class)
                .hasMessageStartingWith("Somebody else changed this at the same moment");
    }

    @Test
    @DisplayName("says in words who took a task first")
    void taken() {
        var shut = ours();
        var task = taskIn(shut);
        shut.getIdentityService().setAuthenticatedUserId("nikos");
        assertThatThrownBy(() -> shut.getTaskService().claim(task, "nikos"))
                .isInstanceOf(RefusedEntry.class)
                .hasMessage("This task is in the hands of anna.");
        shut.getIdentityService().setAuthenticatedUserId("anna");
        shut.getTaskService().complete(task, Map.of("outcome", "NO_ANSWER"));
    }

    @Test
    @DisplayName("as it comes hashes a password once; ours makes guessing slow")
    void passwords() {
        var quick = new Sha512HashDigest();
        assertThat(quick.encrypt("word")).isEqualTo(quick.encrypt("word"));

        var slow = new BcryptPasswords();
        assertThat(slow.encrypt("word")).startsWith("$2a$10$").isNotEqualTo(slow.encrypt("word"));
        assertThat(slow.check("word", slow.encrypt("word"))).isTrue();
        var long_ = "ω".repeat(100);
        assertThat(slow.check(long_ + "a", slow.encrypt(long_ + "b"))).isFalse();
    }

    private static Guard guardOf(ProcessEngineConfigurationImpl config) {
        return new Guard(
                config,
                new AnswerCheck(
                        messages(), () -> config.getDmnEngineConfiguration().getFeelEngine()),
                task -> Map.of(),
                key -> java.util.Optional.empty(),
                java.util.Optional::empty);
    }

    private static String taskIn(ProcessEngine engine) {
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("access/Question.bpmn")
                .addClasspathResource("access/AnswerTheQuestion.form")
                .deploy();
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "Question",
                        Variables.createVariables().putValue("officer", "anna").putValue("group", "hr"));
        engine.getIdentityService().setAuthenticatedUserId("anna");
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("Task_AnswerTheQuestion")
                .singleResult()
                .getId();
    }

    private static MessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/catalogue");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private static void deploy(ProcessEngine engine, String element, String id) {
        engine.getRepositoryService()
                .createDeployment()
                .addString(
                        "trial.bpmn",
                        """
                        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
                          <process id="Trial" isExecutable="true" camunda:historyTimeToLive="P1D">
                            <startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="%s"/>%s
                          </process>
                        </definitions>"""
                                .formatted(id, element))
                .deploy();
    }

    private static ProcessEngine asItComes() {
        return STARTED.computeIfAbsent(
                "as it comes",
                name -> engine(name, config -> config.setExpressionManager(new SpringExpressionManager(context()))));
    }

    private static ProcessEngine ours() {
        return STARTED.computeIfAbsent(
                "ours",
                name -> engine(name, config -> {
                    config.setExpressionManager(new SafeExpressions(context()));
                    config.setCustomPreBPMNParseListeners(new ArrayList<>(List.of(new NoScripts())));
                    var guard = guardOf(config);
                    config.setTaskService(new GuardedTasks(guard));
                    config.setFormService(new GuardedForms(guard));
                }));
    }

    private static ProcessEngine engine(String name, Consumer<ProcessEngineConfigurationImpl> how) {
        var config = new StandaloneInMemProcessEngineConfiguration();
        config.setProcessEngineName(name);
        config.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        config.setJobExecutorActivate(false);
        how.accept(config);
        return config.buildProcessEngine();
    }

    private static GenericApplicationContext context() {
        var context = new GenericApplicationContext();
        context.registerBean("bait", List.class, () -> BAIT);
        context.refresh();
        return context;
    }
}
