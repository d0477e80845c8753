package org.proxenos.ledger;

import java.time.LocalDate;

/**
 * A while that an item, or a customer as a whole, spent in one bucket of ageing (A19).
 *
 * @param invoiceNo null = the customer's worst bucket
 * @param instalment 0 = the customer's worst bucket
 * @param bucket a name of the configured set, or {@code NOT_DUE}
 * @param to exclusive; null = not over on the date that was asked about
 */
public record BucketPeriod(String invoiceNo, int instalment, String bucket, LocalDate from, LocalDate to) {}
