package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.DecisionTables;
import org.proxenos.engine.Verdict;
import org.proxenos.notification.Delivery;
import org.proxenos.notification.NoticeCharge;
import org.proxenos.notification.NoticeRequest;
import org.proxenos.notification.Notices;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.Portfolio;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk at which interest and compensation are shown and, when a case is cleared, waived, carried over or collected
 * (A6, A10). Nothing is ever posted: what is collected is listed for whoever keeps the books.
 */
@Service
@Transactional
public class ChargesDesk {

    private static final int LONGEST_REASON = 2000;

    private final Accruals accruals;
    private final ChargeBook book;
    private final RatesDesk rates;
    private final DecisionTables tables;
    private final PaymentDelays delays;
    private final CaseFiles files;
    private final Portfolio portfolio;
    private final Notices notices;
    private final BusinessCalendar calendar;
    private final ChargesSettings settings;

    ChargesDesk(
            Accruals accruals,
            ChargeBook book,
            RatesDesk rates,
            DecisionTables tables,
            PaymentDelays delays,
            CaseFiles files,
            Portfolio portfolio,
            Notices notices,
            BusinessCalendar calendar,
            ChargesSettings settings) {
        this.accruals = accruals;
        this.book = book;
        this.rates = rates;
        this.tables = tables;
        this.delays = delays;
        this.files = files;
        this.portfolio = portfolio;
        this.notices = notices;
        this.calendar = calendar;
        this.settings = settings;
    }

    /**
     * What the delay has cost so far and nobody has decided on: what accrued in the case, and what earlier cases of the
     * customer carried over.
     *
     * @param asOf up to and including that day
     */
    @Transactional(readOnly = true)
    public Charges shown(CaseId id, LocalDate asOf) {
        return accruals.of(id, asOf);
    }

    /** The same, up to and including today. */
    @Transactional(readOnly = true)
    public Charges shown(CaseId id) {
        return shown(id, calendar.today());
    }

    /** The same, up to the day on which the case was cleared, if it waits for a decision; else up to today. */
    @Transactional(readOnly = true)
    public Charges underReview(CaseId id) {
        return shown(id, book.underReview(id).orElseGet(calendar::today));
    }

    /**
     * A case has been cleared: opens a review of its charges if there are any.
     *
     * @return false if there is nothing to decide on, or it waits for a decision already
     */
    public boolean open(CaseId id) {
        if (book.underReview(id).isPresent()) {
            book.extendReview(id, calendar.today());
            return false;
        }
        var charges = shown(id, calendar.today());
        charges.missing().forEach(key -> rates.report(RateKind.INTEREST, key));
        if (charges.isNothing()) {
            return false;
        }
        book.openReview(id, charges.asOf());
        return true;
    }

    /**
     * Asks the table whether somebody decides, and notes what it said. Charges that are too small only because a rate is
     * missing are nobody's to waive unseen.
     */
    public ChargesHandling chooseHandling(CaseId id) {
        var verdict = verdict(id);
        book.noteVerdict(id, verdict);
        return underReview(id).missing().isEmpty()
                ? ChargesHandling.valueOf(verdict.text("handling"))
                : ChargesHandling.ASK;
    }

    /** Waives everything, with the row of the table that said so as the reason. */
    public void waive(CaseId id) {
        note(
                id,
                underReview(id),
                ChargesDecision.WAIVED,
                verdict(id).rules().get(0).reason(),
                null);
    }

    /** A person decides what becomes of the charges. */
    public Optional<Refusal> decide(CaseId id, ChargesDecision decision, String reason, String by) {
        if (reason == null || reason.isBlank()) {
            return Optional.of(Refusal.because("dunning.refusal.reasonMissing"));
        }
        if (reason.length() > LONGEST_REASON) {
            return Optional.of(Refusal.because("dunning.refusal.reasonTooLong", LONGEST_REASON));
        }
        if (book.underReview(id).isEmpty()) {
            return Optional.of(Refusal.because("dunning.refusal.chargesDecided"));
        }
        var charges = underReview(id);
        if (decision != ChargesDecision.WAIVED && !charges.missing().isEmpty()) {
            return Optional.of(Refusal.because("dunning.refusal.rateMissing", String.join(", ", charges.missing())));
        }
        note(id, charges, decision, reason.strip(), by);
        return Optional.empty();
    }

