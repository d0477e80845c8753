package org.proxenos.reassignment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.CurrentUser;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people have before them when a portfolio is shared out. Whoever is asked to take customers over sees these; managers
 * see everything.
 */
@Service
@Transactional(readOnly = true)
public class PortfolioPage {

    /** What needs a decision stands above what does not. */
    private static final List<MoveStatus> IN_THIS_ORDER = List.of(
            MoveStatus.FAILED,
            MoveStatus.UNPLACED,
            MoveStatus.SINGLE,
            MoveStatus.LEFT_OUT,
            MoveStatus.REFUSED,
            MoveStatus.PROPOSED,
            MoveStatus.DECIDED_ALONE,
            MoveStatus.MOVING,
            MoveStatus.MOVED);

    private static final Set<String> MANAGERS = Set.of("sales-managers", "management", "hr");

    private final PortfolioReassignments portfolios;
    private final Moves moves;
    private final Reassignments reassignments;
    private final PortfolioDesk desk;
    private final Portfolio portfolio;
    private final CurrentUser user;
    private final BusinessCalendar calendar;
    private final PortfolioSettings sizes;
    private final ReassignmentWords words;

    PortfolioPage(
            PortfolioReassignments portfolios,
            Moves moves,
            Reassignments reassignments,
            PortfolioDesk desk,
            Portfolio portfolio,
            CurrentUser user,
            BusinessCalendar calendar,
            PortfolioSettings sizes,
            ReassignmentWords words) {
        this.portfolios = portfolios;
        this.moves = moves;
        this.reassignments = reassignments;
        this.desk = desk;
        this.portfolio = portfolio;
        this.user = user;
        this.calendar = calendar;
        this.sizes = sizes;
        this.words = words;
    }

    /** By the names the forms of {@code PortfolioReassignment} use. */
    public Map<String, Object> of(UUID id, Locale language) {
        var it = portfolios.find(id).orElseThrow();
        var own = ownShare();
        return Map.of(
                "portfolioCard", card(it, language) + countedOn(it, own, language),
                "portfolioCounts", counts(it, own, language),
                "portfolioOfficers", officers(it, own, language),
                "portfolioCustomers", customers(it, own, language),
                "portfolioLeftUndone", leftUndone(it, language),
                "portfolioActs", acts(it, language));
    }

    /** What the list of tasks shows. */
    public Map<String, Object> card(UUID id) {
        var it = portfolios.find(id).orElseThrow();
        return Map.of("officerName", words.officer(it.officer()));
    }

    /** The officer who reads it, if that is all the person is. */
    private OfficerNo ownShare() {
        return user.groups().stream().anyMatch(MANAGERS::contains)
                ? null
                : user.id()
                        .flatMap(portfolio::officerWhoSignsInAs)
                        .map(Officer::no)
                        .orElse(null);
    }

    private String card(PortfolioReassignment it, Locale language) {
        return words.say(
                language,
                "reassignment.portfolio.card",
                ReassignmentWords.plain(words.officer(it.officer())),
                ReassignmentWords.plain(it.requestedBy()),
                words.day(it.requestedOn()),
                words.reason(language, it.reason()),
                words.day(it.effectiveDate()),
                scope(it, language),
                ReassignmentWords.plain(it.note()));
    }

    /** Whose giving away of other customers the loads count on; nothing where nobody who gets customers gives any. */
    private String countedOn(PortfolioReassignment it, OfficerNo own, Locale language) {
        if (!it.status().isOpen()) {
            return "";
        }
        var leaving = new TreeMap<OfficerNo, Integer>();
        reassignments
                .leaving(it.effectiveDate(), null, it.officer(), own)
                .forEach(some -> leaving.merge(some.officer(), some.customers(), Integer::sum));
        return moves.receivers(it.id()).stream()
                .filter(leaving::containsKey)
                .map(officer -> "\n\n"
                        + words.say(
                                language,
                                "reassignment.portfolio.countedOn",
                                ReassignmentWords.plain(words.officer(officer)),
                                leaving.get(officer),
                                words.day(it.effectiveDate())))
                .collect(Collectors.joining());
    }

    private String scope(PortfolioReassignment it, Locale language) {
        var parts = Stream.of(
                        Optional.ofNullable(it.scope().country())
                                .map(country -> words.say(language, "reassignment.portfolio.ofCountry", country)),
                        Optional.ofNullable(it.scope().segment())
                                .map(segment -> words.say(language, "reassignment.segment." + segment)),
                        Optional.ofNullable(it.scope().receiver())
                                .map(receiver ->
                                        words.say(language, "reassignment.portfolio.allTo", words.officer(receiver))))
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty()
                ? words.say(language, "reassignment.portfolio.everything")
                : ReassignmentWords.plain(String.join(" · ", parts));
    }

