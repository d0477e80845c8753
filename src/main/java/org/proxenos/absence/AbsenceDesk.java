package org.proxenos.absence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.CurrentUser;
import org.proxenos.engine.DecisionTables;
import org.proxenos.portfolio.Absence;
import org.proxenos.portfolio.AbsenceReason;
import org.proxenos.portfolio.AbsenceStatus;
import org.proxenos.portfolio.AbsenceWish;
import org.proxenos.portfolio.Absences;
import org.proxenos.portfolio.CoverAnswer;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk at which officers say that they will be away and who covers (B8). Above a certain length a manager has to
 * agree; the table {@code AbsenceApproval} says when. The colleague is asked as well, and whoever has covered says
 * afterwards what was done. {@code CoverEligibility} says who can cover.
 */
@Service
@Transactional
public class AbsenceDesk {

    /** Who names a colleague where the officer, or the colleague, does not. */
    private static final Set<String> MANAGERS = Set.of("sales-managers", "management");

    private static final int LONGEST_NOTE = 2_000;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    /** Whoever may speak for officers who are away: they may be ill and not able to. */
    private static final Set<String> STAFFING = Set.of("sales-managers", "management", "hr");

    private final Absences absences;
    private final Portfolio portfolio;
    private final DecisionTables tables;
    private final BusinessCalendar calendar;
    private final CurrentUser user;
    private final AbsenceNews news;
    private final CoverCandidates candidates;
    private final ActsOfCover acts;
    private final HandBacks handBacks;
    private final ApplicationEventPublisher announcements;

