package org.proxenos.dunning.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Insists that the coverage has been measured, and names every element of the process that no test has travelled. */
public class CoverageReport implements AfterAllCallback {

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        var test = context.getRequiredTestClass();
        var process = test.getSimpleName().replaceFirst("Test$", "");
        var report = Path.of("target/process-test-coverage", test.getName(), "report.json");
        assertThat(report).as("a report, without which nothing was measured").isRegularFile();

        var travelled = new HashSet<String>();
        collect(new ObjectMapper().readTree(report.toFile()), process, travelled);

        assertThat(travelled).containsAll(elementsOf(process));
    }

    private static void collect(JsonNode node, String process, Set<String> travelled) {
        if (node.path("modelKey").asText().equals(process)) {
            travelled.add(node.path("definitionKey").asText());
        }
        node.forEach(child -> collect(child, process, travelled));
    }

    private static File fileOf(String process) throws IOException {
        try (var files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.endsWith(process + ".bpmn"))
                    .findFirst()
                    .orElseThrow()
                    .toFile();
        }
    }

    private static Set<String> elementsOf(String process) throws IOException {
        var model = Bpmn.readModelFromFile(fileOf(process));
        return Stream.of(model.getModelElementsByType(FlowNode.class), model.getModelElementsByType(SequenceFlow.class))
                .flatMap(Collection::stream)
                .filter(element -> !isStartOfCompensation(element))
                .map(FlowElement::getId)
                .collect(Collectors.toSet());
    }

    /** The engine goes straight to the task behind it and never reports the event itself. */
    private static boolean isStartOfCompensation(FlowElement element) {
        return element instanceof BoundaryEvent event
                && event.getEventDefinitions().stream().anyMatch(CompensateEventDefinition.class::isInstance);
    }
}
