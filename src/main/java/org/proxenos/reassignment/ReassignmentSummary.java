package org.proxenos.reassignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A reassignment as other systems see it.
 *
 * @param currentOfficerNo in charge, as far as this reassignment knows
 * @param proposedOfficerNo null while nobody has been found
 * @param route FAST, STANDARD or DOUBLE; null until it was chosen
 * @param effectiveDate first day of the new officer; null until somebody has agreed
 * @param objectionUntil last day on which the customer may object; null while or since that is not possible
 * @param evidence by what it can be told that the evidence is the one that was frozen; null while there is none
 * @param acts what was said and done, the oldest first
 */
public record ReassignmentSummary(
        UUID id,
        String customerNo,
        String currentOfficerNo,
        String proposedOfficerNo,
        ReassignmentReason reason,
        ReassignmentStatus status,
        String route,
        LocalDate wishedDate,
        LocalDate effectiveDate,
        String requestedBy,
        LocalDate requestedOn,
        String firstApprover,
        String secondApprover,
        LocalDate objectionUntil,
        Evidence evidence,
        List<Done> acts) {

    /**
     * The fingerprints (SHA-256, 64 hexadecimal digits) of what is served as PDF and as JSON.
     *
     * @param frozenAt when it was put down, once and for all
     * @param jsonSha256 null where it was frozen before there was a JSON
     */
    public record Evidence(Instant frozenAt, String pdfSha256, String jsonSha256) {}

    /**
     * @param officerNo whom it is about; may be null
     * @param by user id; null = it happened by itself
     * @param note may be null
     */
    public record Done(String what, String officerNo, String by, Instant at, String note) {

        static Done of(Act act) {
            return new Done(
                    act.what().name(),
                    act.officer() == null ? null : act.officer().value(),
                    act.actor(),
                    act.at(),
                    act.note());
        }
    }
}
