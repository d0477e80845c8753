package org.proxenos.reassignment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.CurrentUser;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk at which it is agreed who gets which customer of a portfolio: proposed by load, arranged by a manager, accepted
 * by the officers, approved by somebody with nothing to gain (B7).
 */
@Service
@Transactional
public class DistributionDesk {

    private static final Set<String> APPROVERS = Set.of("sales-managers", "management");

    private final PortfolioReassignments portfolios;
    private final Moves moves;
    private final Distribution distribution;
    private final Portfolio portfolio;
    private final CurrentUser user;
    private final BusinessCalendar calendar;
    private final ReassignmentWords words;
    private final Locale company;

    DistributionDesk(
            PortfolioReassignments portfolios,
            Moves moves,
            Distribution distribution,
            Portfolio portfolio,
            CurrentUser user,
            BusinessCalendar calendar,
            ReassignmentWords words,
            @Value("${proxenos.language}") Locale company) {
        this.portfolios = portfolios;
        this.moves = moves;
        this.distribution = distribution;
        this.portfolio = portfolio;
        this.user = user;
        this.calendar = calendar;
        this.words = words;
        this.company = company;
    }

    /** What a manager does with a distribution. */
    public enum Arrangement {
        /** It shall be so: the officers are asked. */
        PROPOSE,
        /** The changes are made, and the manager looks again. */
        CHANGE,
        /** What nobody has chosen or accepted is worked out anew. */
        RECALCULATE,
        WITHDRAW
    }

    /** What somebody answers who has to agree. */
    public enum Answer {
        APPROVE,
        /** The manager shall arrange it otherwise. */
        SEND_BACK,
        REJECT
    }

    /**
     * Somebody says who gets a customer.
     *
     * @param line where it stands, from 1
     * @param officerNo null or empty = nobody: the customer stays
     */
    public record Change(int line, String customerNo, String officerNo) {}

    /** A change that cannot be made. */
    public record Wrong(int line, String column, String value, Refusal why) {}

    /** Works out who could get which customer, as things stand now. */
    public void propose(UUID id) {
        var it = hold(id);
        var before = moves.of(id);
        var facts = distribution.facts(customersOf(before), moves.declined(id));
        var after = distribution.of(it, before, facts);
        var unchanged = Set.copyOf(before);
        moves.save(id, after.stream().filter(move -> !unchanged.contains(move)).toList());
        it.reaches(PortfolioStatus.ARRANGING);
        portfolios.save(it);
        portfolios.note(id, PortfolioAct.Kind.DISTRIBUTED, null, null, counted(id));
    }

    /**
     * Makes changes to who gets which customer, all of them or none.
     *
     * @param reader whose language the reasons are in
     * @return what is wrong, in the order of the changes; empty once they are made
     */
    public List<Wrong> change(UUID id, List<Change> changes, String by, Locale reader) {
        var it = hold(id);
        if (it.status() != PortfolioStatus.ARRANGING) {
            return List.of(new Wrong(0, null, null, no("status", "notBeingArranged")));
        }
        return apply(it, changes, by, reader);
    }

    /**
     * A manager has looked at the distribution.
     *
     * @param changes a customer and an officer a line, separated by whatever is not part of a number; a customer alone stays
     * @param giveFrom number of an officer all of whose customers somebody else gets; null = nobody's
     * @param giveTo that somebody
     * @param note needed to withdraw, and where somebody's portfolio becomes too full
     */
    public Optional<Refusal> arrange(
            UUID id,
            Arrangement what,
            String changes,
            String giveFrom,
            String giveTo,
            String note,
            String by,
            Locale reader) {
        var it = hold(id);
        var text = Typed.text(note);
        if (it.status() != PortfolioStatus.ARRANGING) {
            return Typed.no(null, "alreadyDecided");
        }
        if (what == Arrangement.WITHDRAW) {
            return Typed.required("arrangementNote", text).or(() -> ended(it, PortfolioStatus.WITHDRAWN, by, text));
        }
        var wrong = Typed.tooLong("arrangementNote", text)
                .or(() -> apply(it, read(changes), by, reader).stream()
                        .map(Wrong::why)
                        .findFirst())
                .or(() -> giveAll(it, Typed.number(giveFrom), Typed.number(giveTo), by, reader));
        if (wrong.isPresent()) {
            return wrong;
        }
        return what == Arrangement.PROPOSE ? ask(it, text, by) : again(it, what, by, text);
    }