    AbsenceDesk(
            Absences absences,
            Portfolio portfolio,
            DecisionTables tables,
            BusinessCalendar calendar,
            CurrentUser user,
            AbsenceNews news,
            CoverCandidates candidates,
            ActsOfCover acts,
            HandBacks handBacks,
            ApplicationEventPublisher announcements) {
        this.absences = absences;
        this.portfolio = portfolio;
        this.tables = tables;
        this.calendar = calendar;
        this.user = user;
        this.news = news;
        this.candidates = candidates;
        this.acts = acts;
        this.handBacks = handBacks;
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

    /** Files a request. Where nobody has to agree it is granted at once; the colleague is asked afterwards. */
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
        var wrong = absences.check(wish).or(() -> unfit(wish));
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

    /**
     * Who has the next word about who covers, now that the absence is granted. What begins today is not asked about:
     * somebody must stand in today, and whoever may enter it for others has named the colleague.
     */
    public CoverStep coverStep(UUID id) {
        var absence = get(id);
        if (absence.cover() == null) {
            return CoverStep.NAME;
        }
        if (!absence.from().isAfter(calendar.today())) {
            return enteredForOthers(absence) ? settled(absence) : CoverStep.NAME;
        }
        return absences.checkCover(id, absence.cover()).isEmpty()
                        && candidates
                                .refusal(absence.cover(), days(absence), null, LocaleContextHolder.getLocale())
                                .isEmpty()
                ? CoverStep.ASK
                : CoverStep.NAME;
    }

    /**
     * The colleague agrees to cover, or says why not. A consent is one's own.
     *
     * @param note needed where the colleague cannot; at most 2,000 characters
     */
    public Optional<Refusal> recordCoverAnswer(UUID id, boolean accepts, String note, String by) {
        var absence = get(id);
        var text = text(note);
        if (userOf(absence.cover()).filter(user -> !user.equals(by)).isPresent()) {
            return Optional.of(refusal(null, "onlyTheCover", name(absence.cover())));
        }
        var wrong = accepts ? tooLong("coverAnswerNote", text) : required("coverAnswerNote", text);
        if (wrong.isEmpty()) {
            absences.noteCoverAnswer(id, accepts ? CoverAnswer.ACCEPTED : CoverAnswer.DECLINED, text);
            if (!accepts) {
                news.tell(get(id), AbsenceNews.What.COVER_DECLINED);
            }
        }
        return wrong;
    }

    /** The colleague has not answered in time, or before the first morning: a manager names somebody. */
    public void noteMissingCoverAnswer(UUID id) {
        absences.noteCoverAnswer(id, CoverAnswer.UNANSWERED, null);
        news.tell(get(id), AbsenceNews.What.COVER_UNANSWERED);
    }

    /**
     * A manager says who covers, another colleague or the one who was proposed; it holds at once.
     *
     * @param coverNo number of the colleague
     * @param note may be null; at most 2,000 characters
     */
    public Optional<Refusal> nameCover(UUID id, String coverNo, String note, String by) {
        var absence = get(id);
        var named = isBlank(coverNo) ? null : OfficerNo.of(coverNo.strip());
        var text = text(note);
        var wrong = (Collections.disjoint(user.groups(), MANAGERS)
                        ? Optional.of(refusal(
                                null,
                                "notYourDecision",
                                String.join(", ", MANAGERS.stream().sorted().toList())))
                        : Optional.<Refusal>empty())
                .or(() -> userOf(absence.officer()).filter(by::equals).isPresent()
                        ? Optional.of(refusal(null, "ownCover"))
                        : Optional.empty())
                .or(() -> tooLong("namedCoverNote", text))
                .or(() -> absences.checkCover(id, named))
                .or(() -> candidates.refusal(named, days(absence), "namedCover", LocaleContextHolder.getLocale()))
                .or(() -> absences.nameCover(id, named, text));
        if (wrong.isEmpty()) {
            news.tell(get(id), AbsenceNews.What.COVER_NAMED);
        }
        return wrong;
    }

    /**
     * Looks for what the colleague has done in the officer's place, now that it is over.
     *
     * @return whether there is something to write a note about
     */
    public boolean sumUp(UUID id) {
        var absence = get(id);
        if (absence.cover() == null) {
            return false;
        }
        var customers = acts.customers(absence);
        if (!customers.isEmpty()) {
            handBacks.open(id, absence.cover(), customers);
        }
        return !customers.isEmpty();
    }

    /**
     * The colleague who has covered tells the officer what has happened, or a manager does who knows.
     *
     * @param note at most 2,000 characters
     */
    public Optional<Refusal> recordHandBack(UUID id, String note, String by) {
        var absence = get(id);
        var text = text(note);
        if (Collections.disjoint(user.groups(), MANAGERS)
                && userOf(absence.cover()).filter(by::equals).isEmpty()) {
            return Optional.of(refusal(null, "onlyTheCover", name(absence.cover())));
        }
        var wrong = required("handBackNote", text);
        if (wrong.isEmpty() && handBacks.write(id, text, by)) {
            news.handedBack(absence, text);
        }
        return wrong;
    }

    /** What the colleague has left to the officer; empty if nothing was written. */
    @Transactional(readOnly = true)
    public Optional<String> handBackNote(UUID id) {
        return handBacks.find(id).map(HandBack::note);
    }

    /** The user who covers; empty if nobody does, or the colleague does not sign in or has left. */
    @Transactional(readOnly = true)
    public Optional<String> coveringUser(UUID id) {
        return Optional.ofNullable(get(id).cover())
                .flatMap(portfolio::officer)
                .filter(officer -> officer.isActiveOn(calendar.today()))
                .map(Officer::userId);
    }

    /** Nobody has decided about a request while there was something to decide. */
    public void drop(UUID id) {
        absences.drop(id);
        news.tell(get(id), AbsenceNews.What.DROPPED);
    }

    /** The first morning has come. Where nobody covers yet there is nothing to tell until somebody is named. */
    public void begins(UUID id) {
        var absence = get(id);
        if (absence.cover() != null) {
            news.tell(absence, AbsenceNews.What.BEGAN);
        }
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

    /** The names under which the officer and the colleague sign in; empty if one of them does not, or is not named. */
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
        return Optional.ofNullable(officer).flatMap(portfolio::officer).map(Officer::userId);
    }

    private Optional<Refusal> unfit(AbsenceWish wish) {
        return wish.cover() == null
                ? Optional.empty()
                : candidates.refusal(
                        wish.cover(),
                        new CoverCandidates.Days(null, wish.officer(), wish.from(), wish.backOn()),
                        "coverNo",
                        LocaleContextHolder.getLocale());
    }

    private CoverCandidates.Days days(Absence absence) {
        return CoverCandidates.Days.left(absence, calendar.today());
    }

    /** Managers and human resources enter absences for others: whom they name for today, they have named. */
    private boolean enteredForOthers(Absence absence) {
        return userOf(absence.officer()).filter(absence.recordedBy()::equals).isEmpty();
    }

    private CoverStep settled(Absence absence) {
        absences.noteCoverAnswer(absence.id(), CoverAnswer.NAMED, null);
        return CoverStep.SETTLED;
    }

    private String name(OfficerNo officer) {
        return portfolio.officer(officer).map(Officer::name).orElse(officer.value());
    }

    private static String text(String typed) {
        var clean =
                typed == null ? "" : UNPRINTABLE.matcher(typed).replaceAll("").strip();
        return clean.isEmpty() ? null : clean;
    }

    private static Optional<Refusal> required(String field, String text) {
        return text == null ? Optional.of(refusal(field, "noteMissing")) : tooLong(field, text);
    }

    private static Optional<Refusal> tooLong(String field, String text) {
        return text != null && text.length() > LONGEST_NOTE
                ? Optional.of(refusal(field, "noteTooLong", LONGEST_NOTE))
                : Optional.empty();
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
