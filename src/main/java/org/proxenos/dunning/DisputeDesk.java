package org.proxenos.dunning;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.DecisionTables;
import org.proxenos.notification.Delivery;
import org.proxenos.notification.NoticeRequest;
import org.proxenos.notification.Notices;
import org.proxenos.portfolio.Assignments;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.Portfolio;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk at which it is recorded what customers contest, and what was found about it (A8). */
@Service
@Transactional
public class DisputeDesk {

    private static final String OFFICER = "officer";
    private static final int LONGEST_NUMBER = 64;

    private final Disputes disputes;
    private final DisputeRules rules;
    private final DecisionTables tables;
    private final CaseBook book;
    private final CaseFiles files;
    private final Notices notices;
    private final Portfolio portfolio;
    private final Assignments assignments;
    private final BusinessCalendar calendar;
    private final ApplicationEventPublisher announcements;

    DisputeDesk(
            Disputes disputes,
            DisputeRules rules,
            DecisionTables tables,
            CaseBook book,
            CaseFiles files,
            Notices notices,
            Portfolio portfolio,
            Assignments assignments,
            BusinessCalendar calendar,
            ApplicationEventPublisher announcements) {
        this.disputes = disputes;
        this.rules = rules;
        this.tables = tables;
        this.book = book;
        this.files = files;
        this.notices = notices;
        this.portfolio = portfolio;
        this.assignments = assignments;
        this.calendar = calendar;
        this.announcements = announcements;
    }

    /**
     * Records what a customer contests, if it can be contested, and lets the house know so that somebody looks into it.
     *
     * @param by the user who heard of it
     */
    public Recorded raise(CaseId id, Contest contest, String by) {
        var recorded = take(id, contest, by);
        if (recorded instanceof Recorded.As dispute) {
            announcements.publishEvent(new DisputeRaised(dispute.id(), id));
        }
        return recorded;
    }

    /** As {@link #raise}, for whoever is going to see to it that somebody looks into the dispute. */
    public Recorded take(CaseId id, Contest contest, String by) {
        book.lock(id);
        var file = files.readAgain(id);
        var refusal = rules.check(file, contest);
        if (refusal.isPresent()) {
            return new Recorded.Refused(refusal.get());
        }
        var owners =
                tables.decide("DisputeOwner", Map.of("reason", contest.reason().name()));
        var dispute = new Dispute(
                UUID.randomUUID(),
                id,
                file.delay().customer(),
                file.delay().currency(),
                contest.item(),
                contest.amount() == null ? rules.free(file, contest.item()) : contest.amount(),
                contest.reason(),
                contest.note() == null || contest.note().isBlank()
                        ? null
                        : contest.note().strip(),
                calendar.today(),
                by,
                Dispute.Status.OPEN,
                BigDecimal.ZERO,
                null,
                null,
                null,
                Reasoning.write(owners),
                null);
        disputes.add(dispute);
        files.record(id, "DISPUTE_RAISED", by, inFigures(dispute.item(), dispute.amount(), dispute.currency()));
        changed(dispute);
        return new Recorded.As(dispute.id());
    }

    /** Why a dispute would be refused now. */
    @Transactional(readOnly = true)
    public Optional<Refusal> check(CaseId id, Contest contest) {
        return rules.check(files.readAgain(id), contest);
    }

    /** The disputes of a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<DisputeSummary> of(CaseId id) {
        return disputes.of(id).stream().map(DisputeSummary::of).toList();
    }

    /** @return empty if there is no such dispute */
    @Transactional(readOnly = true)
    public Optional<DisputeSummary> find(UUID id) {
        return disputes.find(id).map(DisputeSummary::of);
    }

    /** Who looks into a dispute. */
    @Transactional(readOnly = true)
    public Investigators investigatorsOf(UUID id) {
        var verdict = Reasoning.read(get(id).explanation());
        var owners = Arrays.stream(verdict.text("owners").split(",")).map(String::strip);
        var all = owners.toList();
        return new Investigators(
                all.stream().filter(owner -> !owner.equals(OFFICER)).toList(),
                all.contains(OFFICER),
                verdict.number("slaBd"),
                verdict.number("managersBd"),
                verdict.number("managementBd"));
    }

    /** The officer to whom the investigation goes: until this transaction ends nobody else is put in charge. */
    public Optional<Officer> officerOf(UUID id) {
        assignments.hold(get(id).customer());
        return portfolio.answersFor(get(id).customer(), calendar.today());
    }

    /** Nobody has decided in time, so the sales managers may as well. */
    public void involveSalesManagers(UUID id) {
        files.record(get(id).caseId(), "DISPUTE_OVERDUE", null, null);
    }

    /** Still nobody has decided, so management may as well. */
    public void involveManagement(UUID id) {
        files.record(get(id).caseId(), "DISPUTE_LONG_OVERDUE", null, null);
    }