    /** How many of each kind, and where the complete list is. */
    private String counts(PortfolioReassignment it, OfficerNo own, Locale language) {
        var text = new StringBuilder();
        var total = 0;
        for (var status : IN_THIS_ORDER) {
            var count = moves.counts(it.id()).stream()
                    .filter(row -> row.status() == status)
                    .filter(row -> own == null || own.equals(row.officer()))
                    .mapToInt(Moves.Count::customers)
                    .sum();
            total += count;
            if (count > 0) {
                text.append("- **")
                        .append(count)
                        .append("** ")
                        .append(words.say(language, "reassignment.move.status." + status))
                        .append('\n');
            }
        }
        return text.append('\n')
                .append(words.say(
                        language,
                        "reassignment.portfolio.shown",
                        Math.min(total, sizes.customersShown()),
                        total,
                        "/api/portfolio-reassignments/" + it.id() + "/customers.csv"))
                .toString();
    }

    private List<Map<String, Object>> officers(PortfolioReassignment it, OfficerNo own, Locale language) {
        return desk.receiving(it).stream()
                .filter(row -> own == null || own.value().equals(row.officerNo()))
                .map(row -> Map.<String, Object>of(
                        "officerNo", row.officerNo(),
                        "officerName", row.officerName(),
                        "customers", row.customers(),
                        "loadBefore", percent(row.loadBefore()),
                        "loadAfter", percent(row.loadAfter())))
                .toList();
    }

    private List<Map<String, Object>> customers(PortfolioReassignment it, OfficerNo own, Locale language) {
        var shown = new ArrayList<Move>();
        for (var status : IN_THIS_ORDER) {
            if (shown.size() < sizes.customersShown()) {
                shown.addAll(moves.of(it.id(), status, own, 0, sizes.customersShown() - shown.size()));
            }
        }
        var known = portfolio.customers(shown.stream().map(Move::customer).toList());
        var names = new HashMap<OfficerNo, String>();
        return shown.stream()
                .map(move -> Map.<String, Object>of(
                        "customerNo", move.customer().value(),
                        "customerTitle", known.get(move.customer()).name(),
                        "segment",
                                words.say(
                                        language,
                                        "reassignment.segment."
                                                + known.get(move.customer()).segment()),
                        "goesTo",
                                move.officer() == null
                                        ? ReassignmentWords.NOTHING
                                        : names.computeIfAbsent(move.officer(), words::officer),
                        "state", words.say(language, "reassignment.move.status." + move.status()),
                        "because", move.why() == null ? "" : move.why()))
                .toList();
    }

    /** What whoever looks back has to know: objections, and customers whom nobody has met. */
    private String leftUndone(PortfolioReassignment it, Locale language) {
        var objected = moves.withAct(it.id(), Set.of(Act.Kind.OBJECTED), Set.of());
        var undecided = moves.withAct(
                it.id(),
                Set.of(Act.Kind.OBJECTED),
                Set.of(Act.Kind.OBJECTION_KEEP, Act.Kind.OBJECTION_TRANSFER_BACK, Act.Kind.OBJECTION_THIRD_OFFICER));
        var notMet = moves.withAct(it.id(), Set.of(Act.Kind.TRANSFERRED), Set.of(Act.Kind.INTRODUCED));
        return words.say(
                language, "reassignment.portfolio.leftUndone", named(objected), named(undecided), named(notMet));
    }

    private static String named(List<Move> some) {
        return some.isEmpty()
                ? ReassignmentWords.NOTHING
                : some.size() + " ("
                        + ReassignmentWords.plain(PortfolioRules.named(
                                some.stream().map(Move::customer).toList()))
                        + ")";
    }

    private List<Map<String, Object>> acts(PortfolioReassignment it, Locale language) {
        return portfolios.acts(it.id()).stream()
                .map(act -> Map.<String, Object>of(
                        "when",
                        words.day(LocalDate.ofInstant(act.at(), calendar.zone())),
                        "what",
                        words.say(language, "reassignment.portfolio.act." + act.what(), words.officer(act.officer())),
                        "who",
                        act.actor() == null ? words.say(language, "reassignment.page.byItself") : act.actor(),
                        "note",
                        act.note() == null ? "" : act.note()))
                .toList();
    }

    private static String percent(BigDecimal load) {
        return load == null
                ? ReassignmentWords.NOTHING
                : load.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString() + " %";
    }
}
