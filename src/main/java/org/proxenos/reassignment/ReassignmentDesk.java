package org.proxenos.reassignment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.CurrentUser;
import org.proxenos.notification.NoticeRequest;
import org.proxenos.notification.Notices;
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
 * The desk at which another officer is asked for: the request, the evidence as it was that day, the way it has to go, and
 * what the officer in charge and the customer say to it (B4).
 */
@Service
@Transactional
public class ReassignmentDesk {

    private static final Set<String> MANAGERS = Set.of("sales-managers", "management");

    private final Reassignments reassignments;
    private final Moves moves;
    private final RequestRules rules;
    private final EvidencePack evidence;
    private final Ways ways;
    private final ReassignmentWords words;
    private final Portfolio portfolio;
    private final Notices notices;
    private final CurrentUser user;
    private final Deciders deciders;
    private final BusinessCalendar calendar;
    private final Locale language;
    private final ApplicationEventPublisher announcements;

    ReassignmentDesk(
            Reassignments reassignments,
            Moves moves,
            RequestRules rules,
            EvidencePack evidence,
            Ways ways,
            ReassignmentWords words,
            Portfolio portfolio,
            Notices notices,
            CurrentUser user,
            Deciders deciders,
            BusinessCalendar calendar,
            @Value("${proxenos.language}") Locale language,
            ApplicationEventPublisher announcements) {
        this.reassignments = reassignments;
        this.moves = moves;
        this.rules = rules;
        this.evidence = evidence;
        this.ways = ways;
        this.words = words;
        this.portfolio = portfolio;
        this.notices = notices;
        this.user = user;
        this.deciders = deciders;
        this.calendar = calendar;
        this.language = language;
        this.announcements = announcements;
    }

    /** Files a request, and has it followed up: for doors that do not see to that themselves. */
    public Filed request(ReassignmentRequest asked, String by) {
        var filed = file(asked, by);
        if (filed.refusal().isEmpty()) {
            announcements.publishEvent(new ReassignmentRequested(filed.id()));
        }
        return filed;
    }

    /**
     * Files a request. Of two for the same customer at the same moment one is filed, and the other refused once the first
     * is there. One because of a short absence is filed as over: that is covered for.
     */
    public Filed file(ReassignmentRequest asked, String by) {
        var checked = rules.check(asked, by);
        if (checked.no() != null) {
            return Filed.refused(checked.no());
        }
        var it = checked.reassignment();
        reassignments.add(it);
        reassignments.note(it.id(), Act.Kind.REQUESTED, it.wished(), by, it.note());
        announcements.publishEvent(new RequestFiled(it.customer()));
        return Filed.under(it.id());
    }

    /** Whether it was only about an absence short enough to be covered for. */
    @Transactional(readOnly = true)
    public boolean needsCoverOnly(UUID id) {
        return get(id).status() == ReassignmentStatus.USE_COVERAGE;
    }

    /** Tells whoever asked, and else the officer's manager, that the absence is to be covered for. */
    public void adviseCover(UUID id) {
        var it = get(id);
        var told = portfolio
                .officerWhoSignsInAs(it.requestedBy())
                .or(() -> portfolio.officer(it.current()).map(Officer::manager).flatMap(portfolio::officer));
        told.ifPresent(officer -> notices.send(new NoticeRequest(
                it.id() + "/COVER",
                it.id().toString(),
                officer.no().value(),
                officer.name(),
                officer.email(),
                language,
                "InternalNews",
                Map.of(
                        "news",
                        words.say(language, "reassignment.news.cover", words.officer(it.current())),
                        "why",
                        words.say(
                                language,
                                "reassignment.news.coverWhy",
                                words.day(it.wishedDate()),
                                words.day(it.absentUntil())),
                        "customerName",
                        portfolio.customer(it.customer()).name(),
                        "customerNo",
                        it.customer().value()))));
        reassignments.note(id, Act.Kind.COVER_ADVISED, told.map(Officer::no).orElse(null), null, null);
    }

