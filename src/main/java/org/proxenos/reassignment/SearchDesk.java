package org.proxenos.reassignment;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.AccountChangedHands;
import org.proxenos.portfolio.AccountTransfer;
import org.proxenos.portfolio.Appointment;
import org.proxenos.portfolio.AssignmentRole;
import org.proxenos.portfolio.AssignmentSource;
import org.proxenos.portfolio.Assignments;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Refusal;
import org.proxenos.portfolio.Vacancies;
import org.proxenos.portfolio.VacancyDecided;
import org.proxenos.portfolio.VacancyReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk at which managers are asked who is to look after customers whom nobody looks after (B9, B11). Nobody is put in
 * charge by itself, not even where only one officer could be.
 */
@Service
@Transactional
public class SearchDesk {

    /** It becomes the reason of the assignment. */
    private static final int LONGEST_REASON = 500;

    private static final Logger LOG = LoggerFactory.getLogger(SearchDesk.class);

    private final Searches searches;
    private final Vacancies vacancies;
    private final RequestRules rules;
    private final Deciders deciders;
    private final Portfolio portfolio;
    private final Assignments assignments;
    private final AccountTransfer transfer;
    private final BusinessCalendar calendar;
    private final SearchSettings settings;
    private final ReassignmentWords words;
    private final ApplicationEventPublisher announcements;

    SearchDesk(
            Searches searches,
            Vacancies vacancies,
            RequestRules rules,
            Deciders deciders,
            Portfolio portfolio,
            Assignments assignments,
            AccountTransfer transfer,
            BusinessCalendar calendar,
            SearchSettings settings,
            ReassignmentWords words,
            ApplicationEventPublisher announcements) {
        this.searches = searches;
        this.vacancies = vacancies;
        this.rules = rules;
        this.deciders = deciders;
        this.portfolio = portfolio;
        this.assignments = assignments;
        this.transfer = transfer;
        this.calendar = calendar;
        this.settings = settings;
        this.words = words;
        this.announcements = announcements;
    }

    /** What a manager answers. */
    public enum Answer {
        /** An officer is in charge from today. */
        NAME,
        /** The customer has none on purpose, for a time. */
        LEAVE
    }

    /**
     * Asks about customers whom nobody looks after and nobody has decided to leave so, the most important first and no more
     * than a day's worth; what has been overtaken by a file is asked no more. Once more on the same day it asks nothing
     * twice.
     *
     * @return how many are asked about now
     */
    public int open() {
        var today = calendar.today();
        searches.open().stream().filter(it -> !isMissing(it.customer(), today)).forEach(this::overtake);
        var known = new HashSet<CustomerNo>();
        searches.open().forEach(it -> known.add(it.customer()));
        var room = Math.min(settings.perDay() - searches.openedOn(today), settings.atOnce() - known.size());
        if (room <= 0) {
            return 0;
        }
        var found = vacancies.unattended(today, room + known.size()).stream()
                .filter(customer -> !known.contains(customer))
                .limit(room)
                .toList();
        var waiting = vacancies.countUnattended(today) - known.size() - found.size();
        found.forEach(customer -> {
            var search = new Search(UUID.randomUUID(), customer, today, waiting, Search.Status.OPEN);
            searches.add(search);
            announcements.publishEvent(new SearchOpened(search.id()));
        });
        if (!found.isEmpty()) {
            LOG.info("Asked who is to look after {} customers; {} more wait for the next days", found.size(), waiting);
        }
        return found.size();
    }

    /**
     * A manager names an officer, or leaves the customer without one for a time.
     *
     * @param officerNo only with NAME
     * @param reason only with LEAVE
     * @param until only with LEAVE: the first day on which it is asked again
     * @param note needed with LEAVE, and where the officer has little room
     */
    public Optional<Refusal> answer(
            UUID id, Answer answer, String officerNo, VacancyReason reason, LocalDate until, String note, String by) {
        var it = searches.find(id).orElseThrow(() -> new IllegalStateException("There is no search " + id));
        assignments.hold(it.customer());
        var text = Typed.text(note);
        var wrong = deciders.notAManager()
                .or(() -> searches.find(id)
                                .filter(now -> now.status() == Search.Status.OPEN)
                                .isEmpty()
                        ? Typed.no(null, "alreadyDecided")
                        : Optional.empty())
                .or(() -> text != null && text.length() > LONGEST_REASON
                        ? Typed.no("searchNote", "textTooLong", LONGEST_REASON)
                        : Optional.empty());
        if (wrong.isPresent()) {
            return wrong;
        }
        return answer == Answer.NAME ? name(it, officerNo, text, by) : leave(it, reason, until, text, by);
    }

    /** Somebody has been put in charge meanwhile. */
    @EventListener
    void on(AccountChangedHands changed) {
        searches.openAbout(changed.customer()).ifPresent(this::overtake);
    }

    /** Somebody has left the customer without an officer on purpose meanwhile. */
    @EventListener
    void on(VacancyDecided decided) {
        searches.openAbout(decided.customer()).ifPresent(this::overtake);
    }

    private Optional<Refusal> name(Search it, String officerNo, String note, String by) {
        var number = Typed.number(officerNo);
        if (number == null) {
            return Typed.no("soughtOfficer", "officerMissing");
        }
        var today = calendar.today();
        var officer = OfficerNo.of(number);
        var wrong = rules.checkWish(officer, null, today)
                .or(() -> rules.checkFit(it.customer(), officer, null, today, "soughtOfficer"))
                .or(() -> rules.checkRoom(it.customer(), officer, null, today, "searchNote", note));
        if (wrong.isPresent()) {
            return wrong;
        }
        // Answered before it is carried out: what overtakes open questions must not take this one for open.
        searches.close(it.id(), Search.Status.NAMED, by, today, officer, note);
        return Optional.ofNullable(transfer.carryOut(new Appointment(
                        it.customer(),
                        officer,
                        AssignmentRole.PRIMARY,
                        today,
                        null,
                        AssignmentSource.PERSON,
                        note == null ? words.say(words.ofTheCompany(), "reassignment.search.named") : note,
                        it.id().toString(),
                        by,
                        null))
                .refusal());
    }

    private Optional<Refusal> leave(Search it, VacancyReason reason, LocalDate until, String note, String by) {
        searches.close(it.id(), Search.Status.LEFT, by, calendar.today(), null, note);
        return vacancies.decide(it.customer(), reason, until, note, by);
    }

    private boolean isMissing(CustomerNo customer, LocalDate today) {
        return portfolio.primaryOf(customer, today).isEmpty()
                && vacancies.holding(customer, today).isEmpty();
    }

    private void overtake(Search it) {
        if (searches.close(it.id(), Search.Status.OVERTAKEN, null, calendar.today(), null, null)) {
            announcements.publishEvent(new SearchOvertaken(it.id()));
        }
    }
}
