package org.proxenos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The catalogue")
class CatalogueTest {

    /** The same in both languages. */
    private static final Set<String> WITHOUT_GREEK = Set.of("dunning.page.system", "notification.payment.iban");

    /** Greek would have to decline the name. */
    private static final Set<String> WITHOUT_THE_BLANK =
            Set.of("notification.InternalNote.hello", "notification.salutation.formal", "notification.salutation.warm");

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern GREEK_WORD = Pattern.compile("\\p{IsGreek}");
    private static final Path MAIN = Path.of("src/main/java/org/proxenos");

    /** Keys that code puts together from a known set of names. */
    private static final Map<String, Set<String>> FAMILIES = families();

    private final Map<String, String> english = Catalogue.ENGLISH.texts();
    private final Map<String, String> greek = Catalogue.GREEK.texts();

    @Test
    @DisplayName("has a Greek text for every English one, and no text twice")
    void sameKeys() {
        assertThat(greek.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
        assertThat(Catalogue.ENGLISH.twice()).isEmpty();
        assertThat(Catalogue.GREEK.twice()).isEmpty();
    }

    @Test
    @DisplayName("says something under every key")
    void nothingIsEmpty() {
        assertThat(english).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
        assertThat(greek).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
    }

    @Test
    @DisplayName("speaks Greek wherever the English has words")
    void greekIsGreek() {
        var words = english.keySet().stream()
                .filter(key -> WORD.matcher(ARGUMENT.matcher(english.get(key)).replaceAll(""))
                        .find())
                .filter(key -> !GREEK_WORD.matcher(greek.getOrDefault(key, "")).find());
        assertThat(words).containsExactlyInAnyOrderElementsOf(WITHOUT_GREEK);
    }

    @Test
    @DisplayName("says what models, tables and forms say, word for word")
    void modelsAreInTheCatalogue() {
        var words = Catalogue.wordsOfTheBusiness();
        assertThat(words).isNotEmpty();
        assertThat(english).containsAllEntriesOf(words);
    }

    @Test
    @DisplayName("has sentences that can be filled in, with the same blanks in both languages")
    void sentencesCanBeFilledIn() {
        for (var key : english.keySet()) {
            var filledIn = !blanks(english.get(key)).isEmpty();
            if (!WITHOUT_THE_BLANK.contains(key)) {
                assertThat(blanks(greek.get(key))).as(key).isEqualTo(blanks(english.get(key)));
            }
            for (var sentence : new String[] {english.get(key), greek.get(key)}) {
                assertThat(filledIn ? sentence.replace("''", "") : sentence)
                        .as("an apostrophe is doubled where something is filled in, and only there: %s", key)
                        .doesNotContain(filledIn ? "'" : "''");
                assertThatCode(() -> new MessageFormat(filledIn ? sentence : ""))
                        .as(key)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    @DisplayName("knows every sentence that the code, the letters and the sample company ask for")
    void askedSentencesExist() throws IOException {
        var asked = new TreeSet<>(askedByResources());
        for (var literal : Catalogue.literals(MAIN.toString(), path -> true)) {
            if (isKey(literal)) {
                asked.add(literal);
            }
        }
        assertThat(asked).isNotEmpty();
        assertThat(asked)
                .filteredOn(key -> !english.containsKey(key))
                .as("missing")
                .isEmpty();
    }

    @Test
    @DisplayName("holds nothing that nobody reads")
    void nothingIsUnused() throws IOException {
        var read = new TreeSet<>(askedByResources());
        read.addAll(Catalogue.wordsOfTheBusiness().keySet());
        FAMILIES.values().forEach(read::addAll);
        var literals = new TreeSet<>(Catalogue.literals(MAIN.toString(), path -> true));
        literals.addAll(Catalogue.constants(MAIN.toString()));
        assertThat(english.keySet())
                .filteredOn(key -> !read.contains(key))
                .filteredOn(key -> !literals.contains(key))
                .filteredOn(
                        key -> FAMILIES.keySet().stream().anyMatch(key::startsWith) || !isPutTogether(key, literals))
                .as("unused")
                .isEmpty();
    }

    @Test
    @DisplayName("has a sentence for everything that can be noted in a case, and for nothing else")
    void familiesAreComplete() {
        assertThat(FAMILIES).allSatisfy((family, keys) -> assertThat(english.keySet())
                .as(family)
                .filteredOn(key -> key.startsWith(family))
                .containsAll(keys));
    }

    private static Map<String, Set<String>> families() {
        var families = new TreeMap<String, Set<String>>();
        families.put("dunning.event.", prefixed("dunning.event.", RecordedEvents.ofDunning()));
        // No longer noted, but written in the history of old cases.
        families.get("dunning.event.").add("dunning.event.DISPUTE_JUSTIFIED");
        families.put("dunning.charge.", prefixed("dunning.charge.", RecordedEvents.namesOf("dunning.Charge$Kind")));
        families.put(
                "dunning.why.frozen.", prefixed("dunning.why.frozen.", RecordedEvents.namesOf("dunning.Look$Kind")));
        families.put(
                "dunning.why.rest.", prefixed("dunning.why.rest.", RecordedEvents.namesOf("dunning.Pause$Reason")));
        Map.of(
                        "action.",
                        "dunning.StepAction",
                        "status.",
                        "notification.StoredNotice$Status",
                        "channel.",
                        "notification.StoredNotice$Channel")
                .forEach((part, names) -> families.put(
                        "dunning.evidence." + part,
                        prefixed("dunning.evidence." + part, RecordedEvents.namesOf(names))));
        families.put("dunning.away.", prefixed("dunning.away.", Set.of("LEGAL", "AGENCY", "WRITTEN_OFF")));
        Set.of("dunning.letter.why.", "dunning.refusal.letterUnwanted.")
                .forEach(part -> families.put(part, prefixed(part, RecordedEvents.namesOf("dunning.Unwanted"))));
        families.put("dunning.document.", prefixed("dunning.document.", Set.of("PAYMENT", "CREDIT_NOTE")));
        families.put(
                "dunning.dispute.line.",
                prefixed("dunning.dispute.line.", RecordedEvents.namesOf("dunning.DisputeStatus")));
        families.put(
                "dunning.dispute.reason.",
                prefixed("dunning.dispute.reason.", RecordedEvents.namesOf("dunning.DisputeReason")));
        families.put(
                "dunning.plan.line.", prefixed("dunning.plan.line.", RecordedEvents.namesOf("dunning.PlanOutcome")));
        families.put(
                "dunning.promise.line.",
                prefixed("dunning.promise.line.", RecordedEvents.namesOf("dunning.PromiseOutcome")));
        Map.of("case.", "dunning.CaseStatus", "promise.", "dunning.PromiseOutcome", "dispute.", "dunning.DisputeStatus")
                .forEach((part, names) -> families.put(
                        "dunning.pack." + part, prefixed("dunning.pack." + part, RecordedEvents.namesOf(names))));
        families.put(
                "reassignment.evidence.status.",
                prefixed("reassignment.evidence.status.", RecordedEvents.namesOf("reassignment.ReassignmentStatus")));
        families.put("dunning.segment.", prefixed("dunning.segment.", RecordedEvents.namesOf("portfolio.Segment")));
        families.put(
                "dunning.procedure.",
                prefixed("dunning.procedure.", RecordedEvents.namesOf("dunning.SpecialTerms$Procedure")));
        families.put(
                "dunning.wish.", prefixed("dunning.wish.", RecordedEvents.namesOf("dunning.SpecialTerms$Channel")));
        families.put("dunning.rest.table.", prefixed("dunning.rest.table.", Set.of("HoldApproval", "TermsApproval")));
        families.put(
                "reassignment.act.", prefixed("reassignment.act.", RecordedEvents.namesOf("reassignment.Act$Kind")));
        families.put(
                "reassignment.portfolio.act.",
                prefixed("reassignment.portfolio.act.", RecordedEvents.namesOf("reassignment.PortfolioAct$Kind")));
        families.put(
                "reassignment.move.status.",
                prefixed("reassignment.move.status.", RecordedEvents.namesOf("reassignment.MoveStatus")));
        families.put(
                "reassignment.segment.",
                prefixed("reassignment.segment.", RecordedEvents.namesOf("portfolio.Segment")));
        families.put(
                "portfolio.timeline.",
                prefixed("portfolio.timeline.", RecordedEvents.namesOf("portfolio.AssignmentRole")));
        families.put(
                "ledger.timeline.",
                prefixed("ledger.timeline.", Set.of("INVOICE", "PAYMENT", "CREDIT_NOTE", "RETURNED")));
        families.put("absence.news.", prefixed("absence.news.", RecordedEvents.namesOf("absence.AbsenceNews$What")));
        families.put(
                "absence.page.cover.",
                prefixed("absence.page.cover.", RecordedEvents.namesOf("portfolio.CoverAnswer")));
        families.get("absence.page.cover.")
                .addAll(Set.of(
                        "absence.page.cover.nobody", "absence.page.cover.noChoice", "absence.page.cover.PROPOSED"));
        families.put(
                "portfolio.vacancy.reason.",
                prefixed("portfolio.vacancy.reason.", RecordedEvents.namesOf("portfolio.VacancyReason")));
        families.put("reassignment.route.", prefixed("reassignment.route.", Set.of("FAST", "STANDARD", "DOUBLE")));
        families.put(
                "dunning.why.Dunning",
                prefixed("dunning.why.", Set.of("DunningBaseLevel", "DunningLevelAdjust", "DunningAction")));
        return families;
    }

    private static Set<String> prefixed(String prefix, Set<String> names) {
        return names.stream().map(name -> prefix + name).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * {@code "access.role." + group}: the beginning and each of the other parts stand somewhere in the code; or {@code
     * key + ".title"}: so do both halves.
     */
    private static boolean isPutTogether(String key, Set<String> literals) {
        var end = key.lastIndexOf('.');
        if (end > 0 && literals.contains(key.substring(0, end)) && literals.contains(key.substring(end))) {
            return true;
        }
        return literals.stream()
                .filter(literal -> literal.endsWith(".") && literal.indexOf('.') > 0 && key.startsWith(literal))
                .map(beginning -> key.substring(beginning.length()).split("\\."))
                .anyMatch(parts ->
                        Stream.of(parts).allMatch(part -> literals.contains(part) || literals.contains("." + part)));
    }

    private static boolean isKey(String literal) {
        return MODULES.stream().anyMatch(module -> literal.matches(module + "(\\.\\w[\\w-]*){2,}"));
    }

    private static final Set<String> MODULES;

    static {
        try (var rooms = Files.list(MAIN)) {
            MODULES = rooms.filter(Files::isDirectory)
                    .map(room -> room.getFileName().toString())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static Set<String> askedByResources() throws IOException {
        var key = Pattern.compile("(?:#\\{|@text )(\\w+(?:\\.\\w+)+)");
        return Catalogue.sources("src/main/resources", path -> path.toString().matches(".*/(templates|demo)/.*"))
                .flatMap(text -> key.matcher(text).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> blanks(String text) {
        return ARGUMENT.matcher(text == null ? "" : text)
                .results()
                .map((MatchResult found) -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
