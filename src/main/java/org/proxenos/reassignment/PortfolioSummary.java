package org.proxenos.reassignment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The reassignment of a portfolio as other systems see it.
 *
 * @param country null = customers of every country
 * @param segment null = customers of every segment
 * @param toOfficerNo null = whoever has room
 * @param effectiveDate first day of the new officers
 * @param approver null until somebody has agreed
 * @param customers how many there are of each {@link MoveStatus}; those of which there are none are not there
 * @param officers whoever gets customers
 * @param acts what was said and done, the oldest first
 */
public record PortfolioSummary(
        UUID id,
        String fromOfficerNo,
        ReassignmentReason reason,
        PortfolioStatus status,
        String country,
        String segment,
        String toOfficerNo,
        LocalDate effectiveDate,
        String note,
        String requestedBy,
        LocalDate requestedOn,
        String approver,
        Map<MoveStatus, Integer> customers,
        List<Receiving> officers,
        List<Done> acts) {

    /**
     * @param customers how many come to the officer
     * @param loadBefore on the day of the change, without what is proposed here, 1 = a full portfolio; null if unknown
     * @param loadAfter with what is proposed; null if unknown
     */
    public record Receiving(
            String officerNo, String officerName, int customers, BigDecimal loadBefore, BigDecimal loadAfter) {}

    /**
     * @param officerNo whom it is about; may be null
     * @param by user id; null = it happened by itself
     * @param note may be null
     */
    public record Done(String what, String officerNo, String by, Instant at, String note) {}

    /**
     * What becomes of one customer.
     *
     * @param officerNo null = nobody gets the customer
     * @param why may be null
     * @param reassignmentId the customer's own reassignment; null while there is none
     */
    public record Customer(
            String customerNo,
            String customerName,
            String segment,
            String officerNo,
            MoveStatus status,
            String why,
            UUID reassignmentId) {}

    /**
     * One of a list.
     *
     * @param toOfficerNo null = whoever has room
     * @param country null = customers of every country
     * @param segment null = customers of every segment
     * @param effectiveDate first day of the new officers
     * @param approver null until somebody has agreed
     * @param customers how many there are of each status, of those that the reader may see
     */
    public record Listed(
            UUID id,
            String fromOfficerNo,
            String toOfficerNo,
            ReassignmentReason reason,
            PortfolioStatus status,
            String country,
            String segment,
            LocalDate effectiveDate,
            String requestedBy,
            LocalDate requestedOn,
            String approver,
            Map<MoveStatus, Integer> customers) {}

    /** @param totalElements on all pages together */
    public record Found(List<Listed> content, int page, int size, long totalElements) {}

    /** @param totalElements on all pages together */
    public record Customers(List<Customer> content, int page, int size, long totalElements) {}
}
