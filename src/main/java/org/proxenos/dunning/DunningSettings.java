package org.proxenos.dunning;

import java.math.BigDecimal;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The numbers of payment follow-up that stand outside its decision tables.
 *
 * @param graceDays days after the due date that are forgiven for the level (A3)
 * @param tolerance by currency: what may stay overdue without anybody being disturbed; {@code DEFAULT} for all others
 *     (rules 4.3)
 * @param highestLevel the top of the ladder (rules 4.2)
 * @param mostRelief how many levels good standing can take off (rules 4.2)
 * @param ageWinsFrom from this base level on nothing is taken off (rules 4.2)
 * @param daysBetweenNotices a customer is not disturbed more often (A11)
 * @param payByMargin business days after a notice's pay-by date before the next step (A12)
 * @param recheckDays an open case is looked at again at least this often
 * @param unknownPaymentScore the score of a customer whose past says nothing (rules 4.1)
 * @param callAttempts how often an officer tries to reach a customer before the next step
 * @param longestVeto business days an officer may hold a step back
 * @param longestPause days for which a decision may suspend follow-up
 * @param paymentCheckDays business days accounting has to find a payment the customer says was made
 * @param disputeDays business days in which a dispute is investigated
 * @param promiseMargin business days the bank is given after a promised date
 * @param longestPromise days ahead a customer may promise to an officer
 * @param thanksFromLevel who was told at this level or above is thanked for paying
 * @param casesPerTransaction how many cases the scan opens together
 * @param scanThreads how many threads of the scan open cases
 */
@ConfigurationProperties("proxenos.dunning")
record DunningSettings(
        int graceDays,
        Map<String, BigDecimal> tolerance,
        int highestLevel,
        int mostRelief,
        int ageWinsFrom,
        int daysBetweenNotices,
        int payByMargin,
        int recheckDays,
        int unknownPaymentScore,
        int callAttempts,
        int longestVeto,
        int longestPause,
        int paymentCheckDays,
        int disputeDays,
        int promiseMargin,
        int longestPromise,
        int thanksFromLevel,
        int casesPerTransaction,
        int scanThreads) {

    BigDecimal toleranceIn(String currency) {
        return tolerance.getOrDefault(currency, tolerance.get("DEFAULT"));
    }
}