    /** Freezes what is known on the day of the request; once. */
    public void buildEvidencePack(UUID id) {
        if (reassignments.evidence(id).isEmpty()) {
            reassignments.freeze(id, evidence.of(get(id)));
        }
    }

    /** The evidence (PDF) as it was when the change was asked for; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<byte[]> evidence(UUID id) {
        return reassignments.evidence(id);
    }

    /** The same as JSON; empty as well where it was frozen before there was any. */
    @Transactional(readOnly = true)
    public Optional<byte[]> evidenceAsJson(UUID id) {
        return reassignments.evidenceAsJson(id);
    }

    /** Asks the table which way it has to go, and keeps the answer with its reason. */
    public Route chooseRoute(UUID id) {
        var it = hold(id);
        var verdict = ways.ask(it);
        it.takes(Ways.kept(verdict));
        reassignments.save(it);
        var rule = verdict.rules().get(0);
        reassignments.note(id, Act.Kind.ROUTE_CHOSEN, null, null, words.reason(language, verdict, rule));
        return Route.of(verdict);
    }

    /** Whether the officer in charge is still here to say something. */
    @Transactional(readOnly = true)
    public boolean canStateTheirView(UUID id) {
        return portfolio
                .primaryOf(get(id).customer(), calendar.today())
                .filter(officer -> officer.isActiveOn(calendar.today()))
                .isPresent();
    }

    /** Whoever looks after the customer today, or does so for an officer who has left. */
    @Transactional(readOnly = true)
    public Optional<Officer> officerInCharge(UUID id) {
        return portfolio.answersFor(get(id).customer(), calendar.today());
    }

    /** User id of whoever asked. */
    @Transactional(readOnly = true)
    public String requesterOf(UUID id) {
        return get(id).requestedBy();
    }

    /** What the officer in charge says to it. */
    public Optional<Refusal> recordStatement(UUID id, String statement, String by) {
        var text = Typed.text(statement);
        var wrong = Typed.required("statement", text);
        if (wrong.isEmpty()) {
            reassignments.note(id, Act.Kind.STATED, get(id).current(), by, text);
        }
        return wrong;
    }

    /** The officer in charge has said nothing in time; that is put down and stops nobody. */
    public void noteMissingStatement(UUID id) {
        reassignments.note(id, Act.Kind.NO_STATEMENT, get(id).current(), null, null);
    }

    /**
     * What the customer says to it.
     *
     * @param answer WISH, NO_OBJECTION or OBJECTS
     * @param officerNo whom the customer would like; only with a wish, may be null
     */
    public Optional<Refusal> recordConsultation(UUID id, String answer, String officerNo, String note, String by) {
        var it = hold(id);
        var text = Typed.text(note);
        var wish = answer.equals("WISH") ? Typed.number(officerNo) : null;
        var day = it.wishedDate().isBefore(calendar.today()) ? calendar.today() : it.wishedDate();
        var wrong = deciders.notAManager()
                .or(() -> Typed.required("consultationNote", text))
                .or(() -> wish == null
                        ? Optional.empty()
                        : rules.checkWish(OfficerNo.of(wish), it.current(), day)
                                .or(() -> rules.checkFit(
                                        it.customer(), OfficerNo.of(wish), it.current(), day, "officerOfChoice")));
        if (wrong.isPresent()) {
            return wrong;
        }
        if (wish != null) {
            it.wishesFor(OfficerNo.of(wish));
            reassignments.save(it);
        }
        var what =
                switch (answer) {
                    case "WISH" -> Act.Kind.CUSTOMER_WISHES;
                    case "OBJECTS" -> Act.Kind.CUSTOMER_IS_AGAINST;
                    default -> Act.Kind.CUSTOMER_DOES_NOT_MIND;
                };
        reassignments.note(id, what, wish == null ? null : OfficerNo.of(wish), by, text);
        return Optional.empty();
    }

