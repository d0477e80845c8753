package org.proxenos.reassignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.UserStore;
import org.proxenos.notification.NoticeRequest;
import org.proxenos.notification.Notices;
import org.proxenos.portfolio.Assignment;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk that has the agreed moves of a portfolio carried out, each customer by a reassignment of its own, and sees to
 * what became of each (B7).
 */
@Service
@Transactional
public class MovesDesk {

    private static final List<String> WHO_ASKS_AND_AGREES = List.of("sales-managers", "hr", "management");

    private final PortfolioReassignments portfolios;
    private final Moves moves;
    private final Reassignments reassignments;
    private final Distribution distribution;
    private final Portfolio portfolio;
    private final UserStore users;
    private final Notices notices;
    private final ReassignmentWords words;
    private final BusinessCalendar calendar;
    private final ReassignmentSettings settings;
    private final PortfolioSettings sizes;
    private final Locale language;
    private final ApplicationEventPublisher announcements;

    MovesDesk(
            PortfolioReassignments portfolios,
            Moves moves,
            Reassignments reassignments,
            Distribution distribution,
            Portfolio portfolio,
            UserStore users,
            Notices notices,
            ReassignmentWords words,
            BusinessCalendar calendar,
            ReassignmentSettings settings,
            PortfolioSettings sizes,
            @Value("${proxenos.language}") Locale language,
            ApplicationEventPublisher announcements) {
        this.portfolios = portfolios;
        this.moves = moves;
        this.reassignments = reassignments;
        this.distribution = distribution;
        this.portfolio = portfolio;
        this.users = users;
        this.notices = notices;
        this.words = words;
        this.calendar = calendar;
        this.settings = settings;
        this.sizes = sizes;
        this.language = language;
        this.announcements = announcements;
    }

    /** What becomes of moves that have failed. */
    public enum Remedy {
        /** What stood in the way has been mended; only what has failed is tried again. */
        RETRY,
        /** The customers get a decision of their own. */
        SINGLE_DECISION,
        /** The customers stay. */
        LEAVE
    }

    /**
     * @param retried the reassignments that are to be tried again
     * @param no null if it was done
     */
    public record LookedAfter(List<UUID> retried, Refusal no) {}

    /**
     * How it stands with the moves of a portfolio.
     *
     * @param failed try no more until somebody says so
     * @param underWay are still to come, or being tried
     */
    public record Standing(int failed, int underWay) {}

    /**
     * Begins the moves of the next customers: whatever this transaction has begun stays so, and the next call goes on
     * behind it. A customer that has an own reassignment by now, or another officer, is left out; one that has become
     * protected is decided alone.
     *
     * @return whether there may be more
     */
    public boolean startNext(UUID id) {
        var it = hold(id);
        var next = moves.toBeStarted(id, it.startedUpTo(), sizes.movesPerTransaction());
        if (next.isEmpty()) {
            portfolios.note(id, PortfolioAct.Kind.STARTED, null, null, counted(id));
            return false;
        }
        start(it, next);
        it.startedUpTo(next.get(next.size() - 1).customer().value());
        portfolios.save(it);
        return true;
    }

    /** The day after which it is counted what has become of the customers. */
    @Transactional(readOnly = true)
    public LocalDate dayOfTheCount(UUID id) {
        return calendar.plusBusinessDays(dayOf(get(id)), 1);
    }

    /**
     * @param failed why, by reassignment: those that have been given up
     */
    public Standing countResults(UUID id, Map<UUID, String> failed) {
        hold(id);
        failed.forEach((reassignment, why) -> moves.fail(id, reassignment, why));
        var counts = moves.byStatus(id);
        var standing =
                new Standing(counts.getOrDefault(MoveStatus.FAILED, 0), counts.getOrDefault(MoveStatus.MOVING, 0));
        portfolios.note(id, PortfolioAct.Kind.COUNTED, null, null, counted(id));
        return standing;
    }