    /** Decides a dispute away from the task: whoever has it hears that it is done. */
    public Optional<Refusal> decide(UUID id, Finding finding, String by) {
        var refusal = recordFinding(id, finding, by);
        if (refusal.isEmpty()) {
            announcements.publishEvent(
                    finding.status() == DisputeStatus.WITHDRAWN ? new DisputeWithdrawn(id) : new DisputeDecided(id));
        }
        return refusal;
    }

    /** Records what whoever has the task has found. */
    public Optional<Refusal> recordFinding(UUID id, Finding finding, String by) {
        var dispute = get(id);
        var refusal = rules.check(dispute, finding);
        if (refusal.isPresent()) {
            return refusal;
        }
        var wasOpen = disputes.resolve(new Dispute(
                dispute.id(),
                dispute.caseId(),
                dispute.customer(),
                dispute.currency(),
                dispute.item(),
                dispute.amount(),
                dispute.reason(),
                dispute.note(),
                dispute.raisedOn(),
                dispute.raisedBy(),
                Dispute.Status.valueOf(finding.status().name()),
                accepted(dispute, finding),
                calendar.today(),
                by,
                finding.reasons().strip(),
                dispute.explanation(),
                dispute.creditNoteNo()));
        if (!wasOpen) {
            return Optional.of(Refusal.because("dunning.refusal.disputeDecided"));
        }
        files.record(
                dispute.caseId(),
                "DISPUTE_" + finding.status(),
                by,
                finding.reasons().strip());
        changed(dispute);
        return Optional.empty();
    }

    /** Accounting has issued the credit note that was granted. */
    public Optional<Refusal> creditNoteIssued(UUID id, String number, String by) {
        var dispute = get(id);
        if (number == null || number.isBlank() || number.strip().length() > LONGEST_NUMBER) {
            return Optional.of(Refusal.because("dunning.refusal.creditNoteMissing", LONGEST_NUMBER));
        }
        disputes.credited(id, number.strip());
        files.record(
                dispute.caseId(),
                "CREDIT_NOTE_ISSUED",
                by,
                number.strip() + ": " + inFigures(dispute.item(), dispute.accepted(), dispute.currency()));
        return Optional.empty();
    }

    /**
     * Tells the customer why it has to pay after all. Where no mail reaches the customer a letter is filed for back office
     * to post.
     */
    public Delivery sendRejection(UUID id) {
        var dispute = get(id);
        var mail = rejection(dispute, "EMAIL");
        var delivery = notices.send(mail);
        if (delivery.done()) {
            files.record(dispute.caseId(), "REJECTION_SENT", null, null);
        } else if (delivery.status() != Delivery.Status.LATER) {
            notices.fileLetter(rejection(dispute, "LETTER"));
            files.record(dispute.caseId(), "REJECTION_TO_POST", null, delivery.reason());
        }
        return delivery;
    }

    private NoticeRequest rejection(Dispute dispute, String channel) {
        var customer = portfolio.customer(dispute.customer());
        var officer = portfolio.answersFor(customer.no(), calendar.today());
        var model = new HashMap<String, Object>();
        model.put("customerNo", customer.no().value());
        model.put("customerName", customer.name());
        model.put("reference", StepDesk.shortReference(dispute.caseId()));
        model.put("currency", dispute.currency());
        model.put("today", calendar.today());
        model.put("officerName", officer.map(Officer::name).orElse(""));
        officer.map(Officer::email).ifPresent(email -> model.put("officerEmail", email));
        model.put("invoiceNo", dispute.item().invoiceNo());
        model.put("instalment", dispute.item().instalment());
        model.put("raisedOn", dispute.raisedOn());
        model.put("contested", dispute.amount());
        model.put("accepted", dispute.accepted());
        model.put("owed", dispute.rejected());
        model.put("reasons", dispute.finding());
        return new NoticeRequest(
                dispute.id() + "/REJECTED/" + channel,
                dispute.id().toString(),
                customer.no().value(),
                customer.name(),
                channel.equals("LETTER") ? null : customer.email(),
                customer.language(),
                "DisputeRejected",
                model);
    }

    private static BigDecimal accepted(Dispute dispute, Finding finding) {
        return switch (finding.status()) {
            case CREDITED -> dispute.amount();
            case SPLIT -> finding.accepted();
            default -> BigDecimal.ZERO;
        };
    }

    private Dispute get(UUID id) {
        return disputes.find(id).orElseThrow(() -> new IllegalArgumentException("There is no dispute " + id));
    }

    private void changed(Dispute dispute) {
        announcements.publishEvent(new AgreementsChanged(dispute.customer()));
    }

    private static String inFigures(ItemKey item, BigDecimal amount, String currency) {
        return "%s: %s %s".formatted(item.inWords(), amount.toPlainString(), currency);
    }
}
