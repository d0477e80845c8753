package org.proxenos;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the code can note in a case's history, read from the statements that note it. */
final class RecordedEvents {

    private static final Pattern NOTED = Pattern.compile("\\b(record|stepIsDone)\\(");
    private static final Pattern NAME = Pattern.compile("\"([A-Z][A-Z_]+)\"");

    /** What is appended to names that end in an underscore. */
    private static final Map<String, Set<String>> ENDINGS = Map.of(
            "CALL_", namesOf("dunning.CallOutcome"),
            "CHARGES_", namesOf("dunning.ChargesDecision"),
            "CLOSED_", without("OPEN", namesOf("dunning.CaseStatus")),
            "COLLECTIONS_", namesOf("dunning.CollectionsOutcome"),
            "TO_COUNTERSIGN_", without("STOP", namesOf("dunning.CollectionsOutcome")),
            "PAUSED_", namesOf("dunning.Pause$Reason"),
            "DISPUTE_", without("OPEN", namesOf("dunning.DisputeStatus")),
            "PROMISE_", namesOf("dunning.PromiseOutcome"),
            "PLACED_AT_", IntStream.rangeClosed(1, 6).mapToObj(String::valueOf).collect(Collectors.toSet()));

    private RecordedEvents() {}

    static Set<String> ofDunning() {
        return Catalogue.sources("src/main/java/org/proxenos/dunning", path -> true)
                .flatMap(source -> Pattern.compile("[;{}]").splitAsStream(source))
                .filter(statement -> NOTED.matcher(statement).find())
                .flatMap(statement -> NAME.matcher(statement).results().map(found -> found.group(1)))
                .flatMap(RecordedEvents::expanded)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> expanded(String name) {
        if (!name.endsWith("_")) {
            return Stream.of(name);
        }
        if (!ENDINGS.containsKey(name)) {
            throw new AssertionError("What can follow " + name + "?");
        }
        return ENDINGS.get(name).stream().map(ending -> name + ending);
    }

    static Set<String> namesOf(String enumeration) {
        try {
            return Stream.of(Class.forName("org.proxenos." + enumeration).getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.toSet());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> without(String name, Set<String> names) {
        return names.stream().filter(it -> !it.equals(name)).collect(Collectors.toSet());
    }
}
