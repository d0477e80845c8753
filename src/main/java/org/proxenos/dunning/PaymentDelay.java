package org.proxenos.dunning;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.portfolio.CustomerNo;

/** A case: what a customer has not paid in time in one currency, and how far follow-up has gone. */
final class PaymentDelay {

    private final CaseId id;
    private final CustomerNo customer;
    private final String currency;
    private final LocalDate openedOn;
    private final UUID oldDebtOf;
    private final CaseId resumedFrom;
    private CaseStatus status;
    private LocalDate closedOn;
    private LocalDate assessedOn;
    private int level;
    private int noticedLevel;
    private int topLevel;
    private int leastLevel;
    private int episode;
    private LocalDate lastNoticeOn;
    private LocalDate payBy;
    private LocalDate nextCheck;
    private PaymentDelayRow.Owed owed;
    private String graded;
    private boolean creditHold;
    private String explanation;
    private Standing standing;
    private int version;
    private PaymentDelayRow asWritten;

    PaymentDelay(PaymentDelayRow row) {
        this.id = row.id();
        this.customer = row.customer();
        this.currency = row.currency();
        this.openedOn = row.openedOn();
        this.oldDebtOf = row.oldDebtOf();
        this.resumedFrom = row.resumedFrom();
        this.status = row.status();
        this.closedOn = row.closedOn();
        this.assessedOn = row.assessedOn();
        this.level = row.level();
        this.noticedLevel = row.noticedLevel();
        this.topLevel = row.topLevel();
        this.leastLevel = row.leastLevel();
        this.episode = row.episode();
        this.lastNoticeOn = row.lastNoticeOn();
        this.payBy = row.payBy();
        this.nextCheck = row.nextCheck();
        this.owed = row.owed();
        this.graded = row.graded();
        this.creditHold = row.creditHold();
        this.explanation = row.explanation();
        this.version = row.version();
        this.asWritten = row;
    }

    /** @param oldDebtOf the import that brought the debt if it was old already, else null */
    static PaymentDelay found(CustomerNo customer, String currency, LocalDate day, UUID oldDebtOf) {
        return new PaymentDelay(new PaymentDelayRow(
                CaseId.next(),
                customer,
                currency,
                CaseStatus.OPEN,
                day,
                null,
                day,
                0,
                0,
                0,
                0,
                1,
                null,
                null,
                null,
                PaymentDelayRow.Owed.NOTHING,
                null,
                oldDebtOf,
                null,
                false,
                null,
                0));
    }

    /**
     * A case that a returned payment brought back: it goes on where {@code former} stood (A6).
     *
     * @param noticed the level at which the customer was told of what is overdue again
     */
    static PaymentDelay resumed(PaymentDelay former, LocalDate day, int noticed) {
        var row = former.row();
        return new PaymentDelay(new PaymentDelayRow(
                CaseId.next(),
                row.customer(),
                row.currency(),
                CaseStatus.OPEN,
                day,
                null,
                day,
                noticed,
                noticed,
                noticed,
                row.leastLevel(),
                1,
                row.lastNoticeOn(),
                row.payBy(),
                null,
                PaymentDelayRow.Owed.NOTHING,
                null,
                null,
                row.id(),
                false,
                null,
                0));
    }

    void seen(CaseFile file) {
        assessedOn = file.day();
        owed = PaymentDelayRow.Owed.of(file.reckoning());
        graded = PaymentDelayRow.gradeOf(file.customer());
    }

    /** Whether the last look found the same in the books and in what was agreed; that a day has passed is no difference. */
    boolean saw(CaseFile file) {
        return owed.equals(PaymentDelayRow.Owed.of(file.reckoning()))
                && lastLook().map(look -> look.restsOn(file)).orElse(true);
    }

    /**
     * Where the items that carried the case up are paid or contested, a new climb begins from the level at which the
     * customer has been told of those that are left; what was said about the others counts no more, until they are back.
     */
    void climbsFrom(int noticedOfWhatIsLeft) {
        if (noticedOfWhatIsLeft < noticedLevel) {
            episode++;
            leastLevel = 0;
        }
        noticedLevel = noticedOfWhatIsLeft;
    }

    /** The level that follows from the ledger today. */
    void standsAt(Standing now) {
        level = now.level();
        standing = now;
        explanation = now.toText();
    }

    /** The customer has been told, or a decision of this level has been taken. */
    void told(int atLevel, LocalDate day) {
        noticedLevel = atLevel;
        topLevel = Math.max(topLevel, atLevel);
        lastNoticeOn = day;
    }

    void expectsPaymentBy(LocalDate day) {
        payBy = payBy == null || day.isAfter(payBy) ? day : payBy;
    }

    /** The customer's own words earn the next level, whatever the days say. */
    void deservesNextLevel() {
        leastLevel = level + 1;
    }

    /** Steps below {@code atLevel} count as taken; only triage of old debt may say so. */
    void placeAt(int atLevel) {
        noticedLevel = atLevel - 1;
        leastLevel = Math.max(leastLevel, atLevel);
    }

    void checkAgainOn(LocalDate day) {
        nextCheck = day;
    }

    void hold() {
        creditHold = true;
    }

    void release() {
        creditHold = false;
    }

    void close(CaseStatus ending, LocalDate day) {
        if (status != CaseStatus.OPEN) {
            throw new IllegalStateException("Case %s has ended as %s".formatted(id, status));
        }
        status = ending;
        closedOn = day;
        nextCheck = null;
    }

    /** The row this case is now to be. */
    PaymentDelayRow row() {
        return new PaymentDelayRow(
                id,
                customer,
                currency,
                status,
                openedOn,
                closedOn,
                assessedOn,
                level,
                noticedLevel,
                topLevel,
                leastLevel,
                episode,
                lastNoticeOn,
                payBy,
                nextCheck,
                owed,
                graded,
                oldDebtOf,
                resumedFrom,
                creditHold,
                explanation,
                version);
    }

    boolean hasChanged() {
        return !row().equals(asWritten);
    }

    void written() {
        version++;
        asWritten = row();
    }

    CaseId id() {
        return id;
    }

    CustomerNo customer() {
        return customer;
    }

    String currency() {
        return currency;
    }

    CaseStatus status() {
        return status;
    }

    int level() {
        return level;
    }

    int noticedLevel() {
        return noticedLevel;
    }

    int topLevel() {
        return topLevel;
    }

    int leastLevel() {
        return leastLevel;
    }

    int episode() {
        return episode;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    LocalDate assessedOn() {
        return assessedOn;
    }

    LocalDate lastNoticeOn() {
        return lastNoticeOn;
    }

    LocalDate payBy() {
        return payBy;
    }

    /** Whether its level is another than when it was last written. */
    boolean stoodElsewhere() {
        return asWritten.level() != level;
    }

    /** The case a returned payment brought back; null for most. */
    CaseId resumedFrom() {
        return resumedFrom;
    }

    boolean creditHold() {
        return creditHold;
    }

    /** As {@link #standing()}; empty before the first look. */
    Optional<Standing> lastLook() {
        return explanation == null ? Optional.empty() : Optional.of(standing());
    }

    /** What the last look at the case concluded, and from what. */
    Standing standing() {
        return standing == null ? Standing.parse(explanation) : standing;
    }
}
