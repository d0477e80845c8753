package org.proxenos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the engine's own pages say, held against the English they bring along. */
@DisplayName("Tasklist and Welcome")
class WebappsInGreekTest {

    private static final String APPS = "META-INF/resources/webjars/camunda/app/";

    /** Names of products. */
    private static final Set<String> WITHOUT_GREEK =
            Set.of("labels.APP_VENDOR", "labels.COCKPIT", "labels.COCKPIT_APP");

    /** Names, and how a moment is written for a machine. */
    private static final Set<String> FOREIGN_WORDS =
            Set.of("Camunda", "CE", "Cockpit", "email", "resolve", "yyyy", "MM", "ddTHH", "mm", "ss");

    private static final Pattern FILLED_IN = Pattern.compile("\\{\\{[^}]*}}|%[sd]");
    private static final Pattern MARKUP = Pattern.compile("</?(?:a|br)\\b[^>]*>|&\\w+;");
    private static final Pattern SPOKEN = Pattern.compile("\\[[^]]*]");
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern GREEK_LETTER = Pattern.compile("\\p{IsGreek}");
    private static final Pattern TWO_ALPHABETS = Pattern.compile("\\p{IsGreek}[A-Za-z]|[A-Za-z]\\p{IsGreek}");
    private static final Pattern KEYSTROKE = Pattern.compile("key: '([^']+)'");
    private static final Pattern SCRIPT = Pattern.compile("'(scripts/[^']+)'");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    @DisplayName("have a Greek text for every English one, and no other")
    void sameKeys(String app) throws IOException {
        assertThat(texts(app, "en")).isNotEmpty();
        assertThat(texts(app, "el").keySet())
                .containsExactlyInAnyOrderElementsOf(texts(app, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    @DisplayName("fill in the same values, and have the same links and line breaks, in both languages")
    void sameBlanks(String app) throws IOException {
        var greek = texts(app, "el");
        assertThat(texts(app, "en")).allSatisfy((key, english) -> {
            assertThat(found(FILLED_IN, greek.get(key))).as(key).isEqualTo(found(FILLED_IN, english));
            assertThat(found(MARKUP, greek.get(key))).as(key).isEqualTo(found(MARKUP, english));
            assertThat(greek.get(key).isBlank()).as(key).isEqualTo(english.isBlank());
            assertThat(greek.get(key).endsWith(" ")).as(key).isEqualTo(english.endsWith(" "));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    @DisplayName("speak Greek wherever the English has words")
    void greekIsGreek(String app) throws IOException {
        var greek = texts(app, "el");
        var english = texts(app, "en");
        assertThat(english.keySet())
                .filteredOn(key -> !isFormat(key) && !WITHOUT_GREEK.contains(key))
                .filteredOn(key -> LATIN_WORD.matcher(words(english.get(key))).find())
                .allSatisfy(key -> assertThat(greek.get(key)).as(key).containsPattern(GREEK_LETTER));
        assertThat(greek.entrySet())
                .filteredOn(text -> !isFormat(text.getKey()))
                .allSatisfy(text -> {
                    assertThat(FOREIGN_WORDS).as(text.getKey()).containsAll(latin(words(text.getValue())));
                    assertThat(words(text.getValue()))
                            .as("a Latin letter that looks Greek: %s", text.getKey())
                            .doesNotContainPattern(TWO_ALPHABETS);
                });
    }

    @Test
    @DisplayName("write days and times in the same order in both languages")
    void sameFormats() throws IOException {
        var greek = texts("tasklist", "el");
        var formats = new TreeMap<>(texts("tasklist", "en"));
        formats.keySet().removeIf(key -> !isFormat(key));
        assertThat(formats).isNotEmpty().allSatisfy((key, english) -> {
            assertThat(unspoken(greek.get(key))).as(key).isEqualTo(unspoken(english));
            assertThat(String.join(" ", found(SPOKEN, greek.get(key)))).as(key).doesNotContainPattern(LATIN_WORD);
        });
    }

    @Test
    @DisplayName("say the same thing in the same words")
    void sameWordsInBoth() throws IOException {
        var tasklist = texts("tasklist", "el");
        assertThat(texts("welcome", "el"))
                .allSatisfy((key, text) ->
                        assertThat(tasklist.getOrDefault(key, text)).as(key).isEqualTo(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    @DisplayName("offer English and Greek, with every keystroke they are delivered with")
    void settings(String app) throws IOException {
        var settings = Collections.list(loader().getResources(APPS + app + "/scripts/config.js"));
        assertThat(settings).as("ours stands in front of the delivered one").hasSize(2);
        var ours = text(settings.get(0));
        var delivered = text(settings.get(1));
        assertThat(ours).contains("availableLocales: ['en', 'el']").contains("fallbackLocale: 'en'");
        assertThat(KEYSTROKE.matcher(ours).results().map(key -> key.group(1)))
                .containsExactlyElementsOf(KEYSTROKE
                        .matcher(delivered)
                        .results()
                        .map(key -> key.group(1))
                        .toList());
        assertThat(SCRIPT.matcher(ours).results().map(script -> script.group(1)))
                .allSatisfy(script -> assertThat(loader().getResource(APPS + app + "/" + script + ".js"))
                        .as(script)
                        .isNotNull());
    }

    @Test
    @DisplayName("name days and months alike in the calendar and beside it")
    void calendar() throws IOException {
        var calendar = text(loader().getResource(APPS + "tasklist/scripts/greek-calendar.js"));
        assertThat(texts("tasklist", "el").entrySet())
                .filteredOn(text -> text.getKey().matches("dateLocales\\.(monthsShort|weekdays|weekdaysShort)\\..*"))
                .hasSize(26)
                .allSatisfy(text -> assertThat(calendar).contains("'" + text.getValue() + "'"));
    }

    private static boolean isFormat(String key) {
        return key.startsWith("dateLocales.calendar.") || key.startsWith("dateLocales.longDateFormat.");
    }

    private static String unspoken(String format) {
        return SPOKEN.matcher(format).replaceAll("").strip();
    }

    private static String words(String text) {
        return MARKUP.matcher(FILLED_IN.matcher(text).replaceAll("")).replaceAll("");
    }

    private static List<String> latin(String text) {
        return found(LATIN_WORD, text);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group())
                .sorted()
                .toList();
    }

    /** Every text of a page by its path. */
    private static Map<String, String> texts(String app, String language) throws IOException {
        var file = APPS + app + "/locales/" + language + ".json";
        var texts = new TreeMap<String, String>();
        try (var in = loader().getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            collect("", JSON.readTree(in), texts);
        }
        return texts;
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(join(path, field.getKey()), field.getValue(), texts));
        } else if (node.isArray()) {
            for (var place = 0; place < node.size(); place++) {
                collect(join(path, String.valueOf(place)), node.get(place), texts);
            }
        } else {
            texts.put(path, node.asText());
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String text(URL resource) throws IOException {
        try (var in = resource.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ClassLoader loader() {
        return WebappsInGreekTest.class.getClassLoader();
    }
}
