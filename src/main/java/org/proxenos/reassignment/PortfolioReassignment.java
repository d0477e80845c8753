package org.proxenos.reassignment;

import java.time.LocalDate;
import java.util.UUID;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Segment;

/** An officer's customers, or some of them, are to get other officers: who asked, who agreed, how far it has come. */
class PortfolioReassignment {

    private final UUID id;
    private final OfficerNo officer;
    private final ReassignmentReason reason;
    private final Scope scope;
    private final LocalDate effectiveDate;
    private final LocalDate absentUntil;
    private final String note;
    private final String requestedBy;
    private final LocalDate requestedOn;

    private PortfolioStatus status = PortfolioStatus.REQUESTED;
    private String approver;
    private String startedUpTo;

    PortfolioReassignment(
            UUID id,
            OfficerNo officer,
            ReassignmentReason reason,
            Scope scope,
            LocalDate effectiveDate,
            LocalDate absentUntil,
            String note,
            String requestedBy,
            LocalDate requestedOn) {
        this.id = id;
        this.officer = officer;
        this.reason = reason;
        this.scope = scope;
        this.effectiveDate = effectiveDate;
        this.absentUntil = absentUntil;
        this.note = note;
        this.requestedBy = requestedBy;
        this.requestedOn = requestedOn;
    }

    /**
     * Which customers it is about, and whether one officer gets them all.
     *
     * @param country null = of every country
     * @param segment null = of every segment
     * @param receiver null = whoever has room
     */
    record Scope(String country, Segment segment, OfficerNo receiver) {}

    /** As it was kept. */
    PortfolioReassignment restored(PortfolioStatus reached, String approvedBy, String lastStarted) {
        status = reached;
        approver = approvedBy;
        startedUpTo = lastStarted;
        return this;
    }

    void reaches(PortfolioStatus next) {
        status = next;
    }

    void approve(String by) {
        approver = by;
        status = PortfolioStatus.APPROVED;
    }

    void startedUpTo(String customer) {
        startedUpTo = customer;
    }

    UUID id() {
        return id;
    }

    /** Whose customers they are. */
    OfficerNo officer() {
        return officer;
    }

    ReassignmentReason reason() {
        return reason;
    }

    Scope scope() {
        return scope;
    }

    /** First day of the new officers. */
    LocalDate effectiveDate() {
        return effectiveDate;
    }

    /** Null unless the reason is a long absence. */
    LocalDate absentUntil() {
        return absentUntil;
    }

    String note() {
        return note;
    }

    String requestedBy() {
        return requestedBy;
    }

    LocalDate requestedOn() {
        return requestedOn;
    }

    PortfolioStatus status() {
        return status;
    }

    /** Null until somebody has agreed. */
    String approver() {
        return approver;
    }

    /** Number of the last customer whose move has begun; null while none has. */
    String startedUpTo() {
        return startedUpTo;
    }
}
