package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.DecisionTables;
import org.proxenos.engine.Verdict;
import org.proxenos.ledger.Ledger;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk at which follow-up is suspended: for a customer or an item, for a reason, never without an end, and above a
 * certain size only when somebody else agrees (A7).
 */
@Service
@Transactional
public class HoldDesk {

    private final Holds holds;
    private final HoldRules rules;
    private final DecisionTables tables;
    private final Ledger ledger;
    private final Rates rates;
    private final Approval approval;
    private final CaseLines lines;
    private final BusinessCalendar calendar;
    private final ApplicationEventPublisher announcements;

    HoldDesk(
            Holds holds,
            HoldRules rules,
            DecisionTables tables,
            Ledger ledger,
            Rates rates,
            Approval approval,
            CaseLines lines,
            BusinessCalendar calendar,
            ApplicationEventPublisher announcements) {
        this.holds = holds;
        this.rules = rules;
        this.tables = tables;
        this.ledger = ledger;
        this.rates = rates;
        this.approval = approval;
        this.lines = lines;
        this.calendar = calendar;
        this.announcements = announcements;
    }

    /** Files a request, and has it followed up: for doors that do not see to that themselves. */
    public Filed request(HoldRequest asked, String by) {
        var filed = file(asked, by);
        if (filed.refusal().isEmpty()) {
            announcements.publishEvent(new HoldRequested(filed.id()));
        }
        return filed;
    }

    /** Files a request. It is in force at once if nobody has to agree. */
    public Filed file(HoldRequest asked, String by) {
        var checked = rules.check(asked);
        if (checked.no() != null) {
            return Filed.refused(checked.no());
        }
        var term = checked.term();
        var verdict = verdict(term);
        var free = Approval.groups(verdict).isEmpty();
        var hold = new Hold(
                UUID.randomUUID(),
                term.customer(),
                term.scope(),
                term.item(),
                term.reason(),
                term.from(),
                term.until(),
                free ? Hold.Status.ACTIVE : Hold.Status.REQUESTED,
                by,
                calendar.today(),
                null,
                null,
                term.note(),
                Approval.kept(verdict));
        holds.add(hold);
        if (free) {
            lines.record(hold.customer(), "HOLD_ACTIVE", by, inShort(hold, hold.note()));
            changed(hold);
        } else {
            lines.record(hold.customer(), "HOLD_REQUESTED", by, inShort(hold, hold.note()));
        }
        return Filed.under(hold.id());
    }

    /** The groups of which somebody has to agree; none where nobody has to. */
    public List<String> approversOf(UUID id) {
        return Approval.groups(Approval.read(get(id).explanation()));
    }

    /** First day on which follow-up goes on. */
    public LocalDate endOf(UUID id) {
        return get(id).until();
    }

    /** Somebody else agrees to a hold, or does not. */
    public Optional<Refusal> decide(UUID id, boolean granted, String note, String by) {
        var hold = get(id);
        var reason = Entered.text(note);
        var no = approval.refuse(Approval.read(hold.explanation()), hold.requestedBy(), by)
                .or(() -> Entered.tooLong("note", reason));
        if (no.isPresent()) {
            return no;
        }
        if (hold.status() != Hold.Status.REQUESTED) {
            return Optional.of(Refusal.because("dunning.refusal.holdDecided"));
        }
        if (granted && !hold.until().isAfter(calendar.today())) {
            return Optional.of(Refusal.because("dunning.refusal.holdOver", hold.until()));
        }
        if (!granted && reason == null) {
            return Optional.of(Refusal.because("dunning.refusal.reasonMissing").about("note"));
        }
        holds.decided(decided(hold, granted ? Hold.Status.ACTIVE : Hold.Status.REFUSED, by));
        if (granted) {
            lines.record(hold.customer(), "HOLD_ACTIVE", by, inShort(hold, reason));
            changed(hold);
        } else {
            lines.record(hold.customer(), "HOLD_REFUSED", by, inShort(hold, reason));
        }
        return Optional.empty();
    }

