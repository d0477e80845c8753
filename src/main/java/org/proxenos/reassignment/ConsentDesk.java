package org.proxenos.reassignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk at which a new officer is found and agreed on: officers are asked one after the other, and whoever approves is
 * neither the one who asked nor one of the two officers or a deputy (B4).
 */
@Service
@Transactional
public class ConsentDesk {

    private final Reassignments reassignments;
    private final RequestRules rules;
    private final Candidates candidates;
    private final Portfolio portfolio;
    private final FourEyes fourEyes;
    private final Deciders deciders;
    private final ReassignmentWords words;
    private final BusinessCalendar calendar;
    private final ReassignmentSettings settings;
    private final Locale language;

    ConsentDesk(
            Reassignments reassignments,
            RequestRules rules,
            Candidates candidates,
            Portfolio portfolio,
            FourEyes fourEyes,
            Deciders deciders,
            ReassignmentWords words,
            BusinessCalendar calendar,
            ReassignmentSettings settings,
            @Value("${proxenos.language}") Locale language) {
        this.reassignments = reassignments;
        this.rules = rules;
        this.candidates = candidates;
        this.portfolio = portfolio;
        this.fourEyes = fourEyes;
        this.deciders = deciders;
        this.words = words;
        this.calendar = calendar;
        this.settings = settings;
        this.language = language;
    }

    /** What an approver answers. */
    public enum Answer {
        APPROVE,
        /** Agreed, but from another day. */
        APPROVE_WITH_DATE,
        REJECT,
        /** Whoever asked has to explain something first. */
        ASK
    }

    /**
     * Picks who is asked next: first whoever was wished for, then the best of those who can; nobody twice.
     *
     * @return empty if nobody is left, or enough have said no
     */
    public Optional<Officer> proposeNext(UUID id) {
        var it = hold(id);
        dropImpossibleWish(it);
        var next = askedSinceItBegan(it) < settings.candidates() ? next(it) : Optional.<Officer>empty();
        it.propose(next.map(Officer::no).orElse(null));
        reassignments.save(it);
        reassignments.note(
                id,
                next.isPresent() ? Act.Kind.PROPOSED : Act.Kind.NOBODY_LEFT_TO_ASK,
                it.proposed(),
                null,
                next.flatMap(officer -> because(it, officer)).orElse(null));
        return next;
    }

    /** Whoever is to look after the customer; empty while nobody has been found. */
    @Transactional(readOnly = true)
    public Optional<Officer> proposed(UUID id) {
        return Optional.ofNullable(get(id).proposed()).flatMap(portfolio::officer);
    }

    /** Nobody answers for a proposed officer who signs in: a consent is one's own. */
    public Optional<Refusal> recordAcceptance(UUID id, boolean accepts, String note, String by) {
        var it = hold(id);
        var text = Typed.text(note);
        var officer = portfolio.officer(it.proposed()).orElseThrow();
        if (officer.userId() != null && !officer.userId().equals(by)) {
            return Typed.no(null, "onlyTheOfficer", officer.name());
        }
        var wrong = accepts ? Typed.tooLong("acceptanceNote", text) : Typed.required("acceptanceNote", text);
        if (wrong.isPresent()) {
            return wrong;
        }
        reassignments.note(id, accepts ? Act.Kind.ACCEPTED : Act.Kind.DECLINED, it.proposed(), by, text);
        return Optional.empty();
    }

    /** The proposed officer has not answered in time: somebody else is asked. */
    public void noteMissingAnswer(UUID id) {
        reassignments.note(id, Act.Kind.NO_ANSWER, get(id).proposed(), null, null);
    }