    /** How many officers have to say whether they take what is proposed. */
    @Transactional(readOnly = true)
    public int officersAsked(UUID id) {
        return moves.toBeAsked(id).size();
    }

    /** @param place from 0, in the order in which they are asked */
    @Transactional(readOnly = true)
    public Officer receivingOfficer(UUID id, int place) {
        return portfolio.officer(portfolios.asked(id, place)).orElseThrow();
    }

    /**
     * Nobody answers for an officer who signs in: a consent is one's own.
     *
     * @param declined numbers of the customers the officer will not have; null or empty = none of them, if the officer
     *     does not accept
     */
    public Optional<Refusal> recordAcceptance(
            UUID id, int place, boolean accepts, String declined, String note, String by) {
        hold(id);
        var officer = receivingOfficer(id, place);
        var text = Typed.text(note);
        if (officer.userId() != null && !officer.userId().equals(by)) {
            return Typed.no(null, "onlyTheOfficer", officer.name());
        }
        var wrong = accepts ? Typed.tooLong("customersNote", text) : Typed.required("customersNote", text);
        if (wrong.isPresent()) {
            return wrong;
        }
        var theirs = moves.proposedTo(id, officer.no());
        var unwanted = accepts ? Set.<CustomerNo>of() : numbers(declined, theirs);
        var notTheirs = unwanted.stream().filter(it -> !theirs.contains(it)).toList();
        if (!notTheirs.isEmpty()) {
            return Typed.no("declinedCustomers", "notProposedToYou", PortfolioRules.named(notTheirs));
        }
        if (!accepts) {
            moves.decline(
                    id, officer.no(), unwanted, words.say(company, "reassignment.move.declined", officer.name(), text));
        }
        moves.accept(id, officer.no());
        portfolios.note(
                id,
                accepts ? PortfolioAct.Kind.ACCEPTED : PortfolioAct.Kind.DECLINED,
                officer.no(),
                by,
                accepts ? text : words.say(company, "reassignment.move.declinedSome", unwanted.size(), text));
        return Optional.empty();
    }

    /** An officer has not answered in time: the manager finds others. */
    public void noteMissingAcceptance(UUID id, int place) {
        hold(id);
        var officer = receivingOfficer(id, place);
        moves.decline(
                id,
                officer.no(),
                moves.proposedTo(id, officer.no()),
                words.say(company, "reassignment.move.noAnswer", officer.name()));
        portfolios.note(id, PortfolioAct.Kind.NO_ANSWER, officer.no(), null, null);
    }

    /** Whether every officer has accepted everything; if not, it is arranged once more. */
    public boolean sumUpAnswers(UUID id) {
        var it = hold(id);
        var acts = new ArrayList<>(portfolios.acts(id));
        Collections.reverse(acts);
        var accepted = acts.stream()
                .takeWhile(act -> act.what() != PortfolioAct.Kind.ASKED)
                .noneMatch(
                        act -> act.what() == PortfolioAct.Kind.DECLINED || act.what() == PortfolioAct.Kind.NO_ANSWER);
        it.reaches(accepted ? PortfolioStatus.TO_APPROVE : PortfolioStatus.ARRANGING);
        portfolios.save(it);
        return accepted;
    }

    /** Time is up for whoever has to agree; management may as well from now on. */
    public void escalate(UUID id) {
        portfolios.note(id, PortfolioAct.Kind.APPROVAL_OVERDUE, null, null, null);
    }