    /** Takes a request back while nothing has changed for the customer: whoever asked may, and any manager. */
    public Optional<Refusal> withdraw(UUID id, String note, String by) {
        var it = hold(id);
        var text = Typed.text(note);
        var wrong = Typed.required("note", text);
        if (wrong.isPresent()) {
            return wrong;
        }
        if (!it.status().isStillAWish()) {
            return Typed.no("status", "tooLateToWithdraw");
        }
        if (it.isAboutAnObjection()) {
            return Typed.no("status", "objectionStands");
        }
        if (!by.equals(it.requestedBy()) && user.groups().stream().noneMatch(MANAGERS::contains)) {
            return Typed.no(null, "notYoursToWithdraw");
        }
        it.end(ReassignmentStatus.WITHDRAWN);
        reassignments.save(it);
        reassignments.note(id, Act.Kind.WITHDRAWN, null, by, text);
        moves.settle(id, MoveStatus.LEFT_OUT, text);
        announcements.publishEvent(new ReassignmentWithdrawn(id));
        return Optional.empty();
    }

    /** The same by the customer's number; the id where it worked. */
    public Filed withdrawOf(String customerNo, String note, String by) {
        return open(customerNo)
                .map(id -> withdraw(id, note, by).map(Filed::refused).orElseGet(() -> Filed.under(id)))
                .orElseGet(() -> Filed.refused(nothingOpen(customerNo)));
    }

    /** The one that goes on about a customer whom the person who asks may see. */
    @Transactional(readOnly = true)
    public Optional<UUID> open(String customerNo) {
        return rules.customer(customerNo).flatMap(reassignments::openOf).map(Reassignment::id);
    }

    /** Why there is none to be found. */
    public Refusal nothingOpen(String customerNo) {
        return rules.customer(customerNo)
                .map(known -> Typed.no("customerNo", "nothingOpen", known).orElseThrow())
                .orElseGet(() -> RequestRules.unknownCustomer(customerNo));
    }

    /** Empty if there is no such reassignment. */
    @Transactional(readOnly = true)
    public Optional<ReassignmentSummary> find(UUID id) {
        return reassignments.find(id).map(this::summary);
    }

    /** Every one about a customer, the latest first. */
    @Transactional(readOnly = true)
    public List<ReassignmentSummary> of(CustomerNo customer) {
        return reassignments.of(customer).stream().map(this::summary).toList();
    }

    /**
     * Those about customers who may be seen, the latest first.
     *
     * @param status null = any
     * @param officer in charge before or after, or proposed; null = any
     * @param customer null = any
     * @param page from 0
     */
    @Transactional(readOnly = true)
    public Found list(
            ReassignmentStatus status,
            String officer,
            String customer,
            Predicate<CustomerNo> visible,
            int page,
            int size) {
        var all = reassignments.list(status, officer, customer).stream()
                .filter(it -> visible.test(it.customer()))
                .toList();
        return new Found(
                all.stream()
                        .skip((long) page * size)
                        .limit(size)
                        .map(it -> summary(reassignments.find(it.id()).orElseThrow()))
                        .toList(),
                all.size());
    }

    /** @param total on all pages together */
    public record Found(List<ReassignmentSummary> content, long total) {}

    private ReassignmentSummary summary(Reassignment it) {
        return new ReassignmentSummary(
                it.id(),
                it.customer().value(),
                it.current().value(),
                it.proposed() == null ? null : it.proposed().value(),
                it.reason(),
                it.status(),
                it.route() == null ? null : Ways.routeOf(it).name(),
                it.wishedDate(),
                it.effectiveDate(),
                it.requestedBy(),
                it.requestedOn(),
                it.firstApprover(),
                it.secondApprover(),
                it.objectionUntil(),
                reassignments.fingerprints(it.id()).orElse(null),
                reassignments.acts(it.id()).stream()
                        .map(ReassignmentSummary.Done::of)
                        .toList());
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