    /**
     * A manager names an officer, or gives up.
     *
     * @param found false = there is nobody, and it ends here
     * @param officerNo only with somebody found
     * @param note needed where there is nobody
     */
    public Optional<Refusal> recordOfficerFound(UUID id, boolean found, String officerNo, String note, String by) {
        var it = hold(id);
        var text = Typed.text(note);
        var named = Optional.ofNullable(found ? Typed.number(officerNo) : null).map(OfficerNo::of);
        if (found && named.isEmpty()) {
            return Typed.no("foundOfficer", "officerMissing");
        }
        var wrong = deciders.notAManager()
                .or(() -> found
                        ? rules.checkWish(named.get(), it.current(), dayFor(it))
                                .or(() -> rules.checkFit(
                                        it.customer(), named.get(), it.current(), dayFor(it), "foundOfficer"))
                                .or(() -> rules.checkRoom(
                                        it.customer(), named.get(), it.current(), dayFor(it), "findNote", text))
                                .or(() -> Typed.tooLong("findNote", text))
                        : Typed.required("findNote", text));
        if (wrong.isPresent()) {
            return wrong;
        }
        if (found) {
            it.propose(named.get());
        } else {
            it.reject();
        }
        reassignments.save(it);
        reassignments.note(id, found ? Act.Kind.OFFICER_FOUND : Act.Kind.NOBODY_FOUND, named.orElse(null), by, text);
        return Optional.empty();
    }

    /** Time is up for whoever has to agree; management may as well from now on. */
    public void escalateApproval(UUID id) {
        reassignments.note(id, Act.Kind.APPROVAL_OVERDUE, null, null, null);
    }

    /**
     * Somebody of the route's groups, or of management, agrees, refuses or asks back.
     *
     * @param date first day of the new officer; only with APPROVE_WITH_DATE
     * @param note needed unless agreed
     */
    public Optional<Refusal> approve(UUID id, Answer answer, LocalDate date, String note, String by) {
        var it = hold(id);
        var text = Typed.text(note);
        var withDate = answer == Answer.APPROVE_WITH_DATE;
        var agreed = withDate || answer == Answer.APPROVE;
        var wrong = alreadyDecided(it.status() != ReassignmentStatus.REQUESTED || it.firstApprover() != null)
                .or(() -> deciders.notOf(Ways.routeOf(it).approvers()))
                .or(() -> fourEyes.check(it, by, it.current(), it.proposed()))
                .or(() -> agreed ? Typed.tooLong("approvalNote", text) : Typed.required("approvalNote", text))
                .or(() -> withDate && date == null ? Typed.no("approvalDate", "dateMissing") : Optional.empty())
                .or(() -> withDate ? rules.checkDate(date, "approvalDate") : Optional.empty())
                .or(() -> withDate ? onlyAsWished(it, date) : Optional.empty())
                .or(() -> agreed ? fits(it, withDate ? date : dayFor(it), text) : Optional.empty());
        if (wrong.isPresent()) {
            return wrong;
        }
        if (agreed) {
            it.approve(by, withDate ? date : it.wishedDate(), !Ways.routeOf(it).needsASecond());
        } else if (answer == Answer.REJECT) {
            it.reject();
        }
        reassignments.save(it);
        var what = agreed ? Act.Kind.APPROVED : answer == Answer.REJECT ? Act.Kind.REJECTED : Act.Kind.ASKED;
        reassignments.note(id, what, it.proposed(), by, text);
        return Optional.empty();
    }

    /** What whoever asked for the change answers to the approver. */
    public Optional<Refusal> answerQuestion(UUID id, String answer, String by) {
        var text = Typed.text(answer);
        var wrong = Typed.required("questionAnswer", text);
        if (wrong.isEmpty()) {
            reassignments.note(id, Act.Kind.ANSWERED, null, by, text);
        }
        return wrong;
    }

    @Transactional(readOnly = true)
    public boolean needsASecond(UUID id) {
        return Ways.routeOf(get(id)).needsASecond();
    }

    /** Somebody else than the first agrees as well, or does not. */
    public Optional<Refusal> approveAsSecond(UUID id, boolean agrees, String note, String by) {
        var it = hold(id);
        var text = Typed.text(note);
        var wrong = alreadyDecided(it.status() != ReassignmentStatus.REQUESTED
                        || it.firstApprover() == null
                        || it.secondApprover() != null)
                .or(() -> deciders.notOf(Ways.routeOf(it).secondApprovers()))
                .or(() -> by.equals(it.firstApprover()) ? Typed.no(null, "sameApprover") : Optional.empty())
                .or(() -> fourEyes.check(it, by, it.current(), it.proposed()))
                .or(() ->
                        agrees ? Typed.tooLong("secondApprovalNote", text) : Typed.required("secondApprovalNote", text))
                .or(() -> agrees
                        ? rules.checkFit(it.customer(), it.proposed(), it.current(), it.effectiveDate(), null)
                        : Optional.empty());
        if (wrong.isPresent()) {
            return wrong;
        }
        if (agrees) {
            it.approveAsSecond(by);
        } else {
            it.reject();
        }
        reassignments.save(it);
        reassignments.note(id, agrees ? Act.Kind.SECOND_APPROVED : Act.Kind.SECOND_REJECTED, it.proposed(), by, text);
        return Optional.empty();
    }