    /** @param note needed unless agreed */
    public Optional<Refusal> approve(UUID id, Answer answer, String note, String by) {
        var it = hold(id);
        var text = Typed.text(note);
        var wrong = (it.status() != PortfolioStatus.TO_APPROVE
                        ? Typed.no(null, "alreadyDecided")
                        : Optional.<Refusal>empty())
                .or(() -> Collections.disjoint(APPROVERS, user.groups())
                        ? Typed.no(null, "notYourDecision", String.join(", ", new TreeSet<>(APPROVERS)))
                        : Optional.empty())
                .or(() -> fourEyes(it, by))
                .or(() -> answer == Answer.APPROVE
                        ? Typed.tooLong("distributionNote", text)
                        : Typed.required("distributionNote", text));
        if (wrong.isPresent()) {
            return wrong;
        }
        switch (answer) {
            case APPROVE -> it.approve(by);
            case SEND_BACK -> it.reaches(PortfolioStatus.ARRANGING);
            case REJECT -> it.reaches(PortfolioStatus.REJECTED);
        }
        portfolios.save(it);
        portfolios.note(
                id,
                switch (answer) {
                    case APPROVE -> PortfolioAct.Kind.APPROVED;
                    case SEND_BACK -> PortfolioAct.Kind.SENT_BACK;
                    case REJECT -> PortfolioAct.Kind.REJECTED;
                },
                null,
                by,
                text);
        return Optional.empty();
    }

    private Optional<Refusal> ended(PortfolioReassignment it, PortfolioStatus how, String by, String note) {
        it.reaches(how);
        portfolios.save(it);
        portfolios.note(it.id(), PortfolioAct.Kind.WITHDRAWN, null, by, note);
        return Optional.empty();
    }

    private Optional<Refusal> ask(PortfolioReassignment it, String note, String by) {
        var counts = moves.byStatus(it.id());
        if (!counts.containsKey(MoveStatus.PROPOSED)
                && !counts.containsKey(MoveStatus.SINGLE)
                && !counts.containsKey(MoveStatus.UNPLACED)) {
            return Typed.no("arrangement", "nothingToPropose");
        }
        if (note == null && moves.needsReason(it.id())) {
            return Typed.no("arrangementNote", "loadNeedsReason");
        }
        portfolios.ask(it.id(), moves.toBeAsked(it.id()));
        it.reaches(PortfolioStatus.ASKED);
        portfolios.save(it);
        portfolios.note(it.id(), PortfolioAct.Kind.ASKED, null, by, note);
        return Optional.empty();
    }

    private Optional<Refusal> again(PortfolioReassignment it, Arrangement what, String by, String note) {
        if (what == Arrangement.RECALCULATE) {
            it.reaches(PortfolioStatus.REQUESTED);
            portfolios.save(it);
        } else {
            portfolios.note(it.id(), PortfolioAct.Kind.CHANGED, null, by, note == null ? counted(it.id()) : note);
        }
        return Optional.empty();
    }

    private Optional<Refusal> giveAll(
            PortfolioReassignment it, String giveFrom, String giveTo, String by, Locale reader) {
        if (giveFrom == null && giveTo == null) {
            return Optional.empty();
        }
        if (giveFrom == null || giveTo == null) {
            return Typed.no(giveFrom == null ? "giveFrom" : "giveTo", "officerMissing");
        }
        var theirs = moves.proposedTo(it.id(), OfficerNo.of(giveFrom));
        if (theirs.isEmpty()) {
            return Typed.no("giveFrom", "nothingProposedTo", giveFrom);
        }
        var changes = theirs.stream()
                .sorted()
                .map(customer -> new Change(0, customer.value(), giveTo))
                .toList();
        return apply(it, changes, by, reader).stream().map(Wrong::why).findFirst();
    }

    private List<Wrong> apply(PortfolioReassignment it, List<Change> changes, String by, Locale reader) {
        if (changes.isEmpty()) {
            return List.of();
        }
        var all = new HashMap<CustomerNo, Move>();
        moves.of(it.id()).forEach(move -> all.put(move.customer(), move));
        var touched = changes.stream()
                .map(change -> Typed.number(change.customerNo()))
                .filter(no -> no != null && all.containsKey(CustomerNo.of(no)))
                .map(CustomerNo::of)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var facts = distribution.facts(touched, Map.of());
        var others = all.values().stream()
                .filter(move -> !touched.contains(move.customer()))
                .toList();
        var receivers = distribution.receiversWith(it, others, portfolio.customers(customersOf(others)), reader);
        var wrong = new ArrayList<Wrong>();
        var changed = new HashMap<CustomerNo, Move>();
        for (var change : changes) {
            apply(it, change, all, changed, receivers, facts, by).ifPresent(wrong::add);
        }
        if (wrong.isEmpty()) {
            moves.save(it.id(), changed.values());
        }
        return wrong;
    }

