package org.proxenos.reassignment;

import java.time.LocalDate;
import java.util.UUID;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.OfficerNo;

/** A customer is to get another officer: who asked, who is to go and to come, who agreed, and how far it has come. */
class Reassignment {

    private final UUID id;
    private final CustomerNo customer;
    private final ReassignmentReason reason;
    private final LocalDate absentUntil;
    private final String note;
    private final String requestedBy;
    private final LocalDate requestedOn;
    private LocalDate wishedDate;

    private OfficerNo current;
    private OfficerNo wished;
    private OfficerNo proposed;
    private OfficerNo former;
    private LocalDate effectiveDate;
    private String route;
    private ReassignmentStatus status;
    private String firstApprover;
    private String secondApprover;
    private LocalDate objectionUntil;
    private int transfers;

    Reassignment(
            UUID id,
            CustomerNo customer,
            ReassignmentReason reason,
            LocalDate wishedDate,
            LocalDate absentUntil,
            String note,
            String requestedBy,
            LocalDate requestedOn) {
        this.id = id;
        this.customer = customer;
        this.reason = reason;
        this.wishedDate = wishedDate;
        this.absentUntil = absentUntil;
        this.note = note;
        this.requestedBy = requestedBy;
        this.requestedOn = requestedOn;
    }

    /** As asked for, about the officer who is in charge. */
    Reassignment about(OfficerNo officerInCharge, OfficerNo wish, ReassignmentStatus began) {
        current = officerInCharge;
        wished = wish;
        status = began;
        return this;
    }

    /** As it was kept. */
    Reassignment restored(
            OfficerNo currentNo,
            OfficerNo wishedNo,
            OfficerNo proposedNo,
            OfficerNo formerNo,
            LocalDate effective,
            String routeKept,
            ReassignmentStatus reached,
            String first,
            String second,
            LocalDate objectUntil,
            int transfersSoFar) {
        about(currentNo, wishedNo, reached);
        proposed = proposedNo;
        former = formerNo;
        effectiveDate = effective;
        route = routeKept;
        firstApprover = first;
        secondApprover = second;
        objectionUntil = objectUntil;
        transfers = transfersSoFar;
        return this;
    }

    void takes(String verdict) {
        route = verdict;
    }

    void wishesFor(OfficerNo officer) {
        wished = officer;
    }

    void propose(OfficerNo officer) {
        proposed = officer;
    }

    void approve(String by, LocalDate from, boolean enough) {
        firstApprover = by;
        effectiveDate = from;
        status = enough ? ReassignmentStatus.APPROVED : status;
    }

    void approveAsSecond(String by) {
        secondApprover = by;
        status = ReassignmentStatus.APPROVED;
    }

    void end(ReassignmentStatus how) {
        status = how;
        objectionUntil = null;
    }

    /** The proposed officer is in charge now. */
    void transferred() {
        former = current;
        current = proposed;
        status = ReassignmentStatus.TRANSFERRED;
        transfers++;
    }

    /** The former officer is in charge again. */
    void transferredBack() {
        var back = former;
        former = current;
        current = back;
        transfers++;
        end(ReassignmentStatus.ROLLED_BACK);
    }

    void mayBeObjectedTo(LocalDate until) {
        objectionUntil = until;
    }

    /**
     * Nobody else was agreed on. Where the customer has objected, that stands: whoever is in charge stays so until it has
     * been decided what becomes of the objection.
     */
    void reject() {
        if (isAboutAnObjection()) {
            proposed = null;
            effectiveDate = null;
            status = ReassignmentStatus.TRANSFERRED;
        } else {
            end(ReassignmentStatus.REJECTED);
        }
    }

    /** Whether somebody else is looked for because the customer wants neither officer. */
    boolean isAboutAnObjection() {
        return transfers > 0 && status.isStillAWish();
    }

    /** Whether whoever asked has wished for a day that had passed even then. */
    boolean isBackDated() {
        return wishedDate.isBefore(requestedOn);
    }

    /**
     * First day of the new officer if the account changes hands on {@code today}. Only a day in the past that somebody has
     * wished for, and somebody else agreed to, reaches back; what has passed while people were being asked does not.
     */
    LocalDate firstDay(LocalDate today) {
        return isBackDated() && effectiveDate.isBefore(requestedOn) || effectiveDate.isAfter(today)
                ? effectiveDate
                : today;
    }

    /** Somebody else is looked for, and everybody has to agree anew. Nothing that has been since is written over. */
    void beginAnew(OfficerNo officerInCharge, LocalDate today) {
        wishedDate = wishedDate.isBefore(today) ? today : wishedDate;
        current = officerInCharge;
        wished = null;
        proposed = null;
        firstApprover = null;
        secondApprover = null;
        effectiveDate = null;
        objectionUntil = null;
        status = ReassignmentStatus.REQUESTED;
    }

    UUID id() {
        return id;
    }

    CustomerNo customer() {
        return customer;
    }

    ReassignmentReason reason() {
        return reason;
    }

    LocalDate wishedDate() {
        return wishedDate;
    }

    /** Null unless the reason is a long absence. */
    LocalDate absentUntil() {
        return absentUntil;
    }

    /** May be null. */
    String note() {
        return note;
    }

    String requestedBy() {
        return requestedBy;
    }

    LocalDate requestedOn() {
        return requestedOn;
    }

    /** In charge now, as far as this reassignment knows. */
    OfficerNo current() {
        return current;
    }

    /** Whom whoever asked, or the customer, would like; may be null. */
    OfficerNo wished() {
        return wished;
    }

    /** Whom it is about at the moment; null while nobody has been found. */
    OfficerNo proposed() {
        return proposed;
    }

    /** In charge before the transfer; null until then. */
    OfficerNo former() {
        return former;
    }

    /** First day of the new officer; null until somebody has agreed. */
    LocalDate effectiveDate() {
        return effectiveDate;
    }

    /** What the table said, as JSON; null until it was asked. */
    String route() {
        return route;
    }

    ReassignmentStatus status() {
        return status;
    }

    /** May be null. */
    String firstApprover() {
        return firstApprover;
    }

    /** May be null. */
    String secondApprover() {
        return secondApprover;
    }

    /** Last day on which the customer may object; null while or since that is not possible. */
    LocalDate objectionUntil() {
        return objectionUntil;
    }

    /** How often the customer has changed hands because of it. */
    int transfers() {
        return transfers;
    }
}