    /** Sends the customer a statement of what was decided to be collected last; a retry never sends twice. */
    public Delivery sendStatement(CaseId id) {
        var delivery = notices.send(statement(id));
        if (delivery.status() != Delivery.Status.LATER && delivery.status() != Delivery.Status.ALREADY) {
            files.record(
                    id,
                    delivery.done() ? "CHARGES_STATEMENT_SENT" : "CHARGES_STATEMENT_NOT_SENT",
                    null,
                    delivery.reason());
        }
        return delivery;
    }

    /** Charges that were decided on like that, latest first. */
    @Transactional(readOnly = true)
    public List<DecidedCharge> decided(ChargesDecision decision, int page, int size) {
        return book.decided(decision, page, size);
    }

    /** How many there are. */
    @Transactional(readOnly = true)
    public long count(ChargesDecision decision) {
        return book.count(decision);
    }

    private Verdict verdict(CaseId id) {
        var delay = delays.get(id);
        return tables.decide(
                "ChargesHandling",
                Map.of(
                        "customerType",
                        portfolio.customer(delay.customer()).type().name(),
                        "charges",
                        underReview(id).total(),
                        "highestLevel",
                        delay.topLevel()));
    }

    private void note(CaseId id, Charges charges, ChargesDecision decision, String reason, String by) {
        var delay = delays.get(id);
        charges.lines()
                .forEach(charge -> book.put(new DecidedCharge(
                        UUID.randomUUID(),
                        id,
                        delay.customer(),
                        delay.currency(),
                        charge,
                        decision,
                        by,
                        calendar.today(),
                        reason)));
        book.closeReview(id);
        files.record(id, "CHARGES_" + decision, by, reason);
    }

    private NoticeRequest statement(CaseId id) {
        var delay = delays.get(id);
        var customer = portfolio.customer(delay.customer());
        var collected = book.of(delay.customer(), delay.currency()).stream()
                .filter(it -> it.caseId().equals(id) && it.decision() == ChargesDecision.COLLECTED)
                .toList();
        var decidedOn = collected.stream()
                .map(DecidedCharge::on)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var charges = collected.stream().filter(it -> it.on().equals(decidedOn)).toList();
        var model = new HashMap<String, Object>();
        model.put("customerNo", customer.no().value());
        model.put("customerName", customer.name());
        model.put("reference", StepDesk.shortReference(id));
        model.put("currency", delay.currency());
        model.put("today", calendar.today());
        model.put("payBy", calendar.today().plusDays(settings.payByDays()));
        model.put("overdue", charges.stream().map(it -> it.charge().amount()).reduce(BigDecimal.ZERO, BigDecimal::add));
        model.put("charges", charges.stream().map(ChargesDesk::line).toList());
        var officer = portfolio.answersFor(customer.no(), calendar.today());
        model.put("officerName", officer.map(Officer::name).orElse(""));
        officer.map(Officer::email).ifPresent(email -> model.put("officerEmail", email));
        return new NoticeRequest(
                id + "/CHARGES/" + decidedOn,
                id.toString(),
                customer.no().value(),
                customer.name(),
                customer.email(),
                customer.language(),
                "ChargesStatement",
                model);
    }

    private static NoticeCharge line(DecidedCharge decided) {
        var charge = decided.charge();
        return new NoticeCharge(
                charge.invoiceNo(),
                charge.instalment(),
                charge.amount(),
                charge.arithmetic().segments().stream()
                        .filter(segment -> segment.rate() != null)
                        .map(segment -> new NoticeCharge.Step(
                                segment.from(),
                                segment.until().minusDays(1),
                                segment.days(),
                                segment.balance(),
                                segment.rate()))
                        .toList());
    }
}