    /** The day for which officers are judged: the wished one, or today where that has passed. */
    LocalDate dayFor(Reassignment it) {
        return it.wishedDate().isBefore(calendar.today()) ? calendar.today() : it.wishedDate();
    }

    /** Asked again with every consent: much may have changed since the officer was proposed. */
    private Optional<Refusal> fits(Reassignment it, LocalDate day, String note) {
        return rules.checkWish(it.proposed(), it.current(), day)
                .or(() -> rules.checkFit(it.customer(), it.proposed(), it.current(), day, null))
                .or(() -> rules.checkRoom(it.customer(), it.proposed(), it.current(), day, "approvalNote", note));
    }

    /** A day in the past is agreed to where somebody else has wished for it; nobody chooses one and agrees to it. */
    private Optional<Refusal> onlyAsWished(Reassignment it, LocalDate date) {
        return !date.isBefore(calendar.today())
                        || it.isBackDated() && !date.isBefore(it.wishedDate()) && date.isBefore(it.requestedOn())
                ? Optional.empty()
                : Typed.no("approvalDate", "pastNotWished", date);
    }

    /** A wish that cannot be any more is put down with the reason, and the best of those who can is asked. */
    private void dropImpossibleWish(Reassignment it) {
        if (it.wished() == null || askedEver(it).contains(it.wished())) {
            return;
        }
        rules.checkWish(it.wished(), it.current(), dayFor(it))
                .or(() -> rules.checkFit(it.customer(), it.wished(), it.current(), dayFor(it), null, language))
                .ifPresent(no -> {
                    reassignments.note(
                            it.id(),
                            Act.Kind.WISH_IMPOSSIBLE,
                            it.wished(),
                            null,
                            words.say(language, no.key(), no.arguments().toArray()));
                    it.wishesFor(null);
                });
    }

    private Optional<Officer> next(Reassignment it) {
        var notAgain = askedEver(it);
        var wished =
                Stream.ofNullable(it.wished()).map(no -> portfolio.officer(no).orElseThrow());
        var ranked =
                candidates
                        .rank(it.customer(), it.current(), dayFor(it), settings.candidates() + notAgain.size())
                        .stream()
                        .map(Candidate::officer);
        return Stream.concat(wished, ranked)
                .filter(officer -> !notAgain.contains(officer.no()))
                .findFirst();
    }

    private Optional<String> because(Reassignment it, Officer officer) {
        return candidates.rank(it.customer(), it.current(), dayFor(it), Integer.MAX_VALUE).stream()
                .filter(candidate -> candidate.officer().no().equals(officer.no()))
                .map(Candidate::because)
                .findFirst();
    }

    private Set<OfficerNo> askedEver(Reassignment it) {
        var asked = new HashSet<OfficerNo>();
        asked.add(it.current());
        if (it.former() != null) {
            asked.add(it.former());
        }
        reassignments.acts(it.id()).stream()
                .filter(act -> act.what() == Act.Kind.PROPOSED)
                .map(Act::officer)
                .forEach(asked::add);
        return asked;
    }

    private long askedSinceItBegan(Reassignment it) {
        var acts = new ArrayList<>(reassignments.acts(it.id()));
        Collections.reverse(acts);
        return acts.stream()
                .takeWhile(act -> act.what() != Act.Kind.TRANSFERRED && act.what() != Act.Kind.TRANSFER_REFUSED)
                .filter(act -> act.what() == Act.Kind.PROPOSED)
                .count();
    }

    private static Optional<Refusal> alreadyDecided(boolean decided) {
        return decided ? Typed.no(null, "alreadyDecided") : Optional.empty();
    }

    private Reassignment get(UUID id) {
        return reassignments.find(id).orElseThrow(() -> unknown(id));
    }

    private Reassignment hold(UUID id) {
        return reassignments.hold(id).orElseThrow(() -> unknown(id));
    }

    private static IllegalStateException unknown(UUID id) {
        return new IllegalStateException("There is no reassignment " + id);
    }
}
