package org.proxenos.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The words of the door for files")
class IntakeTextsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/proxenos/intake");

    /** How the sources name a reason, and where the catalogue keeps it. */
    private static final Map<String, Pattern> REASONS = Map.of(
            "intake.problem.", Pattern.compile("new BadValue\\(\\s*\"(\\w+)\""),
            "intake.refusal.", Pattern.compile("new (?:RefusedFile|Coded)\\(\\s*\"(\\w+)\""),
            "intake.mapping.", Pattern.compile("new WrongMapping\\([^;]*?,\\s*\"(\\w+)\""),
            "intake.request.", Pattern.compile("new IntakeProblem\\([^\"]*?\"([\\w-]+)\""),
            "intake.command.", Pattern.compile("\"intake\\.command\\.(\\w+)\""));

    @Test
    @DisplayName("are there in English and in Greek for every reason the code can give")
    void everyReason() throws IOException {
        var english = catalogue("catalogue.properties");
        var greek = catalogue("catalogue_el.properties");
        var used = new TreeSet<String>();
        for (var source : sources().values()) {
            REASONS.forEach((prefix, pattern) ->
                    pattern.matcher(source).results().forEach(found -> used.add(prefix + found.group(1))));
        }
        assertThat(used).hasSizeGreaterThan(70).contains("intake.problem.noSuchDate", "intake.mapping.unknownKey");
        assertThat(english).containsAll(used);
        assertThat(greek).isEqualTo(english);
    }

    private static TreeSet<String> catalogue(String file) throws IOException {
        var texts = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages", file), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("intake."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<Path, String> sources() throws IOException {
        try (var files = Files.list(SOURCES)) {
            return files.collect(Collectors.toMap(file -> file, IntakeTextsTest::text));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
