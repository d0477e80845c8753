package org.proxenos.reassignment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.UserStore;
import org.proxenos.notification.Delivery;
import org.proxenos.notification.NoticeRequest;
import org.proxenos.notification.Notices;
import org.proxenos.portfolio.AccountTransfer;
import org.proxenos.portfolio.Appointment;
import org.proxenos.portfolio.AssignmentRole;
import org.proxenos.portfolio.AssignmentSource;
import org.proxenos.portfolio.Assignments;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk at which a customer changes hands: the notes of the former officer, the transfer itself, the news to everybody,
 * the customer's right to object, and the look back (B4, B6).
 */
@Service
@Transactional
public class TransferDesk {

    private final Reassignments reassignments;
    private final Moves moves;
    private final ReassignmentDesk desk;
    private final AccountTransfer transfer;
    private final Assignments assignments;
    private final Portfolio portfolio;
    private final RequestRules rules;
    private final FourEyes fourEyes;
    private final Deciders deciders;
    private final UserStore users;
    private final Notices notices;
    private final ReassignmentWords words;
    private final BusinessCalendar calendar;
    private final ReassignmentSettings settings;
    private final Locale language;
    private final ApplicationEventPublisher announcements;

    TransferDesk(
            Reassignments reassignments,
            Moves moves,
            ReassignmentDesk desk,
            AccountTransfer transfer,
            Assignments assignments,
            Portfolio portfolio,
            RequestRules rules,
            FourEyes fourEyes,
            Deciders deciders,
            UserStore users,
            Notices notices,
            ReassignmentWords words,
            BusinessCalendar calendar,
            ReassignmentSettings settings,
            @Value("${proxenos.language}") Locale language,
            ApplicationEventPublisher announcements) {
        this.reassignments = reassignments;
        this.moves = moves;
        this.desk = desk;
        this.transfer = transfer;
        this.assignments = assignments;
        this.portfolio = portfolio;
        this.rules = rules;
        this.fourEyes = fourEyes;
        this.deciders = deciders;
        this.users = users;
        this.notices = notices;
        this.words = words;
        this.calendar = calendar;
        this.settings = settings;
        this.language = language;
        this.announcements = announcements;
    }

    /** What becomes of an objection. */
    public enum Outcome {
        /** The new officer stays. */
        KEEP,
        TRANSFER_BACK,
        /** Neither of the two: somebody else is looked for. */
        THIRD_OFFICER
    }

    /** What the new officer has to know: commitments, people, warnings. */
    public Optional<Refusal> recordHandoverNotes(
            UUID id, String commitments, String contacts, String warnings, String by) {
        var promised = Typed.text(commitments);
        var people = Typed.text(contacts);
        var careful = Typed.text(warnings);
        var wrong = Typed.required("handoverCommitments", promised)
                .or(() -> Typed.tooLong("handoverContacts", people))
                .or(() -> Typed.tooLong("handoverWarnings", careful));
        if (wrong.isEmpty()) {
            reassignments.note(
                    id,
                    Act.Kind.HANDOVER_WRITTEN,
                    get(id).current(),
                    by,
                    words.say(
                            language,
                            "reassignment.handover",
                            promised,
                            people == null ? ReassignmentWords.NOTHING : people,
                            careful == null ? ReassignmentWords.NOTHING : careful));
        }
        return wrong;
    }

    /** There are no notes in time; the customer does not wait for them. */
    public void noteMissingHandoverNotes(UUID id) {
        reassignments.note(id, Act.Kind.NO_HANDOVER, get(id).current(), null, null);
    }

    /** First day of the new officer, as it was agreed. */
    @Transactional(readOnly = true)
    public LocalDate effectiveDate(UUID id) {
        return get(id).effectiveDate();
    }

