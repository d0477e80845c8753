package org.proxenos.demo.company;

import java.util.ArrayList;
import java.util.List;

/**
 * The people of the company. First names are fixed, because people sign in with them and guides mention them; family
 * names come from the seed.
 */
final class Staff {

    static final String OFFICERS = "account-officers";
    private static final String MANAGERS = "sales-managers";

    private final Names names;

    private final List<Colleague> colleagues = new ArrayList<>();

    private Staff(Names names) {
        this.names = names;
    }

    static List<Colleague> hired(Names names) {
        var staff = new Staff(names);
        staff.hireSales();
        staff.hireEverybodyElse();
        return List.copyOf(staff.colleagues);
    }

    private void hireSales() {
        officer("Ελένη", true, "O01", "Sales director", null, 4, "LOCAL", MANAGERS);
        officer("Νίκος", false, "O02", "Team manager, south", "O01", 4, "LOCAL", MANAGERS);
        officer("Σοφία", true, "O03", "Team manager, north", "O01", 4, "LOCAL", MANAGERS);
        officer(
                "Δημήτρης",
                false,
                "O04",
                "National account manager",
                "O01",
                4,
                "NATIONAL",
                OFFICERS,
                "national-account-managers");
        officer(
                "James",
                false,
                "O05",
                "Global account manager",
                "O01",
                4,
                "GLOBAL",
                OFFICERS,
                "global-account-managers");
        officer("Μαρία", true, "O06", "Account officer", "O02", 3, "LOCAL", OFFICERS);
        officer("Γιώργος", false, "O07", "Account officer", "O02", 3, "LOCAL", OFFICERS);
        officer("Κατερίνα", true, "O08", "Account officer", "O02", 2, "LOCAL", OFFICERS);
        officer("Emma", true, "O09", "Account officer", "O02", 2, "LOCAL", OFFICERS);
        officer("Κώστας", false, "O10", "Account officer", "O03", 3, "LOCAL", OFFICERS);
        officer("Άννα", true, "O11", "Account officer", "O03", 2, "LOCAL", OFFICERS);
        officer("Πέτρος", false, "O12", "Account officer", "O03", 1, "LOCAL", OFFICERS);
    }

    private void hireEverybodyElse() {
        colleague("Χριστίνα", true, "Back office", "back-office");
        colleague("Σταύρος", false, "Back office", "back-office");
        colleague("Oliver", false, "Back office", "back-office");
        colleague("Ιωάννα", true, "Accounting", "accounting");
        colleague("Θανάσης", false, "Accounting", "accounting");
        colleague("Βασίλης", false, "Credit risk", "credit-risk");
        colleague("Δέσποινα", true, "Credit risk", "credit-risk");
        colleague("Αλέξανδρος", false, "Managing director", "management");
        colleague("Φωτεινή", true, "Finance director", "management");
        colleague("Μανώλης", false, "Business development", "business-development");
        colleague("Grace", true, "Business development", "business-development");
        colleague("Λευτέρης", false, "Process owner", "process-owners");
        colleague("Ρένα", true, "Human resources", "hr");
    }

    private void officer(
            String first,
            boolean woman,
            String no,
            String position,
            String manager,
            int seniority,
            String scope,
            String... groups) {
        add(first, woman, no, position, manager, seniority, scope, groups);
    }

    private void colleague(String first, boolean woman, String position, String group) {
        add(first, woman, null, position, null, 2, "LOCAL", group);
    }

    private void add(
            String first,
            boolean woman,
            String no,
            String position,
            String manager,
            int seniority,
            String scope,
            String... groups) {
        var greek = Names.isGreek(first);
        var last = names.familyName(greek, woman);
        var userId = LatinLetters.of(first);
        colleagues.add(new Colleague(
                userId,
                first,
                last,
                userId + "@proxenos.example.org",
                no,
                position,
                List.of(groups),
                manager,
                seniority,
                greek ? "el en" : "en el",
                scope));
    }
}