    /** Ends a hold before its time, or takes back the request for one. What has rested so far stays rested. */
    public Optional<Refusal> lift(UUID id, String note, String by) {
        var hold = get(id);
        var reason = Entered.text(note);
        if (reason == null) {
            return Optional.of(Refusal.because("dunning.refusal.reasonMissing").about("note"));
        }
        var no = Entered.tooLong("note", reason);
        if (no.isPresent()) {
            return no;
        }
        var today = calendar.today();
        var over = hold.status() != Hold.Status.REQUESTED && !hold.until().isAfter(today);
        if (over || hold.status() == Hold.Status.REFUSED || hold.status() == Hold.Status.LIFTED) {
            return Optional.of(Refusal.because("dunning.refusal.holdNotInForce").about("status"));
        }
        var began = hold.status() == Hold.Status.ACTIVE && hold.from().isBefore(today);
        holds.decided(lifted(hold, began ? today : hold.from()));
        lines.record(hold.customer(), "HOLD_LIFTED", by, inShort(hold, reason));
        changed(hold);
        announcements.publishEvent(new HoldLifted(id));
        return Optional.empty();
    }

    /** The last day of a hold is over: the customer's cases are looked at again. */
    public void end(UUID id) {
        var hold = get(id);
        lines.record(hold.customer(), "HOLD_ENDED", null, inShort(hold, null));
        changed(hold);
    }

    /** Nobody has decided about a request while there was something to decide. */
    public void drop(UUID id) {
        var hold = get(id);
        holds.decided(decided(hold, Hold.Status.REFUSED, null));
        lines.record(hold.customer(), "HOLD_NOT_DECIDED", null, inShort(hold, null));
    }

    /** Whoever the hold is about; empty if there is no such hold. */
    @Transactional(readOnly = true)
    public Optional<HoldSummary> find(UUID id) {
        return holds.find(id).map(hold -> HoldSummary.of(hold, calendar.today()));
    }

    /** Every hold that a customer has or had, or that was asked for; the latest first. */
    @Transactional(readOnly = true)
    public List<HoldSummary> of(CustomerNo customer) {
        return holds.of(List.of(customer)).stream()
                .sorted(Comparator.comparing(Hold::from).reversed())
                .map(hold -> HoldSummary.of(hold, calendar.today()))
                .toList();
    }

    private Verdict verdict(HoldRules.Term term) {
        return tables.decide(
                "HoldApproval",
                Map.of(
                        "amount", wouldRest(term),
                        "days", (int) ChronoUnit.DAYS.between(term.from(), term.until()),
                        "scope", term.scope().name()));
    }

    /** What is or will be overdue while the hold lasts, in the company's currency. */
    private BigDecimal wouldRest(HoldRules.Term term) {
        var today = calendar.today();
        return ledger.openItems(term.customer(), today).stream()
                .filter(item -> term.item() == null || term.item().equals(ItemKey.of(item)))
                .filter(item -> item.dueDate().isBefore(term.until()))
                .map(item -> rates.inCompanyCurrency(item.open(), item.currency(), today)
                        .orElse(item.open()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Hold get(UUID id) {
        return holds.find(id).orElseThrow(() -> new IllegalStateException("There is no hold " + id));
    }

    private Hold decided(Hold hold, Hold.Status status, String by) {
        return new Hold(
                hold.id(),
                hold.customer(),
                hold.scope(),
                hold.item(),
                hold.reason(),
                hold.from(),
                hold.until(),
                status,
                hold.requestedBy(),
                hold.requestedOn(),
                by,
                calendar.today(),
                hold.note(),
                hold.explanation());
    }

    private static Hold lifted(Hold hold, LocalDate until) {
        return new Hold(
                hold.id(),
                hold.customer(),
                hold.scope(),
                hold.item(),
                hold.reason(),
                hold.from(),
                until,
                Hold.Status.LIFTED,
                hold.requestedBy(),
                hold.requestedOn(),
                hold.decidedBy(),
                hold.decidedOn(),
                hold.note(),
                hold.explanation());
    }

    private void changed(Hold hold) {
        announcements.publishEvent(new AgreementsChanged(hold.customer()));
    }

    private static String inShort(Hold hold, String note) {
        var what = hold.item() == null
                ? ""
                : hold.item().invoiceNo() + "/" + hold.item().instalment() + ", ";
        return what + hold.from() + " – " + hold.until() + (note == null ? "" : ": " + note);
    }
}
