package org.proxenos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.instance.Rule;

/** What a person reads, in one language, and the places that read it. */
record Catalogue(Map<String, String> texts, List<String> twice) {

    static final Catalogue ENGLISH = read("catalogue.properties");
    static final Catalogue GREEK = read("catalogue_el.properties");

    private static final List<String> FORM_TEXTS = List.of("label", "text", "description", "dateLabel");
    private static final Pattern ONLY_A_VARIABLE = Pattern.compile("\\s*\\{\\{\\w+}}\\s*");

    private static Catalogue read(String name) {
        var texts = new TreeMap<String, String>();
        var twice = new java.util.ArrayList<String>();
        for (var line : linesOf(Path.of("src/main/resources/messages", name))) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var equals = line.indexOf('=');
            assertThat(equals).as("a key and a text on one line: %s", line).isPositive();
            if (texts.put(line.substring(0, equals).trim(), line.substring(equals + 1)) != null) {
                twice.add(line);
            }
        }
        assertThat(texts).as(name).isNotEmpty();
        return new Catalogue(texts, twice);
    }

    /** What models, tables and forms on disk say, by the key under which the catalogues should know it. */
    static Map<String, String> wordsOfTheBusiness() {
        var words = new TreeMap<String, String>();
        ModelFile.processes().forEach(file -> {
            for (var process : file.all(Process.class)) {
                words.put(process.getId(), process.getName());
            }
            for (var element : file.all(FlowElement.class)) {
                if (element.getName() != null) {
                    words.put(file.stem() + "." + element.getId(), element.getName());
                }
            }
        });
        ModelFile.decisions().forEach(file -> file.all(Rule.class)
                .forEach(rule -> words.put(
                        file.stem() + "." + rule.getId(), rule.getDescription().getTextContent())));
        ModelFile.forms().forEach(file -> file.components().forEach(component -> words.putAll(of(file, component))));
        return words;
    }

    private static Map<String, String> of(ModelFile form, JsonNode component) {
        var words = new TreeMap<String, String>();
        var key = form.stem() + "." + component.path("id").asText() + ".";
        FORM_TEXTS.stream()
                .filter(component::has)
                .filter(text ->
                        !ONLY_A_VARIABLE.matcher(component.path(text).asText()).matches())
                .forEach(text -> words.put(key + text, component.path(text).asText()));
        component
                .path("values")
                .forEach(value -> words.put(
                        key + value.path("value").asText(), value.path("label").asText()));
        component
                .path("columns")
                .forEach(column -> words.put(
                        key + column.path("key").asText(), column.path("label").asText()));
        return words;
    }

    /** Every literal text in the Java sources under {@code folder} whose path {@code which} accepts. */
    static List<String> literals(String folder, Predicate<Path> which) {
        var literal = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
        return sources(folder, which)
                .flatMap(source -> literal.matcher(source).results().map(found -> found.group(1)))
                .toList();
    }

    /** Names of constants the way keys spell them: {@code BACK_OFFICE} is {@code back-office}. */
    static List<String> constants(String folder) {
        return sources(folder, path -> true)
                .flatMap(source ->
                        Pattern.compile("\\b[A-Z][A-Z_]+\\b").matcher(source).results())
                .map(found -> found.group().toLowerCase(Locale.ROOT).replace('_', '-'))
                .distinct()
                .toList();
    }

    static Stream<String> sources(String folder, Predicate<Path> which) {
        try (var files = Files.walk(Path.of(folder))) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(which)
                    .sorted()
                    .map(file -> linesOf(file).stream().collect(Collectors.joining("\n")))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
