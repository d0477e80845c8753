package org.proxenos.dunning;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.proxenos.engine.DecisionTables;
import org.proxenos.engine.Verdict;
import org.proxenos.engine.Verdict.MatchedRule;
import org.proxenos.engine.internals.ListeningDmnEngine;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** The decision tables as their owners wrote them. */
public final class TablesOnDisk {

    /** The numbers the application starts with. */
    static final DunningSettings SETTINGS = settings();

    private static final ListeningDmnEngine DMN = new ListeningDmnEngine();

    private TablesOnDisk() {}

    private static DunningSettings settings() {
        try {
            var documents =
                    new YamlPropertySourceLoader().load("application", new ClassPathResource("application.yaml"));
            var sources = new MutablePropertySources();
            documents.forEach(sources::addLast);
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("proxenos.dunning", DunningSettings.class)
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Table table(String name) {
        try (var file = Files.newInputStream(fileOf(name))) {
            return new Table(name, DMN.parse(name, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path fileOf(String name) throws IOException {
        try (var files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.endsWith(name + ".dmn"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    static Levels levels() {
        var tables = mock(DecisionTables.class);
        given(tables.decide(anyString(), any()))
                .willAnswer(asked -> table(asked.getArgument(0)).verdict(asked.getArgument(1)));
        return new Levels(tables, SETTINGS);
    }

    public record Table(String name, DmnDecision decision) {

        public List<String> rules(Map<String, Object> inputs) {
            return DMN.matches(decision, inputs).stream()
                    .map(ListeningDmnEngine.Match::rule)
                    .toList();
        }

        public Verdict verdict(Map<String, Object> inputs) {
            return new Verdict(
                    name,
                    1,
                    inputs,
                    DMN.matches(decision, inputs).stream()
                            .map(match -> new MatchedRule(match.rule(), "because", match.outputs()))
                            .toList());
        }
    }
}
