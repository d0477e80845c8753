package org.proxenos.reassignment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.proxenos.engine.CurrentUser;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Refusal;
import org.proxenos.portfolio.UnknownOfficer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk at which it is asked that an officer's customers get other officers, and told what has become of that (B7). */
@Service
@Transactional
public class PortfolioDesk {

    private static final Set<String> MANAGERS = Set.of("sales-managers", "management");
    private static final Set<String> WHO_SEES_ALL = Set.of("sales-managers", "management", "hr");

    private final PortfolioReassignments portfolios;
    private final Moves moves;
    private final PortfolioRules rules;
    private final Distribution distribution;
    private final Portfolio portfolio;
    private final CurrentUser user;
    private final ApplicationEventPublisher announcements;

    PortfolioDesk(
            PortfolioReassignments portfolios,
            Moves moves,
            PortfolioRules rules,
            Distribution distribution,
            Portfolio portfolio,
            CurrentUser user,
            ApplicationEventPublisher announcements) {
        this.portfolios = portfolios;
        this.moves = moves;
        this.rules = rules;
        this.distribution = distribution;
        this.portfolio = portfolio;
        this.user = user;
        this.announcements = announcements;
    }

    /** Files a request, and has it followed up: for doors that do not see to that themselves. */
    public Filed request(PortfolioRequest asked, String by) {
        var filed = file(asked, by);
        if (filed.refusal().isEmpty()) {
            announcements.publishEvent(new PortfolioReassignmentRequested(filed.id()));
        }
        return filed;
    }

    /** Files a request with every customer it is about, or nothing at all. */
    public Filed file(PortfolioRequest asked, String by) {
        var checked = rules.check(asked, by);
        if (checked.no() != null) {
            return Filed.refused(checked.no());
        }
        var it = checked.reassignment();
        portfolios.add(it);
        moves.add(it.id(), checked.moves());
        portfolios.note(it.id(), PortfolioAct.Kind.REQUESTED, it.officer(), by, it.note());
        return Filed.under(it.id());
    }

    /** Takes a request back while nothing has changed for any customer: whoever asked may, and any manager. */
    public Optional<Refusal> withdraw(UUID id, String note, String by) {
        var it = portfolios.hold(id).orElseThrow();
        var text = Typed.text(note);
        var wrong = Typed.required("note", text)
                .or(() -> it.status().isStillAWish() ? Optional.empty() : Typed.no("status", "tooLateToWithdraw"))
                .or(() -> by.equals(it.requestedBy()) || user.groups().stream().anyMatch(MANAGERS::contains)
                        ? Optional.empty()
                        : Typed.no(null, "notYoursToWithdraw"));
        if (wrong.isEmpty()) {
            it.reaches(PortfolioStatus.WITHDRAWN);
            portfolios.save(it);
            portfolios.note(id, PortfolioAct.Kind.WITHDRAWN, null, by, text);
            announcements.publishEvent(new PortfolioReassignmentWithdrawn(id));
        }
        return wrong;
    }

    /** Empty if there is none, or none for whoever asks: managers see all, officers what they give or get. */
    @Transactional(readOnly = true)
    public Optional<PortfolioSummary> find(UUID id) {
        return portfolios
                .find(id)
                .filter(it -> ownShare(it).isPresent() || seesAll(it))
                .map(this::summary);
    }

    /**
     * Those that whoever asks may see, the latest first: managers see all, officers what they give or get.
     *
     * @param status null = however far they have come
     * @param officer who gives customers, or gets some; null = anybody
     * @param page from 0
     * @throws UnknownOfficer if there is no such officer
     */
    @Transactional(readOnly = true)
    public PortfolioSummary.Found list(PortfolioStatus status, OfficerNo officer, int page, int size) {
        if (officer != null) {
            portfolio.officer(officer).orElseThrow(() -> new UnknownOfficer(officer));
        }
        var all = user.groups().stream().anyMatch(WHO_SEES_ALL::contains);
        var own = user.id().flatMap(portfolio::officerWhoSignsInAs).map(Officer::no);
        if (!all && own.isEmpty()) {
            return new PortfolioSummary.Found(List.of(), page, size, 0);
        }
        var confinedTo = all ? null : own.get();
        return new PortfolioSummary.Found(
                portfolios.list(status, officer, confinedTo, page, size).stream()
                        .map(this::listed)
                        .toList(),
                page,
                size,
                portfolios.count(status, officer, confinedTo));
    }

    private PortfolioSummary.Listed listed(PortfolioReassignment it) {
        return new PortfolioSummary.Listed(
                it.id(),
                it.officer().value(),
                it.scope().receiver() == null ? null : it.scope().receiver().value(),
                it.reason(),
                it.status(),
                it.scope().country(),
                it.scope().segment() == null ? null : it.scope().segment().name(),
                it.effectiveDate(),
                it.requestedBy(),
                it.requestedOn(),
                it.approver(),
                byStatus(it, seesAll(it) ? null : ownShare(it).orElseThrow()));
    }

