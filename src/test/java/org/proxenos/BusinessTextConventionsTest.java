package org.proxenos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the business writes into models, tables and forms is understood by Java, and gives its reasons. */
class BusinessTextConventionsTest {

    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)");

    static Stream<ModelFile> processes() {
        return ModelFile.processes();
    }

    static Stream<ModelFile> decisions() {
        return ModelFile.decisions();
    }

    static Stream<ModelFile> forms() {
        return ModelFile.forms();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("processes")
    @DisplayName("a condition or timer reads only what Java has declared")
    void expressionReadsDeclaredVariables(ModelFile file) {
        var known = Stream.concat(file.declaredVariables().stream(), Stream.of("deadlines", "execution"))
                .toList();
        assertThat(Expressions.in(file)).allSatisfy(expression -> assertThat(Expressions.namesRead(expression))
                .as(expression)
                .isSubsetOf(known));
    }

    @Test
    @DisplayName("there are conditions and timers to look at")
    void thereAreExpressions() {
        assertThat(processes().flatMap(file -> Expressions.in(file).stream())).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("decisions")
    @DisplayName("a decision is named like its file, says what it is for and gives the reason of every row")
    void decisionGivesItsReasons(ModelFile file) {
        assertThat(file.all(Decision.class)).singleElement().satisfies(decision -> {
            assertThat(decision.getId()).isEqualTo(file.stem());
            assertThat(decision.getName()).isNotBlank();
            assertThat(decision.getDescription().getTextContent()).isNotBlank();
            assertThat(decision.getCamundaHistoryTimeToLiveString()).isNotBlank();
        });
        assertThat(file.all(DecisionTable.class)).singleElement().satisfies(table -> assertThat(
                        table.getAttributeValue("hitPolicy"))
                .isNotBlank());
        assertThat(file.all(Rule.class)).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.getId()).matches("Rule_[A-Z]\\w*");
            assertThat(rule.getDescription()).as("reason of %s", rule.getId()).isNotNull();
            assertThat(rule.getDescription().getTextContent()).contains(" ");
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("decisions")
    @DisplayName("nothing in a table has the id of something else")
    void idsAreUnique(ModelFile file) {
        assertThat(ID.matcher(file.text()).results().map(found -> found.group(1)))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    @DisplayName("a form is named like its file and asks only for declared variables")
    void formAsksForDeclaredVariables(ModelFile form) {
        assertThat(form.json().path("id").asText()).isEqualTo(form.stem());
        assertThat(form.components())
                .extracting(component -> component.path("id").asText())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).matches("(Text|Table|Separator|Field|Group|List)_[A-Z]\\w*"));
        var keys = form.components().stream()
                .filter(component -> component.has("key"))
                .map(component -> component.path("key").asText())
                .toList();
        assertThat(keys).isNotEmpty().isSubsetOf(form.declaredVariables());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    @DisplayName("a form hides fields only by declared variables")
    void formHidesByDeclaredVariables(ModelFile form) {
        assertThat(form.components().stream()
                        .map(component -> component.at("/conditional/hide"))
                        .filter(JsonNode::isTextual)
                        .flatMap(hide -> Expressions.namesRead(hide.asText()).stream()))
                .isSubsetOf(form.declaredVariables());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    @DisplayName("Java understands every choice that a form offers")
    void choicesAreUnderstood(ModelFile form) {
        for (var component : form.components()) {
            for (var value : component.path("values")) {
                var scope = mock(VariableScope.class);
                var key = component.path("key").asText();
                given(scope.getVariable(key)).willReturn(value.path("value").asText());
                assertThat(form.variables())
                        .filteredOn(variable -> variable.name().equals(key))
                        .isNotEmpty()
                        .allSatisfy(
                                variable -> assertThat(variable.findIn(scope)).isPresent());
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    @DisplayName("what a form shows is laid before the reader by its feature")
    void shownThingsAreProvided(ModelFile form) {
        var code = codeOf(form.feature());
        var startsProcess = ModelFile.processes()
                .flatMap(process -> process.all(StartEvent.class).stream())
                .anyMatch(start -> form.stem().equals(start.getCamundaFormRef()));
        assertThat(shownBy(form).isEmpty())
                .as("only before anything has begun is there nothing to show")
                .isEqualTo(startsProcess);
        assertThat(shownBy(form)).allSatisfy(name -> assertThat(code).contains("\"" + name + "\""));
    }

    @Test
    @DisplayName("every form belongs to a task, or starts a process")
    void everyFormIsUsed() {
        assertThat(ModelFile.forms().map(ModelFile::stem))
                .containsExactlyInAnyOrderElementsOf(ModelFile.processes()
                        .flatMap(process -> Stream.concat(
                                process.all(UserTask.class).stream().map(UserTask::getCamundaFormRef),
                                process.all(StartEvent.class).stream().map(StartEvent::getCamundaFormRef)))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    private static Set<String> shownBy(ModelFile form) {
        return form.components().stream()
                .flatMap(component -> Stream.of(
                                PLACEHOLDER
                                        .matcher(component.path("text").asText())
                                        .results()
                                        .map(m -> m.group(1)),
                                Stream.of(component.path("dataSource").asText().replaceFirst("^=", "")),
                                Stream.of(component.path("valuesKey").asText()),
                                StreamSupport.stream(component.path("columns").spliterator(), false)
                                        .map(column -> column.path("key").asText()))
                        .flatMap(names -> names))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String codeOf(String feature) {
        try (var files = Files.walk(Path.of("src/main/java/org/proxenos", feature))) {
            var code = new StringBuilder();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                code.append(Files.readString(file));
            }
            return code.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
