package org.proxenos;

import static org.assertj.core.api.Assertions.assertThat;

import java.beans.Introspector;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One name, from the drawing to the code.
 *
 * <p>"Send reminder" on the canvas is {@code Task_SendReminder} in the log, {@code sendReminder} in the context and
 * {@code SendReminder} in the source. These tests hold the four together, and look at every model there is, so that
 * nobody has to remember to add theirs.
 */
class ModelConventionsTest {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    static Stream<ModelFile> processes() {
        return ModelFile.processes();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("processes")
    @DisplayName("a process is named like its file, says what it is for, who owns it and what its key is")
    void processIntroducesItself(ModelFile file) {
        assertThat(file.all(Process.class)).singleElement().satisfies(process -> {
            assertThat(process.getId()).isEqualTo(file.stem());
            assertThat(process.getName()).isNotBlank();
            assertThat(process.isExecutable()).isTrue();
            assertThat(documentationOf(process)).contains("Owner: ", "Business key: ");
            assertThat(documentationOf(process).indexOf("Owner: "))
                    .as("what it is for")
                    .isGreaterThan(40);
            assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("processes")
    @DisplayName("an element is called what it says")
    void elementIsCalledWhatItSays(ModelFile file) {
        assertThat(file.all(StartEvent.class)).isNotEmpty().allSatisfy(calledAs("StartEvent_"));
        assertThat(file.all(EndEvent.class)).isNotEmpty().allSatisfy(calledAs("EndEvent_"));
        assertThat(file.all(BoundaryEvent.class)).allSatisfy(calledAs("BoundaryEvent_"));
        assertThat(file.all(IntermediateCatchEvent.class)).allSatisfy(calledAs("CatchEvent_"));
        assertThat(file.all(IntermediateThrowEvent.class)).allSatisfy(calledAs("ThrowEvent_"));
        assertThat(file.all(SubProcess.class)).allSatisfy(calledAs("SubProcess_"));
        assertThat(file.all(Activity.class))
                .isNotEmpty()
                .filteredOn(activity -> !(activity instanceof SubProcess))
                .allSatisfy(calledAs("Task_"));
        assertThat(file.all(Gateway.class))
                .filteredOn(gateway -> gateway.getOutgoing().size() > 1)
                .allSatisfy(calledAs("Gateway_"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("processes")
    @DisplayName("a question ends in a question mark, has an answer for every case, and each answer is on its arrow")
    void questionHasAnswers(ModelFile file) {
        assertThat(file.all(ExclusiveGateway.class))
                .filteredOn(gateway -> gateway.getOutgoing().size() > 1)
                .allSatisfy(gateway -> {
                    assertThat(gateway.getName()).endsWith("?");
                    assertThat(gateway.getDefault())
                            .as("default answer to '%s'", gateway.getName())
                            .isNotNull();
                    assertThat(gateway.getOutgoing())
                            .as("answers to '%s'", gateway.getName())
                            .allSatisfy(answer -> assertThat(answer.getName())
                                    .as(answer.getId())
                                    .isNotBlank())
                            .filteredOn(answer -> !answer.equals(gateway.getDefault()))
                            .allSatisfy(answer -> assertThat(answer.getConditionExpression())
                                    .as(answer.getName())
                                    .isNotNull());
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("processes")
    @DisplayName("what the machine does is done by a delegate of the task's own name, which nobody else can call")
    void serviceTaskHasItsDelegate(ModelFile file) {
        var byMachine = Stream.concat(file.all(ServiceTask.class).stream(), file.all(BusinessRuleTask.class).stream());
        assertThat(byMachine).isNotEmpty().allSatisfy(task -> {
            assertThat(delegateOf(task)).isEqualTo(beanOf(afterPrefix(task)));
            assertThat(file.inhabitants()).contains(afterPrefix(task));
        });
        assertThat(file.all(Task.class))
                .as("no scripts, no sends without a delegate")
                .allMatch(task ->
                        task instanceof UserTask || task instanceof ServiceTask || task instanceof BusinessRuleTask);
        assertThat(file.all(CamundaTaskListener.class))
                .extracting(CamundaTaskListener::getCamundaDelegateExpression)
                .isSubsetOf(file.inhabitants().stream()
                        .map(ModelConventionsTest::beanOf)
                        .toList());
    }

    @Test
    @DisplayName("every delegate is used by a model")
    void delegatesAreUsed() {
        var used = ModelFile.processes()
                .flatMap(file -> file.all(Activity.class).stream())
                .map(ModelConventionsTest::afterPrefix)
                .collect(Collectors.toSet());
        assertThat(ModelFile.processes().flatMap(file -> file.delegates().stream()))
                .isNotEmpty()
                .isSubsetOf(used);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("processes")
    @DisplayName("what a person does has a form of the task's own name, from the same deployment")
    void userTaskHasItsForm(ModelFile file) {
        var forms = ModelFile.forms()
                .filter(file::sharesFeatureWith)
                .map(ModelFile::stem)
                .toList();
        assertThat(file.all(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaFormRef()).isEqualTo(afterPrefix(task)).isIn(forms);
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
            assertThat(documentationOf(task)).as("why %s", task.getName()).isNotBlank();
            assertThat(hasSomebody(task))
                    .as("somebody to do '%s'", task.getName())
                    .isTrue();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("processes")
    @DisplayName("a process that people start has a form from the same deployment, and says who may start it")
    void startedByPeople(ModelFile file) {
        var withForm = file.all(StartEvent.class).stream()
                .filter(start -> start.getCamundaFormRef() != null)
                .toList();
        assertThat(file.all(Process.class)).singleElement().satisfies(process -> {
            assertThat(process.isCamundaStartableInTasklist()).isEqualTo(!withForm.isEmpty());
            assertThat(process.getCamundaCandidateStarterGroupsList().isEmpty()).isEqualTo(withForm.isEmpty());
        });
        assertThat(withForm).hasSizeLessThan(2).allSatisfy(start -> {
            assertThat(ModelFile.forms().filter(file::sharesFeatureWith).map(ModelFile::stem))
                    .contains(start.getCamundaFormRef());
            assertThat(start.getCamundaFormRefBinding()).isEqualTo("deployment");
        });
    }

    @Test
    @DisplayName("there are questions and user tasks to look at")
    void thereAreQuestionsAndUserTasks() {
        assertThat(ModelFile.processes().flatMap(file -> file.all(ExclusiveGateway.class).stream()))
                .isNotEmpty();
        assertThat(ModelFile.processes().flatMap(file -> file.all(UserTask.class).stream()))
                .isNotEmpty();
    }

    @Test
    @DisplayName("a feature's models throw and catch exactly the messages and errors that its faces declare")
    void messagesAndErrorsAreDeclared() {
        assertThat(byFeature()).isNotEmpty().allSatisfy(models -> {
            var feature = models.get(0);
            assertThat(in(models, Message.class, Message::getName))
                    .containsExactlyInAnyOrderElementsOf(feature.declaredMessages());
            assertThat(in(models, Error.class, Error::getErrorCode))
                    .containsExactlyInAnyOrderElementsOf(feature.declaredErrors());
            assertThat(models).allSatisfy(model -> {
                assertThat(model.all(Message.class))
                        .allSatisfy(message -> assertThat(message.getId()).isEqualTo("Message_" + message.getName()));
                assertThat(model.all(Error.class))
                        .allSatisfy(error -> assertThat(error.getId()).isEqualTo("Error_" + error.getErrorCode()));
            });
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("processes")
    @DisplayName("every save point and every timer gives its reason")
    void savePointsGiveTheirReason(ModelFile file) {
        var timers = file.all(TimerEventDefinition.class).stream().map(timer -> (FlowNode) timer.getParentElement());
        var saves = file.all(FlowNode.class).stream()
                .filter(node -> isSet(node, "asyncBefore") || isSet(node, "asyncAfter"));
        assertThat(Stream.concat(timers, saves)).allSatisfy(node -> assertThat(documentationOf(node))
                .as("reason of '%s'", node.getName())
                .isNotBlank());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("processes")
    @DisplayName("a called process exists, is that of the same deployment, and knows whose case it is")
    void calledProcessKnowsItsCase(ModelFile file) {
        var known = ModelFile.processes().map(ModelFile::stem).toList();
        assertThat(file.all(CallActivity.class)).allSatisfy(call -> {
            assertThat(call.getCalledElement()).isIn(known);
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
            assertThat(call.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaIn.class)
                            .list())
                    .extracting(CamundaIn::getCamundaBusinessKey)
                    .containsOnlyOnce("#{execution.processBusinessKey}");
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("processes")
    @DisplayName("everything that happens is drawn")
    void everythingIsDrawn(ModelFile file) {
        assertThat(file.all(BpmnShape.class))
                .extracting(shape -> shape.getBpmnElement().getId())
                .containsAll(idsOf(file, FlowNode.class));
        assertThat(file.all(BpmnEdge.class))
                .extracting(edge -> edge.getBpmnElement().getId())
                .containsAll(idsOf(file, SequenceFlow.class));
    }

    private static List<List<ModelFile>> byFeature() {
        return List.copyOf(ModelFile.processes()
                .collect(Collectors.groupingBy(ModelFile::feature))
                .values());
    }

    private static <T extends BaseElement> List<String> in(
            List<ModelFile> models, Class<T> type, Function<T, String> name) {
        return models.stream()
                .flatMap(model -> model.all(type).stream().map(name))
                .distinct()
                .toList();
    }

    private static boolean hasSomebody(UserTask task) {
        return task.getCamundaCandidateGroups() != null
                || !task.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaTaskListener.class)
                        .list()
                        .isEmpty();
    }

    private static <T extends FlowElement> List<String> idsOf(ModelFile file, Class<T> type) {
        return file.all(type).stream().map(FlowElement::getId).toList();
    }

    private static String delegateOf(Activity task) {
        return task.getAttributeValueNs(CAMUNDA, "delegateExpression");
    }

    private static boolean isSet(FlowNode node, String attribute) {
        return "true".equals(node.getAttributeValueNs(CAMUNDA, attribute));
    }

    private static String beanOf(String type) {
        return "${" + Introspector.decapitalize(type) + "}";
    }

    private static String documentationOf(BaseElement element) {
        return element.getDocumentations().stream()
                .map(documentation -> documentation.getTextContent().trim())
                .collect(Collectors.joining());
    }

    private static Consumer<FlowElement> calledAs(String prefix) {
        return element -> {
            assertThat(element.getName()).as("label of %s", element.getId()).isNotBlank();
            assertThat(element.getId()).isEqualTo(prefix + pascalCase(element.getName()));
        };
    }

    private static String afterPrefix(FlowElement element) {
        return element.getId().substring(element.getId().indexOf('_') + 1);
    }

    private static String pascalCase(String name) {
        return Stream.of(name.split("\\W+"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
