package org.proxenos.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

@DisplayName("In a Greek house")
class ModelTranslationTest {

    private static final Pattern GREEK = Pattern.compile("\\p{IsGreek}");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Locale EL = Locale.forLanguageTag("el");

    private final ModelTranslation toGreek = new ModelTranslation(catalogue(), EL);

    static Stream<Path> models() {
        return under("processes", ".bpmn");
    }

    static Stream<Path> forms() {
        return under("forms", ".form");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    @DisplayName("every name in a model is Greek and everything else is as it was drawn")
    void modelsAreGreek(Path file) {
        var greek = translated(file);

        var model = modelOf(greek);
        assertThat(model.getModelElementsByType(Process.class))
                .extracting(Process::getName)
                .isNotEmpty()
                .allMatch(ModelTranslationTest::isGreek);
        assertThat(model.getModelElementsByType(FlowElement.class))
                .extracting(FlowElement::getName)
                .filteredOn(name -> name != null)
                .isNotEmpty()
                .allMatch(ModelTranslationTest::isGreek);
        assertThat(withoutNames(modelOf(greek))).isEqualTo(withoutNames(modelOf(read(file))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    @DisplayName("every label of a form is Greek and everything else is as it was")
    void formsAreGreek(Path file) throws IOException {
        var greek = JSON.readTree(translated(file));

        assertThat(texts(greek)).isNotEmpty().allMatch(ModelTranslationTest::isGreek);
        assertThat(withoutTexts(greek)).isEqualTo(withoutTexts(JSON.readTree(read(file))));
    }

    @Test
    @DisplayName("a text that a process owner has changed is deployed as it was written")
    void ownersWordsStay() {
        var model = read(Path.of("processes/dunning/CustomerCall.bpmn"));
        var changed = model.replace("name=\"Call customer\"", "name=\"Ring them up\"");
        assertThat(changed).isNotEqualTo(model);

        var greek = modelOf(toGreek.of("processes/dunning/CustomerCall.bpmn", changed));

        assertThat(nameOf(greek, "Task_CallCustomer")).isEqualTo("Ring them up");
        assertThat(nameOf(greek, "Task_RecordCall")).isEqualTo("Καταγραφή τηλεφωνήματος");
    }

    @Test
    @DisplayName("a label that a process owner has changed is deployed as it was written")
    void ownersLabelsStay() throws IOException {
        var form = read(Path.of("forms/dunning/CallCustomer.form"));
        var changed = form.replace("\"Promises to pay\"", "\"Will pay\"");
        assertThat(changed).isNotEqualTo(form);

        var greek = JSON.readTree(toGreek.of("forms/dunning/CallCustomer.form", changed));

        assertThat(texts(greek))
                .filteredOn(label -> !isGreek(label))
                .as("texts left alone")
                .containsExactly("Will pay");
    }

    @Test
    @DisplayName("decision tables are left as they are: their reasons are translated when they are read")
    void tablesAreLeftAlone() {
        var table = Path.of("processes/dunning/DunningAction.dmn");
        assertThat(translated(table)).isEqualTo(read(table));
    }

    @Test
    @DisplayName("all models, tables and forms can be deployed together")
    void greekModelsDeploy() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:greek-house");
        var engine = configuration.buildProcessEngine();
        try {
            var deployment = engine.getRepositoryService().createDeployment();
            Stream.of(models(), under("processes", ".dmn"), forms())
                    .flatMap(files -> files)
                    .forEach(file -> deployment.addString(file.toString(), translated(file)));

            deployment.deploy();

            var processes = engine.getRepositoryService().createProcessDefinitionQuery();
            assertThat(processes.count()).isEqualTo(models().count());
            assertThat(processes.list()).allMatch(process -> isGreek(process.getName()));
        } finally {
            engine.close();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"models", "forms"})
    @DisplayName("while an English house gets every file untouched")
    void englishIsUntouched(Path file) {
        assertThat(new ModelTranslation(catalogue(), Locale.UK).of(file.toString(), read(file)))
                .isEqualTo(read(file));
    }

    private String translated(Path file) {
        return toGreek.of(file.toString(), read(file));
    }

    private static ResourceBundleMessageSource catalogue() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("messages/catalogue");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    private static BpmnModelInstance modelOf(String content) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String nameOf(BpmnModelInstance model, String id) {
        return ((FlowElement) model.getModelElementById(id)).getName();
    }

    private static String withoutNames(BpmnModelInstance model) {
        model.getModelElementsByType(Process.class).forEach(process -> process.setName("-"));
        model.getModelElementsByType(FlowElement.class).stream()
                .filter(element -> element.getName() != null)
                .forEach(element -> element.setName("-"));
        return Bpmn.convertToString(model).replaceAll(">\\s+<", "><");
    }

    /** What a person reads in a form: labels, and texts that are more than a place for a variable. */
    private static Stream<String> texts(JsonNode form) {
        return Stream.of("label", "text", "description", "dateLabel", "timeLabel")
                .flatMap(property -> form.findValuesAsText(property).stream())
                .filter(text -> !text.matches("\\{\\{\\w+}}"));
    }

    private static String withoutTexts(JsonNode form) {
        return form.toString().replaceAll("\"(label|text|description|dateLabel)\":\"[^\"]*\"", "\"$1\":\"-\"");
    }

    private static boolean isGreek(String text) {
        return GREEK.matcher(text).find();
    }

    private static Stream<Path> under(String folder, String suffix) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