    /**
     * A page of the customers, by number: of an officer who gets some, only these.
     *
     * @param status null = whatever has become of them
     * @param page from 0
     */
    @Transactional(readOnly = true)
    public PortfolioSummary.Customers customers(UUID id, MoveStatus status, int page, int size) {
        var it = portfolios.find(id).orElseThrow();
        var officer = seesAll(it) ? null : ownShare(it).orElseThrow();
        var found = moves.of(id, status, officer, page, size);
        var known = portfolio.customers(found.stream().map(Move::customer).toList());
        var total = moves.counts(id).stream()
                .filter(count -> status == null || count.status() == status)
                .filter(count -> officer == null || officer.equals(count.officer()))
                .mapToLong(Moves.Count::customers)
                .sum();
        return new PortfolioSummary.Customers(
                found.stream().map(move -> view(move, known)).toList(), page, size, total);
    }

    /** The officer to whose share of it the person is confined; empty where there is no such share. */
    private Optional<OfficerNo> ownShare(PortfolioReassignment it) {
        return user.id()
                .flatMap(portfolio::officerWhoSignsInAs)
                .map(Officer::no)
                .filter(no -> moves.receivers(it.id()).contains(no));
    }

    private boolean seesAll(PortfolioReassignment it) {
        return user.groups().stream().anyMatch(WHO_SEES_ALL::contains)
                || user.id()
                        .flatMap(portfolio::officerWhoSignsInAs)
                        .filter(officer -> officer.no().equals(it.officer()))
                        .isPresent();
    }

    private PortfolioSummary summary(PortfolioReassignment it) {
        var confined = !seesAll(it);
        var own = confined ? ownShare(it).orElseThrow() : null;
        return new PortfolioSummary(
                it.id(),
                it.officer().value(),
                it.reason(),
                it.status(),
                it.scope().country(),
                it.scope().segment() == null ? null : it.scope().segment().name(),
                it.scope().receiver() == null ? null : it.scope().receiver().value(),
                it.effectiveDate(),
                it.note(),
                it.requestedBy(),
                it.requestedOn(),
                it.approver(),
                byStatus(it, own),
                receiving(it).stream()
                        .filter(row -> own == null || own.value().equals(row.officerNo()))
                        .toList(),
                confined
                        ? List.of()
                        : portfolios.acts(it.id()).stream()
                                .map(act -> new PortfolioSummary.Done(
                                        act.what().name(),
                                        act.officer() == null
                                                ? null
                                                : act.officer().value(),
                                        act.actor(),
                                        act.at(),
                                        act.note()))
                                .toList());
    }

    private Map<MoveStatus, Integer> byStatus(PortfolioReassignment it, OfficerNo own) {
        var counts = new EnumMap<MoveStatus, Integer>(MoveStatus.class);
        moves.counts(it.id()).stream()
                .filter(count -> own == null || own.equals(count.officer()))
                .forEach(count -> counts.merge(count.status(), count.customers(), Integer::sum));
        return counts;
    }

    /** Whoever gets customers, with the loads before and after; by number. */
    List<PortfolioSummary.Receiving> receiving(PortfolioReassignment it) {
        var all = moves.of(it.id());
        var coming = new TreeMap<OfficerNo, Integer>();
        all.stream()
                .filter(move -> move.officer() != null)
                .forEach(move -> coming.merge(move.officer(), 1, Integer::sum));
        var before = distribution.receivers(it).loads();
        var after = distribution
                .receiversWith(it, all, portfolio.customers(proposed(all)))
                .loads();
        return coming.entrySet().stream()
                .map(one -> new PortfolioSummary.Receiving(
                        one.getKey().value(),
                        portfolio
                                .officer(one.getKey())
                                .map(Officer::name)
                                .orElse(one.getKey().value()),
                        one.getValue(),
                        before.get(one.getKey()),
                        after.get(one.getKey())))
                .toList();
    }

    private static List<CustomerNo> proposed(List<Move> all) {
        return all.stream()
                .filter(move -> move.status() == MoveStatus.PROPOSED)
                .map(Move::customer)
                .toList();
    }

    private static PortfolioSummary.Customer view(Move move, Map<CustomerNo, org.proxenos.portfolio.Customer> known) {
        var customer = known.get(move.customer());
        return new PortfolioSummary.Customer(
                move.customer().value(),
                customer.name(),
                customer.segment().name(),
                move.officer() == null ? null : move.officer().value(),
                move.status(),
                move.why(),
                move.reassignment());
    }
}