    private Optional<Wrong> apply(
            PortfolioReassignment it,
            Change change,
            Map<CustomerNo, Move> all,
            Map<CustomerNo, Move> changed,
            Receivers receivers,
            Distribution.Facts facts,
            String by) {
        var customer = Typed.number(change.customerNo());
        var officer = Typed.number(change.officerNo());
        if (customer == null) {
            return wrong(change, "customer_no", no("customerNo", "customerMissing"));
        }
        var move = all.get(CustomerNo.of(customer));
        if (move == null) {
            return wrong(change, "customer_no", no("customerNo", "notInThePortfolio", customer));
        }
        if (changed.containsKey(move.customer())) {
            return wrong(change, "customer_no", no("customerNo", "namedTwice", customer));
        }
        if (!move.status().canBeArranged() || move.status() == MoveStatus.LEFT_OUT && move.chosenBy() == null) {
            return wrong(
                    change,
                    "customer_no",
                    no("customerNo", "cannotBeArranged", customer, move.why() == null ? "" : move.why()));
        }
        if (officer == null) {
            changed.put(
                    move.customer(),
                    move.withNobody(MoveStatus.LEFT_OUT, by, words.say(company, "reassignment.move.takenOut", by)));
            return Optional.empty();
        }
        var receiver = OfficerNo.of(officer);
        if (!receivers.knows(receiver)) {
            return wrong(change, "officer_no", no("officerNo", "unknownOfficer", officer));
        }
        var placed = receivers.place(
                distribution.wanted(facts.customers().get(move.customer()), facts, distribution.dayFor(it)), receiver);
        if (placed.officer() == null) {
            return wrong(change, "officer_no", no("officerNo", "cannotTake", officer, customer, placed.why()));
        }
        changed.put(move.customer(), move.to(receiver, by, placed.needsApproval(), placed.why()));
        return Optional.empty();
    }

    private static Optional<Wrong> wrong(Change change, String column, Refusal why) {
        return Optional.of(new Wrong(
                change.line(), column, column.equals("officer_no") ? change.officerNo() : change.customerNo(), why));
    }

    /** A line each: the customer, then the officer. */
    private static List<Change> read(String typed) {
        var text = Typed.text(typed);
        if (text == null) {
            return List.of();
        }
        var changes = new ArrayList<Change>();
        var lines = text.split("\n");
        for (var line = 0; line < lines.length; line++) {
            var parts = Typed.BETWEEN_NUMBERS.split(lines[line].strip(), 2);
            if (!parts[0].isEmpty()) {
                changes.add(new Change(line + 1, parts[0], parts.length < 2 ? null : parts[1]));
            }
        }
        return changes;
    }

    private static Set<CustomerNo> numbers(String typed, Set<CustomerNo> unlessAnyIsNamed) {
        var named = Typed.numbers(typed).stream().map(CustomerNo::of).collect(Collectors.toSet());
        return named.isEmpty() ? unlessAnyIsNamed : named;
    }

    private Optional<Refusal> fourEyes(PortfolioReassignment it, String by) {
        if (by.equals(it.requestedBy())) {
            return Typed.no(null, "ownRequest");
        }
        return portfolio
                .officerWhoSignsInAs(by)
                .map(Officer::no)
                .filter(no -> no.equals(it.officer())
                        || moves.receivers(it.id()).contains(no)
                        || moves.isDeputyOfOne(it.id(), no, calendar.today()))
                .flatMap(no -> Typed.no(null, "ownPortfolio"));
    }

    /** How many customers there are of each kind, in words. */
    private String counted(UUID id) {
        return moves.byStatus(id).entrySet().stream()
                .map(one -> one.getValue() + " " + words.say(company, "reassignment.move.status." + one.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static List<CustomerNo> customersOf(Collection<Move> some) {
        return some.stream().map(Move::customer).toList();
    }

    private static Refusal no(String field, String why, Object... arguments) {
        return Typed.no(field, why, arguments).orElseThrow();
    }

    private PortfolioReassignment hold(UUID id) {
        return portfolios
                .hold(id)
                .orElseThrow(() -> new IllegalStateException("There is no reassignment of a portfolio " + id));
    }
}
