package org.proxenos.portfolio;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * A company or person the house serves.
 *
 * @param taxId may be null
 * @param country ISO 3166-1 alpha-2, may be null
 * @param sector may be null
 * @param email may be null
 * @param phone may be null
 * @param language of mails and letters: Greek or English
 * @param parent may be null
 * @param currency ISO 4217, may be null
 * @param paymentTermsDays days from invoice date to due date, may be null
 * @param riskClass A (best) to D, may be null
 * @param creditLimit in {@code currency}, may be null
 */
public record Customer(
        CustomerNo no,
        String name,
        String taxId,
        String country,
        CustomerType type,
        Segment segment,
        String sector,
        String email,
        String phone,
        Locale language,
        CustomerNo parent,
        String currency,
        Integer paymentTermsDays,
        String riskClass,
        BigDecimal creditLimit) {}
