package org.proxenos.reassignment;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.proxenos.engine.Verdict;
import org.proxenos.portfolio.Customer;
import org.proxenos.portfolio.Holding;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Segment;

/**
 * The officers among whom a portfolio is shared out, each with a load that grows with every customer they are given. They
 * are read once; nothing here asks the database.
 */
class Receivers {

    private static final Comparator<Chance> BEST_FIRST = comparing(Chance::projected, nullsLast(naturalOrder()))
            .thenComparing(it -> it.receiver().latest, nullsFirst(naturalOrder()))
            .thenComparing(Chance::likeness, reverseOrder())
            .thenComparing(it -> it.receiver().officer.no());

    private final Map<OfficerNo, Receiver> byNumber = new LinkedHashMap<>();
    private final EligibilityTable table;
    private final Map<Segment, BigDecimal> weights;
    private final OfficerNo leaver;
    private final LocalDate from;
    private final Locale language;

    /** @param changes points by which loads will differ from what is in the books */
    Receivers(
            List<Officer> officers,
            Map<OfficerNo, Holding> holdings,
            Map<OfficerNo, BigDecimal> changes,
            OfficerLoad loads,
            EligibilityTable table,
            OfficerNo leaver,
            LocalDate from,
            Locale language) {
        this.table = table;
        this.leaver = leaver;
        this.from = from;
        this.language = language;
        this.weights = Arrays.stream(Segment.values()).collect(Collectors.toMap(it -> it, loads::weight));
        var leaders =
                officers.stream().map(Officer::manager).filter(Objects::nonNull).collect(Collectors.toSet());
        for (var officer : officers) {
            var holding = holdings.getOrDefault(officer.no(), Holding.NOTHING);
            var absentShare = loads.absentShare(officer, from);
            byNumber.put(
                    officer.no(),
                    new Receiver(
                            officer,
                            holding,
                            leaders.contains(officer.no())
                                    && holding.customers().isEmpty(),
                            absentShare,
                            loads.room(officer, absentShare, from),
                            loads.points(holding).add(changes.getOrDefault(officer.no(), BigDecimal.ZERO))));
        }
    }

    /**
     * A customer to be placed.
     *
     * @param replaced officers to whom it does not go back so soon
     * @param declined officers who will not have it
     */
    record Wanted(Customer customer, Set<OfficerNo> replaced, Set<OfficerNo> declined) {}

    /**
     * Where a customer went, or why nowhere.
     *
     * @param officer null = nobody can
     */
    record Placed(OfficerNo officer, boolean needsApproval, String why) {}

    /** Points of a customer. */
    BigDecimal weight(Customer customer) {
        return weights.get(customer.segment());
    }

    /** Gives a customer to whoever can and has the most room then, or to nobody. */
    Placed place(Wanted wanted) {
        var reasons = new TreeMap<String, Integer>();
        for (var chance : ranked(wanted)) {
            if (wanted.declined().contains(chance.receiver().officer.no())) {
                continue;
            }
            var verdict = ask(chance, wanted);
            if (verdict.flag("eligible")) {
                return give(chance, wanted, verdict);
            }
            if (!chance.receiver().officer.no().equals(leaver)) {
                reasons.merge(table.reason(verdict, language), 1, Integer::sum);
            }
        }
        return new Placed(null, false, summed(reasons));
    }

    /** Gives a customer to one officer; nobody if the table says no, with its reason. */
    Placed place(Wanted wanted, OfficerNo officer) {
        var chance = chance(byNumber.get(officer), wanted);
        var verdict = ask(chance, wanted);
        return verdict.flag("eligible")
                ? give(chance, wanted, verdict)
                : new Placed(
                        null,
                        false,
                        table.because(verdict, chance.receiver().load().orElse(null), chance.projected(), language));
    }

    /** A customer of that kind is with the officer already: it counts, and nobody is asked about it. */
    void count(OfficerNo officer, Customer customer) {
        var receiver = byNumber.get(officer);
        receiver.points = receiver.points.add(weight(customer));
        receiver.latest = from;
    }

    boolean knows(OfficerNo officer) {
        return byNumber.containsKey(officer);
    }

    /** Load of an officer as it stands now; empty if the officer has no working time at all. */
    Optional<BigDecimal> load(OfficerNo officer) {
        return byNumber.get(officer).load();
    }

    /** How full everybody's portfolio is now, by number; whoever has no working time at all is not there. */
    Map<OfficerNo, BigDecimal> loads() {
        var loads = new HashMap<OfficerNo, BigDecimal>();
        byNumber.forEach((no, receiver) -> receiver.load().ifPresent(load -> loads.put(no, load)));
        return loads;
    }

    private Collection<Chance> ranked(Wanted wanted) {
        var chances = new ArrayList<Chance>(byNumber.size());
        byNumber.values().forEach(receiver -> chances.add(chance(receiver, wanted)));
        chances.sort(BEST_FIRST);
        return chances;
    }

    private Chance chance(Receiver receiver, Wanted wanted) {
        return new Chance(
                receiver,
                OfficerLoad.share(receiver.points.add(weight(wanted.customer())), receiver.room)
                        .orElse(null),
                EligibilityTable.likeness(receiver.officer, receiver.holding, wanted.customer()));
    }

    private Verdict ask(Chance chance, Wanted wanted) {
        var no = chance.receiver().officer.no();
        var tie = no.equals(leaver) ? "IN_CHARGE" : wanted.replaced().contains(no) ? "REPLACED" : "NONE";
        return table.ask(chance.receiver().asked, wanted.customer(), tie, chance.projected(), from);
    }

    private Placed give(Chance chance, Wanted wanted, Verdict verdict) {
        var receiver = chance.receiver();
        var why = table.because(verdict, receiver.load().orElse(null), chance.projected(), language);
        count(receiver.officer.no(), wanted.customer());
        return new Placed(receiver.officer.no(), verdict.flag("needsApproval"), why);
    }

    private static String summed(Map<String, Integer> reasons) {
        return reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(it -> it.getValue() + " × " + it.getKey())
                .collect(Collectors.joining("; "));
    }

    private record Chance(Receiver receiver, BigDecimal projected, int likeness) {}

    private static final class Receiver {

        private final Officer officer;
        private final Holding holding;
        private final EligibilityTable.Asked asked;
        private final BigDecimal room;
        private BigDecimal points;
        private LocalDate latest;

        Receiver(
                Officer officer,
                Holding holding,
                boolean leads,
                BigDecimal absentShare,
                BigDecimal room,
                BigDecimal points) {
            this.officer = officer;
            this.holding = holding;
            this.asked = new EligibilityTable.Asked(officer, leads, absentShare);
            this.room = room;
            this.points = points;
            this.latest = holding.latest();
        }

        Optional<BigDecimal> load() {
            return OfficerLoad.share(points, room);
        }
    }
}