    /**
     * A manager says what becomes of moves that have failed.
     *
     * @param customers their numbers; null or empty = all that have failed
     * @param note needed unless they are tried again
     */
    public LookedAfter lookAfterFailed(UUID id, Remedy remedy, String customers, String note, String by) {
        var it = hold(id);
        var text = Typed.text(note);
        var failed = moves.of(id, MoveStatus.FAILED, null, 0, Integer.MAX_VALUE);
        var named = numbers(customers);
        var known = failed.stream().map(Move::customer).collect(Collectors.toSet());
        var unknown = named.stream().filter(no -> !known.contains(no)).toList();
        var wrong = (unknown.isEmpty()
                        ? Optional.<Refusal>empty()
                        : Typed.no("failedCustomers", "notFailed", PortfolioRules.named(unknown)))
                .or(() -> remedy == Remedy.RETRY
                        ? Typed.tooLong("failedNote", text)
                        : Typed.required("failedNote", text));
        if (wrong.isPresent()) {
            return new LookedAfter(List.of(), wrong.get());
        }
        var chosen = failed.stream()
                .filter(move -> named.isEmpty() || named.contains(move.customer()))
                .toList();
        portfolios.note(
                id,
                switch (remedy) {
                    case RETRY -> PortfolioAct.Kind.RETRIED;
                    case SINGLE_DECISION -> PortfolioAct.Kind.DECIDED_ALONE;
                    case LEAVE -> PortfolioAct.Kind.LEFT;
                },
                null,
                by,
                named(chosen) + (text == null ? "" : ". " + text));
        switch (remedy) {
            case RETRY -> chosen.forEach(move -> moves.tryAgain(move.reassignment()));
            case SINGLE_DECISION -> {
                chosen.forEach(move -> takeBack(move, by, text));
                decideAlone(it, chosen);
            }
            case LEAVE -> {
                chosen.forEach(move -> takeBack(move, by, text));
                moves.save(
                        id,
                        chosen.stream()
                                .map(move -> move.withNobody(MoveStatus.LEFT_OUT, by, text))
                                .toList());
            }
        }
        return new LookedAfter(
                remedy == Remedy.RETRY ? chosen.stream().map(Move::reassignment).toList() : List.of(), null);
    }

    /** Tells whoever asked and whoever agreed what has become of everybody, and closes it. */
    public void report(UUID id) {
        var it = hold(id);
        it.reaches(PortfolioStatus.DONE);
        portfolios.save(it);
        portfolios.note(id, PortfolioAct.Kind.REPORTED, null, null, counted(id));
        Stream.of(it.requestedBy(), it.approver()).distinct().forEach(user -> tell(it, user));
    }

    /** The day on which somebody looks back. */
    @Transactional(readOnly = true)
    public LocalDate dayOfTheCheck(UUID id) {
        var day = get(id).effectiveDate().plusDays(settings.checkAfter());
        return day.isBefore(calendar.today()) ? calendar.today() : day;
    }

    /** A manager has looked back at how it has gone. */
    public Optional<Refusal> recordCheck(UUID id, String note, String by) {
        var text = Typed.text(note);
        var wrong = Typed.required("portfolioCheckNote", text);
        if (wrong.isEmpty()) {
            portfolios.note(id, PortfolioAct.Kind.CHECKED, null, by, text);
        }
        return wrong;
    }

    private void start(PortfolioReassignment it, List<Move> next) {
        var customers = next.stream().map(Move::customer).toList();
        var facts = distribution.facts(customers, Map.of());
        var busy = reassignments.openAmong(customers);
        var out = new ArrayList<Move>();
        var alone = new ArrayList<Move>();
        var agreed = new ArrayList<Move>();
        var filed = new ArrayList<Reassignment>();
        for (var move : next) {
            if (busy.contains(move.customer())) {
                out.add(move.withNobody(
                        MoveStatus.LEFT_OUT, null, words.say(language, "reassignment.move.openRequest")));
            } else if (!isInCharge(it, facts.histories().getOrDefault(move.customer(), List.of()))) {
                out.add(move.withNobody(
                        MoveStatus.LEFT_OUT, null, words.say(language, "reassignment.move.changedMeanwhile")));
            } else {
                var route = distribution.route(it, move.customer(), facts);
                if (move.status() == MoveStatus.PROPOSED && !Distribution.isProtected(route)) {
                    var own = own(it, move, ReassignmentStatus.REQUESTED);
                    own.takes(Ways.kept(route));
                    own.propose(move.officer());
                    own.approve(it.approver(), it.effectiveDate(), true);
                    filed.add(own);
                    agreed.add(move.begun(own.id()));
                } else {
                    alone.add(move);
                }
            }
        }
        reassignments.addAll(filed);
        var signingIn = new HashMap<OfficerNo, Optional<String>>();
        reassignments.noteAll(agreed.stream()
                .flatMap(move -> Stream.of(
                        said(move, Act.Kind.REQUESTED, it.requestedBy(), it.note()),
                        said(move, Act.Kind.ACCEPTED, userOf(move, signingIn), null),
                        said(move, Act.Kind.APPROVED, it.approver(), null)))
                .toList());
        moves.save(it.id(), Stream.concat(out.stream(), agreed.stream()).toList());
        agreed.forEach(
                move -> announcements.publishEvent(new ReassignmentAgreed(move.reassignment(), it.effectiveDate())));
        decideAlone(it, alone);
    }

    private void decideAlone(PortfolioReassignment it, List<Move> some) {
        var filed = some.stream()
                .map(move -> own(it, move, ReassignmentStatus.REQUESTED))
                .toList();
        reassignments.addAll(filed);
        reassignments.noteAll(filed.stream()
                .map(own ->
                        new Reassignments.Said(own.id(), Act.Kind.REQUESTED, own.wished(), it.requestedBy(), it.note()))
                .toList());
        var byCustomer = filed.stream().collect(Collectors.toMap(Reassignment::customer, Reassignment::id));
        moves.save(
                it.id(),
                some.stream()
                        .map(move -> move.alone(byCustomer.get(move.customer())))
                        .toList());
        filed.forEach(own -> announcements.publishEvent(new ReassignmentRequested(own.id())));
    }