    /**
     * Puts the new officer in charge, with everything that belongs to the account, or changes nothing.
     *
     * @return why it cannot be; empty once it is done
     * @throws org.proxenos.portfolio.LeftoversRemain if something would stay with the former officer
     */
    public Optional<Refusal> carryOut(UUID id) {
        var it = hold(id);
        if (it.status() != ReassignmentStatus.APPROVED) {
            throw new IllegalStateException("Reassignment %s is %s".formatted(id, it.status()));
        }
        assignments.hold(it.customer());
        var now = portfolio.primaryOf(it.customer(), calendar.today()).map(Officer::no);
        if (!now.equals(Optional.of(it.current()))) {
            var refusal = Typed.no(null, "officerChangedMeanwhile", words.officer(now.orElse(null)));
            refused(it, refusal.orElseThrow());
            return refusal;
        }
        var unfit = rules.checkFit(it.customer(), it.proposed(), it.current(), calendar.today(), null, language);
        if (unfit.isPresent()) {
            refused(it, unfit.get());
            return unfit;
        }
        var done =
                transfer.carryOut(appointment(it, it.proposed(), firstDay(it), it.requestedBy(), it.firstApprover()));
        if (done.refusal() != null) {
            refused(it, done.refusal());
            return Optional.of(done.refusal());
        }
        it.transferred();
        reassignments.save(it);
        reassignments.note(id, Act.Kind.TRANSFERRED, it.current(), null, moved(done.moved()));
        moves.settle(id, MoveStatus.MOVED, null);
        if (Ways.routeOf(it).keepOnCase()) {
            keepOnCase(it);
        }
        return Optional.empty();
    }

    private void refused(Reassignment it, Refusal why) {
        reassignments.note(it.id(), Act.Kind.TRANSFER_REFUSED, it.proposed(), null, say(why));
        moves.settle(it.id(), MoveStatus.REFUSED, say(why));
    }

    /** Somebody else is to be found, and everybody has to agree anew. */
    public void seekAnotherOfficer(UUID id) {
        var it = hold(id);
        it.beginAnew(
                portfolio
                        .primaryOf(it.customer(), calendar.today())
                        .map(Officer::no)
                        .orElse(it.current()),
                calendar.today());
        reassignments.save(it);
    }

    /** Whether the customer has objected, so that it does not end before somebody has decided what becomes of that. */
    @Transactional(readOnly = true)
    public boolean objectionStands(UUID id) {
        return get(id).isAboutAnObjection();
    }

    /**
     * Tells the customer who looks after the account from now on, naming both officers, the two officers, and whom the route names. Each is told
     * once about each transfer. Where no mail reaches the customer a letter is filed for back office to post.
     *
     * @return what became of the customer's mail; nobody was told while it is {@link Delivery.Status#LATER}
     */
    public Delivery tellEverybody(UUID id) {
        var it = hold(id);
        var until = it.status() == ReassignmentStatus.ROLLED_BACK
                ? null
                : calendar.plusBusinessDays(calendar.today(), settings.daysToObject());
        var delivery = notices.send(notice(it, until, "EMAIL"));
        if (delivery.status() == Delivery.Status.LATER) {
            return delivery;
        }
        if (delivery.done()) {
            reassignments.note(id, Act.Kind.CUSTOMER_TOLD, it.current(), null, null);
        } else {
            notices.fileLetter(notice(it, until, "LETTER"));
            reassignments.note(id, Act.Kind.LETTER_TO_POST, it.current(), null, delivery.reason());
        }
        tell(it, it.current(), "reassignment.news.yours");
        tell(it, it.former(), "reassignment.news.yoursNoMore");
        for (var group : Ways.routeOf(it).informed()) {
            users.membersOf(group).forEach(member -> inform(it, member));
        }
        it.mayBeObjectedTo(until);
        reassignments.save(it);
        return delivery;
    }

    /** Whether the former officer is in charge again. */
    @Transactional(readOnly = true)
    public boolean hasGoneBack(UUID id) {
        return get(id).status() == ReassignmentStatus.ROLLED_BACK;
    }

    /** First day on which the customer can no longer object. */
    @Transactional(readOnly = true)
    public LocalDate settledFrom(UUID id) {
        return get(id).objectionUntil().plusDays(1);
    }

    /** The day on which somebody looks back, counted from today. */
    public LocalDate dayOfTheCheck() {
        return calendar.today().plusDays(settings.checkAfter());
    }

