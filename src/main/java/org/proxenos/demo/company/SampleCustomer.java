package org.proxenos.demo.company;

import java.math.BigDecimal;
import org.proxenos.portfolio.CustomerType;
import org.proxenos.portfolio.Segment;

/**
 * One customer of the sample company, with the columns its file has, and its character.
 *
 * @param taxId null abroad
 * @param email null for the few who have none
 * @param phone null for the few who have none
 * @param language el or en
 * @param parentNo null unless it belongs to another customer
 * @param currency ISO 4217, of everything it is invoiced
 * @param habit how it pays
 * @param troubledFor how many days before today its serious trouble began, if it has any
 */
record SampleCustomer(
        String no,
        String name,
        String taxId,
        String country,
        CustomerType type,
        Segment segment,
        String sector,
        String email,
        String phone,
        String language,
        String parentNo,
        String currency,
        int paymentTermsDays,
        String riskClass,
        BigDecimal creditLimit,
        PaymentHabit habit,
        int troubledFor) {}
