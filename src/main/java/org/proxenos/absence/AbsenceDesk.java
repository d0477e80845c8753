package org.proxenos.absence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.CurrentUser;
import org.proxenos.engine.DecisionTables;
import org.proxenos.portfolio.Absence;
import org.proxenos.portfolio.AbsenceReason;
import org.proxenos.portfolio.AbsenceStatus;
import org.proxenos.portfolio.AbsenceWish;
import org.proxenos.portfolio.Absences;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk at which officers say that they will be away and who covers (B8). Above a certain length a manager has to
 * agree; the table {@code AbsenceApproval} says when.
 */
@Service
@Transactional
public class AbsenceDesk {

    /** Whoever may speak for officers who are away: they may be ill and not able to. */
    private static final Set<String> STAFFING = Set.of("sales-managers", "management", "hr");

    private final Absences absences;
    private final Portfolio portfolio;
    private final DecisionTables tables;
    private final BusinessCalendar calendar;
    private final CurrentUser user;
    private final AbsenceNews news;
    private final ApplicationEventPublisher announcements;

    AbsenceDesk(
            Absences absences,
            Portfolio portfolio,
            DecisionTables tables,
            BusinessCalendar calendar,
            CurrentUser user,
            AbsenceNews news,
            ApplicationEventPublisher announcements) {
        this.absences = absences;
        this.portfolio = portfolio;
        this.tables = tables;
        this.calendar = calendar;
        this.user = user;
        this.news = news;
        this.announcements = announcements;
    }

    /** Files a request, and has it followed up: for doors that do not see to that themselves. */
    public Absences.Noted request(AbsenceRequest asked, String by) {
        var noted = file(asked, by);
        if (noted.refusal() == null) {
            announcements.publishEvent(new AbsenceRequested(noted.id()));
        }
        return noted;
    }

    /** Files a request. The colleague covers without further ado if nobody has to agree. */
    public Absences.Noted file(AbsenceRequest asked, String by) {
        var officer = officerOf(asked, by);
        if (officer.isEmpty()) {
            return refused("officerNo", "whoseAbsence");
        }
        if (!mayAskFor(officer.get(), by)) {
            return refused("officerNo", "notYourAbsence");
        }
        var reason = reason(asked.reason());
        if (reason.isEmpty()) {
            return refused("reason", "reasonMissing");
        }
        var wish = new AbsenceWish(
                officer.get(),
                isBlank(asked.coverNo()) ? null : OfficerNo.of(asked.coverNo().strip()),
                asked.from(),
                asked.backOn(),
                reason.get());
        var wrong = absences.check(wish);
        if (wrong.isPresent()) {
            return new Absences.Noted(null, wrong.get());
        }
        var noted = absences.note(wish, approvers(wish), by);
        if (noted.refusal() == null) {
            var absence = get(noted.id());
            news.tell(
                    absence,
                    absence.status() == AbsenceStatus.GRANTED ? AbsenceNews.What.GRANTED : AbsenceNews.What.REQUESTED);
        }
        return noted;
    }

    /** Somebody else agrees to an absence, or does not. */
    public Optional<Refusal> decide(UUID id, boolean granted, String by) {
        var approvers = get(id).approvers();
        if (Collections.disjoint(approvers, user.groups())) {
            return Optional.of(refusal(null, "notYourDecision", String.join(", ", approvers)));
        }
        var no = absences.decide(id, granted, by);
        if (no.isEmpty()) {
            news.tell(get(id), granted ? AbsenceNews.What.GRANTED : AbsenceNews.What.REFUSED);
        }
        return no;
    }

    /** Takes an absence back, or ends it today. */
    public Optional<Refusal> cancel(UUID id, String by) {
        if (!mayAskFor(get(id).officer(), by)) {
            return Optional.of(refusal("officerNo", "notYourAbsence"));
        }
        var no = absences.cancel(id, by);
        if (no.isEmpty()) {
            news.tell(get(id), AbsenceNews.What.CANCELLED);
            announcements.publishEvent(new AbsenceCancelled(id));
        }
        return no;
    }

    /** Nobody has decided about a request while there was something to decide. */
    public void drop(UUID id) {
        absences.drop(id);
        news.tell(get(id), AbsenceNews.What.DROPPED);
    }

    /** The first morning has come. */
    public void begins(UUID id) {
        news.tell(get(id), AbsenceNews.What.BEGAN);
    }

    /** The officer is back; whoever ended it early has told everybody already. */
    public void ends(UUID id) {
        var absence = get(id);
        if (absence.status() == AbsenceStatus.GRANTED) {
            news.tell(absence, AbsenceNews.What.ENDED);
        }
    }

    /** @throws IllegalStateException if there is none */
    @Transactional(readOnly = true)
    public Absence get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("There is no absence " + id));
    }

    @Transactional(readOnly = true)
    public Optional<Absence> find(UUID id) {
        return absences.find(id);
    }

    /** Every absence of an officer that was ever noted, the latest first. */
    @Transactional(readOnly = true)
    public List<Absence> of(OfficerNo officer) {
        return absences.of(officer);
    }

    /** The names under which the officer and the colleague sign in; empty if the officer does not sign in. */
    @Transactional(readOnly = true)
    public Optional<Pair> usersOf(UUID id) {
        var absence = get(id);
        return userOf(absence.officer()).flatMap(away -> userOf(absence.cover()).map(cover -> new Pair(away, cover)));
    }

    /** Whether the person signed in may ask for absences of that officer, and see their reasons. */
    @Transactional(readOnly = true)
    public boolean mayAskFor(OfficerNo officer, String by) {
        return !Collections.disjoint(user.groups(), STAFFING)
                || userOf(officer).filter(by::equals).isPresent();
    }

    /** User ids. */
    public record Pair(String away, String cover) {}

    private List<String> approvers(AbsenceWish wish) {
        var verdict = tables.decide(
                "AbsenceApproval",
                Map.of(
                        "businessDays",
                        businessDays(wish.from(), wish.backOn()),
                        "reason",
                        wish.reason().name()));
        return Arrays.stream(verdict.text("approvers").split(","))
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .toList();
    }

    private int businessDays(LocalDate from, LocalDate backOn) {
        return (int) from.datesUntil(backOn).filter(calendar::isBusinessDay).count();
    }

    private Optional<OfficerNo> officerOf(AbsenceRequest asked, String by) {
        return isBlank(asked.officerNo())
                ? portfolio.officerWhoSignsInAs(by).map(Officer::no)
                : Optional.of(OfficerNo.of(asked.officerNo().strip()));
    }

    private Optional<String> userOf(OfficerNo officer) {
        return portfolio.officer(officer).map(Officer::userId);
    }

    private static Optional<AbsenceReason> reason(String written) {
        return Arrays.stream(AbsenceReason.values())
                .filter(it -> it.name().equals(written))
                .findFirst();
    }

    private static boolean isBlank(String written) {
        return written == null || written.isBlank();
    }

    private static Absences.Noted refused(String field, String why) {
        return new Absences.Noted(null, refusal(field, why));
    }

    private static Refusal refusal(String field, String why, Object... arguments) {
        return new Refusal("absence.refusal." + why, List.of(arguments), field);
    }
}