    /** The new officer has met the customer. */
    public Optional<Refusal> recordIntroduction(UUID id, String note, String by) {
        var text = Typed.text(note);
        var wrong = Typed.required("introductionNote", text);
        if (wrong.isEmpty()) {
            reassignments.note(id, Act.Kind.INTRODUCED, get(id).current(), by, text);
        }
        return wrong;
    }

    /** The new officer has not met the customer in time; whoever looks back reads so. */
    public void noteMissingIntroduction(UUID id) {
        reassignments.note(id, Act.Kind.NO_INTRODUCTION, get(id).current(), null, null);
    }

    /** The customer objects, once and in time. */
    public Optional<Refusal> object(UUID id, String note, String by) {
        var it = hold(id);
        var text = Typed.text(note);
        var wrong = Typed.required("note", text);
        if (wrong.isPresent()) {
            return wrong;
        }
        if (it.status() != ReassignmentStatus.TRANSFERRED || it.objectionUntil() == null) {
            return Typed.no("status", "nothingToObjectTo");
        }
        if (calendar.today().isAfter(it.objectionUntil())) {
            return Typed.no("status", "tooLateToObject", it.objectionUntil());
        }
        it.mayBeObjectedTo(null);
        reassignments.save(it);
        reassignments.note(id, Act.Kind.OBJECTED, it.current(), by, text);
        announcements.publishEvent(new CustomerObjected(id));
        return Optional.empty();
    }

    /** The same by the customer's number; the id where it worked. */
    public Filed objectOf(String customerNo, String note, String by) {
        return desk.open(customerNo)
                .map(id -> object(id, note, by).map(Filed::refused).orElseGet(() -> Filed.under(id)))
                .orElseGet(() -> Filed.refused(desk.nothingOpen(customerNo)));
    }

    /** A manager says what becomes of the objection, and why. */
    public Optional<Refusal> decideOnObjection(UUID id, Outcome outcome, String note, String by) {
        var it = hold(id);
        var text = Typed.text(note);
        var wrong = deciders.notAManager()
                .or(() -> fourEyes.check(it, by, it.current(), it.former()))
                .or(() -> Typed.required("objectionNote", text));
        if (wrong.isPresent()) {
            return wrong;
        }
        var what =
                switch (outcome) {
                    case KEEP -> Act.Kind.OBJECTION_KEEP;
                    case TRANSFER_BACK -> Act.Kind.OBJECTION_TRANSFER_BACK;
                    case THIRD_OFFICER -> Act.Kind.OBJECTION_THIRD_OFFICER;
                };
        reassignments.note(id, what, it.current(), by, text);
        return Optional.empty();
    }

    /**
     * Puts the former officer in charge again from today, with everything that belongs to the account.
     *
     * @return why it cannot be; empty once it is done
     * @throws org.proxenos.portfolio.LeftoversRemain if something would stay behind
     */
    public Optional<Refusal> transferBack(UUID id, String by) {
        var it = hold(id);
        assignments.hold(it.customer());
        var done = transfer.carryOut(appointment(it, it.former(), calendar.today(), by, null));
        if (done.refusal() != null) {
            return Optional.of(done.refusal());
        }
        it.transferredBack();
        reassignments.save(it);
        reassignments.note(id, Act.Kind.TRANSFERRED_BACK, it.current(), by, moved(done.moved()));
        return Optional.empty();
    }

    /** Whether the customer has moved with others of the same officer, so that one look back serves them all. */
    @Transactional(readOnly = true)
    public boolean isPartOfPortfolio(UUID id) {
        return moves.hasMovedWithOthers(id);
    }

    /** Ends a change at which somebody looks back together with others. */
    public void close(UUID id) {
        var it = hold(id);
        it.end(ReassignmentStatus.REASSIGNED);
        reassignments.save(it);
    }

    /** Looks back at how the change has gone, and ends it. */
    public Optional<Refusal> recordTransitionCheck(UUID id, Integer satisfaction, String note, String by) {
        var it = hold(id);
        var text = Typed.text(note);
        var wrong = deciders.notAManager().or(() -> Typed.required("transitionNote", text));
        if (wrong.isPresent()) {
            return wrong;
        }
        it.end(ReassignmentStatus.REASSIGNED);
        reassignments.save(it);
        reassignments.note(
                id,
                Act.Kind.CHECKED,
                it.current(),
                by,
                satisfaction == null ? text : words.say(language, "reassignment.satisfaction", satisfaction, text));
        return Optional.empty();
    }

