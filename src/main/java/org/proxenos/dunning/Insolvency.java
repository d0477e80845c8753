package org.proxenos.dunning;

import java.time.LocalDate;
import java.util.UUID;
import org.proxenos.portfolio.CustomerNo;

/**
 * What is known of a customer that cannot pay any more.
 *
 * @param declaredOn the day on which it was declared
 * @param court or the administrator; may be null
 * @param reference of the proceedings; may be null
 * @param claimRegistered whether the claim has been registered there already
 * @param note may be null
 * @param endedOn since when it no longer holds; null while it does
 */
public record Insolvency(
        UUID id,
        CustomerNo customer,
        LocalDate declaredOn,
        String court,
        String reference,
        boolean claimRegistered,
        String note,
        String recordedBy,
        LocalDate recordedOn,
        LocalDate endedOn) {}
