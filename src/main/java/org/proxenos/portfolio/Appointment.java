package org.proxenos.portfolio;

import java.time.LocalDate;

/**
 * The wish that an officer look after a customer.
 *
 * @param to the first day that no longer counts; null = until further notice
 * @param reason may be null for imports and rules only
 * @param decision reference of the decision behind it; may be null
 * @param by user id of whoever asks
 * @param approvedBy user id of whoever agreed to a beginning in the past; null = nobody
 */
public record Appointment(
        CustomerNo customer,
        OfficerNo officer,
        AssignmentRole role,
        LocalDate from,
        LocalDate to,
        AssignmentSource source,
        String reason,
        String decision,
        String by,
        String approvedBy) {}
