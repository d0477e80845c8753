package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.DecisionTables;
import org.proxenos.engine.Verdict;
import org.proxenos.portfolio.Assignments;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk at which an invoice, a customer or a segment gets terms of its own: for a reason, with somebody who answers
 * for them, and for a time, after which they are looked at again (A15).
 */
@Service
@Transactional
public class TermsDesk {

    private final TermsBook book;
    private final TermsRules rules;
    private final DecisionTables tables;
    private final Approval approval;
    private final Assignments assignments;
    private final CaseLines lines;
    private final BusinessCalendar calendar;
    private final ApplicationEventPublisher announcements;

    TermsDesk(
            TermsBook book,
            TermsRules rules,
            DecisionTables tables,
            Approval approval,
            Assignments assignments,
            CaseLines lines,
            BusinessCalendar calendar,
            ApplicationEventPublisher announcements) {
        this.book = book;
        this.rules = rules;
        this.tables = tables;
        this.approval = approval;
        this.assignments = assignments;
        this.lines = lines;
        this.calendar = calendar;
        this.announcements = announcements;
    }

    /** Files a request, and has it followed up: for doors that do not see to that themselves. */
    public Filed request(TermsRequest asked, String by) {
        var filed = file(asked, by);
        if (filed.refusal().isEmpty()) {
            announcements.publishEvent(new TermsRequested(filed.id()));
        }
        return filed;
    }

    /** Files a request. It is in force at once if nobody has to agree. */
    public Filed file(TermsRequest asked, String by) {
        var checked = rules.check(asked, by);
        if (checked.no() != null) {
            return Filed.refused(checked.no());
        }
        var verdict = verdict(checked.terms());
        var free = Approval.groups(verdict).isEmpty();
        var terms =
                explained(checked.terms(), free ? SpecialTerms.Status.ACTIVE : SpecialTerms.Status.REQUESTED, verdict);
        book.add(terms);
        if (free) {
            record(terms, "TERMS_ACTIVE", by, terms.reason());
            changed(terms);
        } else {
            record(terms, "TERMS_REQUESTED", by, terms.reason());
        }
        return Filed.under(terms.id());
    }

    /** The groups of which somebody has to agree; none where nobody has to. */
    public List<String> approversOf(UUID id) {
        return Approval.groups(Approval.read(get(id).explanation()));
    }

    /** First day on which they no longer hold. */
    public LocalDate endOf(UUID id) {
        return get(id).until();
    }

    /**
     * The user who answers for them and is to have work on them, unless there is no such user any more; until this
     * transaction ends that user's customer is handed to nobody else.
     */
    public Optional<String> ownerOf(UUID id) {
        Optional.ofNullable(get(id).customer()).ifPresent(assignments::hold);
        return Optional.of(get(id).owner()).filter(rules::isUser);
    }

    /** Somebody else agrees to special terms, or does not. */
    public Optional<Refusal> decide(UUID id, boolean granted, String note, String by) {
        var terms = get(id);
        var reason = Entered.text(note);
        var no = approval.refuse(Approval.read(terms.explanation()), terms.requestedBy(), by)
                .or(() -> Entered.tooLong("note", reason));
        if (no.isPresent()) {
            return no;
        }
        if (terms.status() != SpecialTerms.Status.REQUESTED) {
            return Optional.of(Refusal.because("dunning.refusal.termsDecided"));
        }
        if (granted && !terms.until().isAfter(calendar.today())) {
            return Optional.of(Refusal.because("dunning.refusal.termsOver", terms.until()));
        }
        if (!granted && reason == null) {
            return Optional.of(Refusal.because("dunning.refusal.reasonMissing").about("note"));
        }
        book.decided(
                decided(terms, granted ? SpecialTerms.Status.ACTIVE : SpecialTerms.Status.REFUSED, terms.until(), by));
        if (granted) {
            record(terms, "TERMS_ACTIVE", by, reason);
            changed(terms);
        } else {
            record(terms, "TERMS_REFUSED", by, reason);
        }
        return Optional.empty();
    }

    /** Ends terms before their time, or takes back the request for them. */
    public Optional<Refusal> end(UUID id, String note, String by) {
        var terms = get(id);
        var reason = Entered.text(note);
        var open = terms.status() == SpecialTerms.Status.REQUESTED || terms.status() == SpecialTerms.Status.ACTIVE;
        if (!open) {
            return Optional.of(
                    Refusal.because("dunning.refusal.termsNotInForce").about("status"));
        }
        var no = Entered.tooLong("note", reason);
        if (no.isEmpty()) {
            endToday(terms, by, reason);
            announcements.publishEvent(new SpecialTermsEnded(id));
        }
        return no;
    }

    /** Nobody has decided about a request while there was something to decide. */
    public void drop(UUID id) {
        var terms = get(id);
        book.decided(decided(terms, SpecialTerms.Status.REFUSED, terms.until(), null));
        record(terms, "TERMS_NOT_DECIDED", null, null);
    }

    /** Their time is over: until somebody says otherwise the company's rules count again. */
    public void expire(UUID id) {
        var terms = get(id);
        record(terms, "TERMS_EXPIRED", null, null);
        changed(terms);
    }