    private Reassignment own(PortfolioReassignment it, Move move, ReassignmentStatus status) {
        return new Reassignment(
                        UUID.randomUUID(),
                        move.customer(),
                        it.reason(),
                        it.effectiveDate(),
                        it.absentUntil(),
                        it.note(),
                        it.requestedBy(),
                        calendar.today())
                .about(it.officer(), move.status() == MoveStatus.PROPOSED ? move.officer() : null, status);
    }

    /** Under whose name the officer has agreed; null for one who does not sign in. */
    private String userOf(Move move, Map<OfficerNo, Optional<String>> known) {
        return known.computeIfAbsent(move.officer(), no -> portfolio.officer(no).map(Officer::userId))
                .orElse(null);
    }

    private static Reassignments.Said said(Move move, Act.Kind what, String actor, String note) {
        return new Reassignments.Said(move.reassignment(), what, move.officer(), actor, note);
    }

    private boolean isInCharge(PortfolioReassignment it, List<Assignment> history) {
        return Ways.primaries(history, calendar.today()).stream()
                .filter(row -> row.to() == null || row.to().isAfter(calendar.today()))
                .anyMatch(row -> row.officer().equals(it.officer()));
    }

    /** The customer's own reassignment ends before anything has changed. */
    private void takeBack(Move move, String by, String note) {
        var own = reassignments.hold(move.reassignment()).orElseThrow();
        own.end(ReassignmentStatus.WITHDRAWN);
        reassignments.save(own);
        reassignments.note(own.id(), Act.Kind.WITHDRAWN, null, by, note);
        announcements.publishEvent(new ReassignmentWithdrawn(own.id()));
    }

    private void tell(PortfolioReassignment it, String userId) {
        var officer = portfolio.officerWhoSignsInAs(userId);
        var email = officer.map(Officer::email).or(() -> member(userId).map(UserStore.Member::email));
        if (email.isEmpty()) {
            return;
        }
        notices.send(new NoticeRequest(
                it.id() + "/REPORT/" + userId,
                it.id().toString(),
                userId,
                officer.map(Officer::name)
                        .or(() -> member(userId).map(UserStore.Member::name))
                        .orElse(userId),
                email.get(),
                language,
                "InternalNews",
                Map.of(
                        "news",
                        words.say(language, "reassignment.news.portfolio", words.officer(it.officer())),
                        "why",
                        reported(it))));
    }

    private Optional<UserStore.Member> member(String userId) {
        return WHO_ASKS_AND_AGREES.stream()
                .flatMap(group -> users.membersOf(group).stream())
                .filter(member -> member.userId().equals(userId))
                .filter(member -> member.email() != null && !member.email().isBlank())
                .findFirst();
    }

    /** What has become of how many, who has got how many, and by number whoever did not simply move. */
    private String reported(PortfolioReassignment it) {
        var counts = moves.counts(it.id());
        var got = counts.stream()
                .filter(count -> count.status() == MoveStatus.MOVED)
                .map(count -> words.officer(count.officer()) + " " + count.customers())
                .collect(Collectors.joining(", "));
        var others = Stream.of(MoveStatus.REFUSED, MoveStatus.DECIDED_ALONE, MoveStatus.LEFT_OUT)
                .map(status -> Map.entry(status, moves.of(it.id(), status, null, 0, sizes.customersShown())))
                .filter(some -> !some.getValue().isEmpty())
                .map(some -> words.say(language, "reassignment.move.status." + some.getKey()) + ": "
                        + named(some.getValue()))
                .collect(Collectors.joining(". "));
        return words.say(
                language,
                "reassignment.news.portfolioResults",
                counted(it.id()),
                got.isEmpty() ? ReassignmentWords.NOTHING : got,
                others.isEmpty() ? ReassignmentWords.NOTHING : others);
    }

    private static String named(List<Move> some) {
        return PortfolioRules.named(some.stream().map(Move::customer).toList());
    }

    private static Set<CustomerNo> numbers(String typed) {
        return Typed.numbers(typed).stream().map(CustomerNo::of).collect(Collectors.toSet());
    }

    private String counted(UUID id) {
        return moves.byStatus(id).entrySet().stream()
                .map(one -> one.getValue() + " " + words.say(language, "reassignment.move.status." + one.getKey()))
                .collect(Collectors.joining(", "));
    }

    private LocalDate dayOf(PortfolioReassignment it) {
        return it.effectiveDate().isBefore(calendar.today()) ? calendar.today() : it.effectiveDate();
    }

    private PortfolioReassignment get(UUID id) {
        return portfolios.find(id).orElseThrow(() -> unknown(id));
    }

    private PortfolioReassignment hold(UUID id) {
        return portfolios.hold(id).orElseThrow(() -> unknown(id));
    }

    private static IllegalStateException unknown(UUID id) {
        return new IllegalStateException("There is no reassignment of a portfolio " + id);
    }
}
