package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Special terms as somebody asks for them; nothing in them has been checked. What is null says nothing.
 *
 * @param scope INVOICE, CUSTOMER or SEGMENT
 * @param customerNo for an invoice or a customer
 * @param invoiceNo only for an invoice
 * @param segment only for a segment
 * @param graceDays days forgiven for the level
 * @param minimum what may be overdue before anybody is disturbed, in the company's currency
 * @param channel EMAIL or PHONE
 * @param procedure STANDARD or OFFICER_ONLY
 * @param owner user who answers for them
 * @param from first day; null = today
 * @param until first day on which they no longer hold; null = as long as usual
 */
public record TermsRequest(
        String scope,
        String customerNo,
        String invoiceNo,
        String segment,
        Integer graceDays,
        BigDecimal minimum,
        String channel,
        String procedure,
        String reason,
        String owner,
        LocalDate from,
        LocalDate until) {}
