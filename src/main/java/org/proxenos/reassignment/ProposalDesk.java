package org.proxenos.reassignment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.CurrentUser;
import org.proxenos.engine.Verdict;
import org.proxenos.portfolio.Assignment;
import org.proxenos.portfolio.AssignmentRole;
import org.proxenos.portfolio.Assignments;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Refusal;
import org.proxenos.portfolio.Segment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk at which managers are asked whether somebody else should look after a customer: because the customer has become
 * more important, the officer leaves or is away for long, or does not do what is needed (B3, B4). Whatever they answer is
 * signed by them; nothing changes by itself.
 */
@Service
@Transactional
public class ProposalDesk {

    private static final Set<String> MANAGERS = Set.of("sales-managers", "management");

    private final Proposals proposals;
    private final ReassignmentDesk desk;
    private final Reassignments reassignments;
    private final RequiredExperience experience;
    private final Portfolio portfolio;
    private final Assignments assignments;
    private final BusinessCalendar calendar;
    private final CurrentUser user;
    private final ReassignmentSettings reassignment;
    private final ProposalSettings settings;
    private final ReassignmentWords words;
    private final ApplicationEventPublisher announcements;

    ProposalDesk(
            Proposals proposals,
            ReassignmentDesk desk,
            Reassignments reassignments,
            RequiredExperience experience,
            Portfolio portfolio,
            Assignments assignments,
            BusinessCalendar calendar,
            CurrentUser user,
            ReassignmentSettings reassignment,
            ProposalSettings settings,
            ReassignmentWords words,
            ApplicationEventPublisher announcements) {
        this.proposals = proposals;
        this.desk = desk;
        this.reassignments = reassignments;
        this.experience = experience;
        this.portfolio = portfolio;
        this.assignments = assignments;
        this.calendar = calendar;
        this.user = user;
        this.reassignment = reassignment;
        this.settings = settings;
        this.words = words;
        this.announcements = announcements;
    }

    /** What a manager answers. */
    public enum Consideration {
        /** Somebody else is asked for, with the manager's name. */
        REQUEST,
        /** The manager sees to it for all customers of the officer. */
        ARRANGED,
        /** The officer stays. */
        KEEP
    }

    /** A customer counts for more: is whoever is in charge experienced enough? */
    void customerBecameMoreImportant(CustomerNo customer, Segment before, Segment after) {
        var officer = portfolio.primaryOf(customer, calendar.today());
        officer.flatMap(it -> experience.missing(it, after))
                .ifPresent(rule -> ask(aboutExperience(customer, officer.orElseThrow(), before, after, rule)));
    }

    /** An officer leaves: who looks after the customers then? */
    void officerLeaves(OfficerNo officer, LocalDate from) {
        overtake(officer, ReassignmentReason.LEAVING);
        if (!leftBehind(officer, from).isEmpty()) {
            ask(aboutPortfolio(ReassignmentReason.LEAVING, officer, from, null));
        }
    }

    /** The officer stays after all. */
    void officerStays(OfficerNo officer) {
        overtake(officer, ReassignmentReason.LEAVING);
    }

    /** An officer is away: so long that cover is not the answer? */
    void officerWillBeAway(OfficerNo officer, LocalDate from, LocalDate backOn) {
        if (ChronoUnit.DAYS.between(from, backOn) > reassignment.coverUpTo()
                && !leftBehind(officer, from).isEmpty()) {
            ask(aboutPortfolio(ReassignmentReason.LONG_ABSENCE, officer, from, backOn));
        }
    }

    /** Somebody has found that an officer does not do what is needed, for a customer or at all. */
    void officerIsFailing(OfficerNo officer, CustomerNo customer, String evidence, String by) {
        ask(new Proposal(
                UUID.randomUUID(),
                ReassignmentReason.FAILURE,
                customer,
                officer,
                null,
                null,
                null,
                null,
                null,
                null,
                evidence,
                by,
                calendar.today(),
                Proposal.Status.OPEN));
    }

    /** Somebody else was asked for or put in charge meanwhile. */
    void overtake(CustomerNo customer) {
        proposals.openAbout(customer).forEach(this::overtake);
    }