    /**
     * Lets expired terms hold again until another day. Where somebody had to agree to them, somebody of the same has to
     * extend them, and not whoever asked for them.
     */
    public Optional<Refusal> extend(UUID id, LocalDate until, String note, String by) {
        var terms = get(id);
        var reason = Entered.text(note);
        var verdict = Approval.read(terms.explanation());
        if (reason == null) {
            return Optional.of(Refusal.because("dunning.refusal.reasonMissing").about("note"));
        }
        var no = Entered.tooLong("note", reason)
                .or(() -> rules.checkExtension(terms, until))
                .or(() -> Approval.groups(verdict).isEmpty()
                        ? Optional.empty()
                        : approval.refuse(verdict, terms.requestedBy(), by));
        if (no.isEmpty()) {
            book.decided(decided(terms, SpecialTerms.Status.ACTIVE, until, by));
            record(terms, "TERMS_EXTENDED", by, until + ": " + reason);
            changed(terms);
        }
        return no;
    }

    /** Whoever has looked at expired terms lets them be over. */
    public Optional<Refusal> letEnd(UUID id, String note, String by) {
        var reason = Entered.text(note);
        var no = Entered.tooLong("note", reason);
        if (no.isEmpty()) {
            endToday(get(id), by, reason);
        }
        return no;
    }

    @Transactional(readOnly = true)
    public Optional<TermsSummary> find(UUID id) {
        return book.find(id).map(terms -> TermsSummary.of(terms, calendar.today()));
    }

    /**
     * Special terms, the latest first.
     *
     * @param customer whose, its segment's left aside; null = everybody's, and those of segments
     * @param active whether only those that hold today are wanted, or only the others; null = all
     */
    @Transactional(readOnly = true)
    public List<TermsSummary> list(CustomerNo customer, Boolean active) {
        var today = calendar.today();
        var found = new ArrayList<>(book.all().stream()
                .filter(terms -> customer == null || customer.equals(terms.customer()))
                .filter(terms -> active == null || active == terms.holdOn(today))
                .map(terms -> TermsSummary.of(terms, today))
                .toList());
        Collections.reverse(found);
        return found;
    }

    private void endToday(SpecialTerms terms, String by, String reason) {
        var today = calendar.today();
        var held = terms.status() == SpecialTerms.Status.ACTIVE && terms.from().isBefore(today);
        var end = held ? (terms.until().isAfter(today) ? today : terms.until()) : terms.from();
        book.decided(ended(terms, end));
        record(terms, "TERMS_ENDED", by, reason);
        changed(terms);
    }

    private Verdict verdict(SpecialTerms terms) {
        return tables.decide(
                "TermsApproval",
                Map.of(
                        "scope", terms.scope().name(),
                        "graceDays", terms.graceDays() == null ? 0 : terms.graceDays(),
                        "minimum", terms.minimum() == null ? BigDecimal.ZERO : terms.minimum()));
    }

    private SpecialTerms get(UUID id) {
        return book.find(id).orElseThrow(() -> new IllegalStateException("There are no special terms " + id));
    }

    private SpecialTerms decided(SpecialTerms terms, SpecialTerms.Status status, LocalDate until, String by) {
        return new SpecialTerms(
                terms.id(),
                terms.scope(),
                terms.customer(),
                terms.invoiceNo(),
                terms.segment(),
                terms.graceDays(),
                terms.minimum(),
                terms.channel(),
                terms.procedure(),
                terms.reason(),
                terms.owner(),
                terms.from(),
                until,
                status,
                terms.requestedBy(),
                terms.requestedOn(),
                by,
                calendar.today(),
                terms.explanation());
    }

    private static SpecialTerms ended(SpecialTerms terms, LocalDate until) {
        return new SpecialTerms(
                terms.id(),
                terms.scope(),
                terms.customer(),
                terms.invoiceNo(),
                terms.segment(),
                terms.graceDays(),
                terms.minimum(),
                terms.channel(),
                terms.procedure(),
                terms.reason(),
                terms.owner(),
                terms.from(),
                until,
                SpecialTerms.Status.ENDED,
                terms.requestedBy(),
                terms.requestedOn(),
                terms.decidedBy(),
                terms.decidedOn(),
                terms.explanation());
    }

    private static SpecialTerms explained(SpecialTerms terms, SpecialTerms.Status status, Verdict verdict) {
        return new SpecialTerms(
                terms.id(),
                terms.scope(),
                terms.customer(),
                terms.invoiceNo(),
                terms.segment(),
                terms.graceDays(),
                terms.minimum(),
                terms.channel(),
                terms.procedure(),
                terms.reason(),
                terms.owner(),
                terms.from(),
                terms.until(),
                status,
                terms.requestedBy(),
                terms.requestedOn(),
                null,
                null,
                Approval.kept(verdict));
    }

    /** Terms of a whole segment are in nobody's history: they would be in thousands. */
    private void record(SpecialTerms terms, String what, String by, String note) {
        if (terms.customer() != null) {
            lines.record(terms.customer(), what, by, inShort(terms, note));
        }
    }

    private void changed(SpecialTerms terms) {
        announcements.publishEvent(new AgreementsChanged(terms.customer()));
    }

    private static String inShort(SpecialTerms terms, String note) {
        return (terms.invoiceNo() == null ? "" : terms.invoiceNo() + ", ") + terms.from() + " – " + terms.until()
                + (note == null ? "" : ": " + note);
    }
}