    private LocalDate firstDay(Reassignment it) {
        var today = calendar.today();
        var day = it.firstDay(today);
        return day.isBefore(today.minusDays(settings.daysBack())) ? today : day;
    }

    private Appointment appointment(Reassignment it, OfficerNo officer, LocalDate from, String by, String approvedBy) {
        return new Appointment(
                it.customer(),
                officer,
                AssignmentRole.PRIMARY,
                from,
                null,
                AssignmentSource.PROCESS,
                words.reason(language, it.reason()),
                it.id().toString(),
                by,
                approvedBy);
    }

    /** As a deputy the former officer goes on seeing the customer, and collects what is owed. */
    private void keepOnCase(Reassignment it) {
        var today = calendar.today();
        var refusal = assignments.appoint(new Appointment(
                it.customer(),
                it.former(),
                AssignmentRole.DEPUTY,
                today,
                today.plusDays(settings.daysOnTheCase()),
                AssignmentSource.PROCESS,
                words.reason(language, it.reason()),
                it.id().toString(),
                it.requestedBy(),
                null));
        reassignments.note(
                it.id(),
                Act.Kind.STAYS_ON_THE_CASE,
                it.former(),
                null,
                refusal.map(this::say).orElseGet(() -> words.day(today.plusDays(settings.daysOnTheCase()))));
    }

    private NoticeRequest notice(Reassignment it, LocalDate until, String channel) {
        var customer = portfolio.customer(it.customer());
        var officer = portfolio.officer(it.current()).orElseThrow();
        var model = new HashMap<String, Object>();
        model.put("customerName", customer.name());
        model.put("customerNo", customer.no().value());
        model.put("reference", it.id().toString().substring(0, 8));
        model.put("currency", customer.currency() == null ? "EUR" : customer.currency());
        model.put("today", calendar.today());
        model.put("officerName", officer.name());
        model.put("formerName", words.officer(it.former()));
        if (officer.email() != null) {
            model.put("officerEmail", officer.email());
        }
        if (until != null) {
            model.put("objectUntil", until);
        }
        return new NoticeRequest(
                key(it, channel),
                it.id().toString(),
                customer.no().value(),
                customer.name(),
                channel.equals("EMAIL") ? customer.email() : null,
                customer.language(),
                "ReassignmentNotice",
                model);
    }

    private void tell(Reassignment it, OfficerNo no, String news) {
        var officer = portfolio.officer(no).orElseThrow();
        send(it, no.value(), no.value(), officer.name(), officer.email(), news);
    }

    private void inform(Reassignment it, UserStore.Member member) {
        if (member.email() != null && !member.email().isBlank()) {
            send(
                    it,
                    "user " + member.userId(),
                    member.userId(),
                    member.name(),
                    member.email(),
                    "reassignment.news.informed");
        }
    }

    private void send(Reassignment it, String key, String whom, String name, String email, String news) {
        var customer = portfolio.customer(it.customer());
        notices.send(new NoticeRequest(
                key(it, key),
                it.id().toString(),
                whom,
                name,
                email,
                language,
                "InternalNews",
                Map.of(
                        "news",
                        words.say(language, news, customer.name()),
                        "why",
                        words.say(
                                language,
                                "reassignment.news.why",
                                words.officer(it.former()),
                                words.officer(it.current()),
                                words.reason(language, it.reason())),
                        "customerName",
                        customer.name(),
                        "customerNo",
                        customer.no().value())));
    }

    private static String key(Reassignment it, String whom) {
        return it.id() + "/" + it.transfers() + "/" + whom;
    }

    private String moved(Map<String, Integer> counts) {
        return counts.isEmpty()
                ? null
                : counts.entrySet().stream()
                        .map(kind -> kind.getValue() + " "
                                + words.word(language, "portfolio.moves." + kind.getKey(), kind.getKey()))
                        .collect(Collectors.joining(", "));
    }

    private String say(Refusal refusal) {
        return words.say(language, refusal.key(), refusal.arguments().toArray());
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