    /**
     * A manager answers.
     *
     * @param officerNo who is wished for; only with REQUEST, may be null
     * @param note needed unless somebody else is asked for
     */
    public Optional<Refusal> answer(UUID id, Consideration answer, String officerNo, String note, String by) {
        var it = proposals.hold(id).orElseThrow(() -> unknown(id));
        var text = Typed.text(note);
        var wrong = (it.status() == Proposal.Status.OPEN ? Optional.<Refusal>empty() : Typed.no(null, "alreadyDecided"))
                .or(() -> Collections.disjoint(MANAGERS, user.groups())
                        ? Typed.no(null, "notYourDecision", String.join(", ", MANAGERS))
                        : Optional.empty())
                .or(() -> portfolio
                        .officerWhoSignsInAs(by)
                        .filter(officer -> officer.no().equals(it.officer()))
                        .flatMap(own -> Typed.no(null, "ownAccount")))
                .or(() -> answer == Consideration.REQUEST
                        ? Typed.tooLong("considerationNote", text)
                        : Typed.required("considerationNote", text));
        if (wrong.isPresent()) {
            return wrong;
        }
        return switch (answer) {
            case REQUEST -> request(it, officerNo, text, by);
            case ARRANGED -> close(it, Proposal.Status.ARRANGED, text, by);
            case KEEP -> close(it, Proposal.Status.KEPT, text, by);
        };
    }

    /** Standing assignments of an officer as the one in charge on a day. */
    List<Assignment> leftBehind(OfficerNo officer, LocalDate day) {
        return portfolio.assignmentsOf(officer, day).stream()
                .filter(it -> it.role() == AssignmentRole.PRIMARY)
                .toList();
    }

    private void ask(Proposal it) {
        if (it.isAboutOneCustomer()) {
            assignments.hold(it.customer());
        }
        proposals.queueUp(it.officer());
        var underWay =
                it.isAboutOneCustomer() && reassignments.openOf(it.customer()).isPresent();
        if (!underWay && !proposals.isSettled(it, calendar.today())) {
            proposals.add(it);
            announcements.publishEvent(new ChangeProposed(it.id(), it.isAboutOneCustomer()));
        }
    }

    private void overtake(OfficerNo officer, ReassignmentReason reason) {
        proposals.openAbout(officer).stream()
                .filter(it -> it.reason() == reason)
                .forEach(this::overtake);
    }

    private void overtake(Proposal it) {
        proposals.close(it, Proposal.Status.OVERTAKEN, null, calendar.today(), null, null);
        announcements.publishEvent(new ProposalOvertaken(it.id()));
    }

    private Optional<Refusal> request(Proposal it, String officerNo, String note, String by) {
        if (!it.isAboutOneCustomer()) {
            throw new IllegalArgumentException("No request is about all customers at once: " + it.id());
        }
        // Answered before it is filed: what overtakes open questions about the customer must not take this one for
        // open.
        proposals.close(it, Proposal.Status.REQUESTED, by, calendar.today(), note, null);
        var filed = desk.request(
                new ReassignmentRequest(
                        it.customer().value(),
                        it.reason().name(),
                        officerNo,
                        null,
                        null,
                        note == null ? words.reason(words.ofTheCompany(), it.reason()) : note),
                by);
        if (filed.refusal().isEmpty()) {
            proposals.ledTo(it, filed.id());
        }
        return filed.refusal();
    }

    private Optional<Refusal> close(Proposal it, Proposal.Status how, String note, String by) {
        var today = calendar.today();
        proposals.close(it, how, by, today, note, today.plusDays(settings.askAgainAfter()));
        return Optional.empty();
    }

    private Proposal aboutExperience(
            CustomerNo customer, Officer officer, Segment before, Segment after, Verdict.MatchedRule rule) {
        return new Proposal(
                UUID.randomUUID(),
                ReassignmentReason.IMPORTANCE,
                customer,
                officer.no(),
                before,
                after,
                rule.id(),
                rule.reason(),
                null,
                null,
                null,
                null,
                calendar.today(),
                Proposal.Status.OPEN);
    }

    private Proposal aboutPortfolio(ReassignmentReason reason, OfficerNo officer, LocalDate from, LocalDate until) {
        return new Proposal(
                UUID.randomUUID(),
                reason,
                null,
                officer,
                null,
                null,
                null,
                null,
                from,
                until,
                null,
                null,
                calendar.today(),
                Proposal.Status.OPEN);
    }

    private static IllegalStateException unknown(UUID id) {
        return new IllegalStateException("There is no proposal " + id);
    }
}
