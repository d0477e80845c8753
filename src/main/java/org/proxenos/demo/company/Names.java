package org.proxenos.demo.company;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import net.datafaker.Faker;

/**
 * Finds names for people and companies; no two companies get the same.
 *
 * <p>Datafaker's Greek data has good family names, first names from the whole calendar of saints, and no companies, so
 * first names and trades come from lists of our own. Its Greek answers to {@code el-GR} only; {@code el} silently means
 * English.
 */
final class Names {

    /** Names of a sector: what the trade is called in Greek and in English. */
    record Trade(String sector, List<String> greek, List<String> english) {}

    private static final List<Trade> TRADES = List.of(
            new Trade(
                    "FOOD",
                    List.of("Τρόφιμα", "Ελαιοτριβεία", "Αρτοποιία", "Γαλακτοκομικά"),
                    List.of("Foods", "Dairies")),
            new Trade(
                    "RETAIL",
                    List.of("Εμπορική", "Ένδυση", "Βιβλιοπωλεία", "Ηλεκτρικά Είδη"),
                    List.of("Stores", "Trading")),
            new Trade(
                    "CONSTRUCTION",
                    List.of("Κατασκευαστική", "Μάρμαρα", "Δομικά Υλικά"),
                    List.of("Builders", "Timber")),
            new Trade("LOGISTICS", List.of("Μεταφορές", "Αποθήκες", "Ναυτιλιακή"), List.of("Shipping", "Haulage")),
            new Trade("TOURISM", List.of("Ξενοδοχεία", "Ταξιδιωτική", "Εστίαση"), List.of("Hotels", "Travel")),
            new Trade("MANUFACTURING", List.of("Πλαστικά", "Μηχανουργεία", "Κλωστήρια"), List.of("Plastics", "Tools")),
            new Trade("HEALTH", List.of("Φαρμακευτική", "Διαγνωστική", "Ιατρικά Είδη"), List.of("Pharma", "Medical")),
            new Trade("TELCO", List.of("Τηλεπικοινωνίες", "Πληροφορική"), List.of("Telecom", "Software")),
            new Trade("INSURANCE", List.of("Ασφαλιστική"), List.of("Insurance")));

    private static final List<String> PUBLIC_BODIES = List.of(
            "Δήμος Ελαιώνα",
            "Δήμος Γαλάζιας Ακτής",
            "Δήμος Νέας Αρκαδίας",
            "Γενικό Νοσοκομείο Αγίας Λυδίας",
            "Πανεπιστήμιο Ανατολικού Αιγαίου",
            "Λιμενικό Ταμείο Κοραλλίου",
            "Σχολική Επιτροπή Μελισσίου Όρους",
            "Εφορεία Μουσείων Ιονίας");

    private static final List<String> MEN = List.of(
            "Ανδρέας",
            "Παναγιώτης",
            "Χρήστος",
            "Σπύρος",
            "Μιχάλης",
            "Γρηγόρης",
            "Αντώνης",
            "Θοδωρής",
            "Ηλίας",
            "Στέφανος");
    private static final List<String> WOMEN = List.of(
            "Αικατερίνη",
            "Παρασκευή",
            "Ευαγγελία",
            "Χρυσούλα",
            "Ειρήνη",
            "Δήμητρα",
            "Ζωή",
            "Στυλιανή",
            "Αθηνά",
            "Μαρίνα");
    private static final List<String> LEGAL_FORMS = List.of("Α.Ε.", "Ο.Ε.", "Ε.Π.Ε.", "Ι.Κ.Ε.", "Ε.Ε.");

    /** Slips in Datafaker's list (women's forms among the men's) and families too well known to owe us money. */
    private static final List<String> NOT_USED =
            List.of("Κατσάτου", "Τρικούπη", "Έβερτ", "Καρατζαφέρη", "Κεδίκογλου", "Μπακογιάννη", "Σαμαρά", "Σκυλακάκη");

    private final Faker greek;
    private final Faker english;
    private final Set<String> taken = new HashSet<>();
    private final Iterator<String> publicBodies = PUBLIC_BODIES.iterator();

    Names(long seed) {
        greek = new Faker(Locale.forLanguageTag("el-GR"), new Random(seed));
        english = new Faker(Locale.ENGLISH, new Random(seed + 1));
    }

    static boolean isGreek(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.GREEK);
    }

    String familyName(boolean isGreek, boolean woman) {
        if (!isGreek) {
            return english.name().lastName();
        }
        String name;
        do {
            name = greek.resolve(woman ? "name.female_last_name" : "name.male_last_name");
        } while (NOT_USED.stream().anyMatch(name::startsWith));
        return name;
    }

    /** A person's name, first name first. */
    String person(Random random, boolean isGreek) {
        return unique(() -> {
            var woman = random.nextBoolean();
            var first = isGreek
                    ? oneOf(random, woman ? WOMEN : MEN)
                    : english.name().firstName();
            return first + " " + familyName(isGreek, woman);
        });
    }

    /** A company's name, which tells its trade. */
    String company(Random random, boolean isGreek, Trade trade) {
        return unique(() -> {
            if (!isGreek) {
                return english.name().lastName() + " " + oneOf(random, trade.english())
                        + oneOf(random, List.of(" Ltd", " plc", " Inc", " & Co"));
            }
            var family = familyName(true, false);
            var partners =
                    switch (random.nextInt(4)) {
                        case 0 -> family + " & Υιοί";
                        case 1 -> family + " – " + familyName(true, false);
                        default -> family;
                    };
            return partners + " " + oneOf(random, trade.greek()) + " " + oneOf(random, LEGAL_FORMS);
        });
    }

    /** The next of {@link #publicBodies()}. */
    String publicBody() {
        return publicBodies.next();
    }

    static Trade trade(Random random) {
        return oneOf(random, TRADES);
    }

    static int publicBodies() {
        return PUBLIC_BODIES.size();
    }

    private String unique(Supplier<String> attempt) {
        String name;
        do {
            name = attempt.get();
        } while (!taken.add(name));
        return name;
    }

    static <T> T oneOf(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
