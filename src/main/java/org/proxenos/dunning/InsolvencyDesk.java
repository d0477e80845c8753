package org.proxenos.dunning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Portfolio;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk at which it is noted that a customer is insolvent. From then on the customer is at rest: open cases stop and go
 * to credit risk, none begins, nothing is sent.
 */
@Service
@Transactional
public class InsolvencyDesk {

    private static final int LONGEST = 255;
    private static final String CREDIT_RISK = "credit-risk";

    private final Insolvencies insolvencies;
    private final DunningDesk dunning;
    private final LetterDesk letters;
    private final StepDesk steps;
    private final PaymentDelays delays;
    private final CaseFiles files;
    private final CaseBook book;
    private final Portfolio portfolio;
    private final BusinessCalendar calendar;
    private final Words words;
    private final ApplicationEventPublisher announcements;

    InsolvencyDesk(
            Insolvencies insolvencies,
            DunningDesk dunning,
            LetterDesk letters,
            StepDesk steps,
            PaymentDelays delays,
            CaseFiles files,
            CaseBook book,
            Portfolio portfolio,
            BusinessCalendar calendar,
            Words words,
            ApplicationEventPublisher announcements) {
        this.insolvencies = insolvencies;
        this.dunning = dunning;
        this.letters = letters;
        this.steps = steps;
        this.delays = delays;
        this.files = files;
        this.book = book;
        this.portfolio = portfolio;
        this.calendar = calendar;
        this.words = words;
        this.announcements = announcements;
    }

    /** Notes that a customer is insolvent, and lets all its open cases hear of it. */
    public Filed declare(InsolvencyReport report, String by) {
        var refusal = check(report);
        if (refusal.isPresent()) {
            return Filed.refused(refusal.get());
        }
        var it = new Insolvency(
                UUID.randomUUID(),
                CustomerNo.of(report.customerNo().strip()),
                report.declaredOn(),
                blankAsNull(report.court()),
                blankAsNull(report.reference()),
                report.claimRegistered(),
                blankAsNull(report.note()),
                by,
                calendar.today(),
                null);
        insolvencies.add(it);
        announcements.publishEvent(new InsolvencyDeclared(it.customer()));
        return Filed.under(it.id());
    }

    /** It was a mistake, or is over: what had been stopped goes on. */
    public Filed withdraw(CustomerNo customer, String why, String by) {
        if (why == null || why.isBlank()) {
            return Filed.refused(
                    Refusal.because("dunning.refusal.reasonMissing").about("note"));
        }
        var known = insolvencies.of(customer);
        if (known.isEmpty()) {
            return Filed.refused(Refusal.because("dunning.refusal.notInsolvent", customer.value()));
        }
        end(known.get(), why, by, book.openCasesOf(customer));
        return Filed.under(known.get().id());
    }

    /** What is known, while it holds. */
    @Transactional(readOnly = true)
    public Optional<Insolvency> of(CustomerNo customer) {
        return insolvencies.of(customer);
    }

    /** A case stops: whatever was being done is not done. */
    public void stopFollowUp(CaseId id) {
        letters.takeBack(id, Unwanted.INSOLVENT);
        files.record(id, "INSOLVENCY_DECLARED", null, null);
    }

    /**
     * What credit risk makes of it. A claim that is too large for credit risk alone to write off is registered first.
     *
     * @param reference under which the claim was registered
     */
    public Optional<Refusal> decide(CaseId id, InsolvencyOutcome outcome, String reference, String note, String by) {
        if (note == null || note.isBlank()) {
            return Optional.of(Refusal.because("dunning.refusal.reasonMissing"));
        }
        var known = insolvencies.of(delays.get(id).customer());
        switch (outcome) {
            case REGISTER_CLAIM -> {
                if (reference == null || reference.isBlank()) {
                    return Optional.of(Refusal.because("dunning.refusal.claimReferenceMissing"));
                }
                known.ifPresent(it -> insolvencies.registered(it.id(), shortened(reference)));
                files.record(id, "CLAIM_REGISTERED", by, shortened(reference) + " · " + note);
                dunning.close(id, CaseStatus.INSOLVENT);
            }
            case WRITE_OFF -> {
                if (!List.of(steps.decidersOf(id).split(",")).contains(CREDIT_RISK)) {
                    return Optional.of(Refusal.because("dunning.refusal.tooLargeToWriteOff"));
                }
                files.record(id, "INSOLVENCY_WRITTEN_OFF", by, note);
                dunning.close(id, CaseStatus.WRITTEN_OFF);
            }
            case NOT_INSOLVENT -> {
                var others = new ArrayList<>(book.openCasesOf(delays.get(id).customer()));
                others.remove(id);
                known.ifPresent(it -> end(it, note, by, others));
                files.record(id, "NOT_INSOLVENT", by, note);
            }
        }
        return Optional.empty();
    }

    /** The case goes on where it stood, at the level at which the customer had been told. */
    public void resume(CaseId id) {
        files.record(id, "FOLLOW_UP_RESUMED", null, null);
        announcements.publishEvent(new FollowUpResumed(id));
    }

    /** What is known, for whoever has a case before them; empty for a customer that is not insolvent. */
    @Transactional(readOnly = true)
    public String card(CaseId id, Locale language) {
        return insolvencies
                .of(delays.get(id).customer())
                .map(it -> words.say(
                        language,
                        "dunning.page.insolvency",
                        words.day(it.declaredOn()),
                        Words.plain(orDash(it.court())),
                        Words.plain(orDash(it.reference())),
                        words.say(
                                language,
                                it.claimRegistered()
                                        ? "dunning.page.claimRegistered"
                                        : "dunning.page.claimNotRegistered"),
                        Words.plain(orDash(it.note()))))
                .orElse("");
    }

    private Optional<Refusal> check(InsolvencyReport report) {
        var no = report.customerNo() == null ? "" : report.customerNo().strip();
        if (no.isEmpty() || portfolio.find(CustomerNo.of(no)).isEmpty()) {
            return Optional.of(Refusal.because("dunning.refusal.unknownCustomer", no));
        }
        if (report.declaredOn() == null || report.declaredOn().isAfter(calendar.today())) {
            return Optional.of(Refusal.because("dunning.refusal.declaredOn", calendar.today())
                    .about("declaredOn"));
        }
        return insolvencies.of(CustomerNo.of(no)).isPresent()
                ? Optional.of(Refusal.because("dunning.refusal.alreadyInsolvent", no))
                : Optional.empty();
    }

    private void end(Insolvency it, String why, String by, List<CaseId> whoHears) {
        insolvencies.end(it.id(), calendar.today(), by, why);
        announcements.publishEvent(new InsolvencyWithdrawn(whoHears));
    }

    private static String shortened(String text) {
        return text.strip().length() <= LONGEST ? text.strip() : text.strip().substring(0, LONGEST);
    }

    private static String blankAsNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String orDash(String text) {
        return text == null ? "–" : text;
    }
}
