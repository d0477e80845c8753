package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The numbers of payment follow-up that stand outside its decision tables.
 *
 * @param graceDays days after the due date that are forgiven for the level (A3)
 * @param tolerance by currency: what may stay overdue without anybody being disturbed; for others the company's own is
 *     converted (rules 4.3, A4)
 * @param highestLevel the top of the ladder (rules 4.2)
 * @param mostRelief how many levels good standing can take off (rules 4.2)
 * @param ageWinsFrom from this base level on nothing is taken off (rules 4.2)
 * @param daysBetweenNotices a customer is not disturbed more often (A11)
 * @param payByMargin business days after a notice's pay-by date before the next step (A12)
 * @param recheckDays an open case is looked at again at least this often
 * @param paymentScore how the payment score is made up (rules 4.1)
 * @param memoryMonths how long broken promises and lateness count (rules 4.1)
 * @param callAttempts how often an officer tries to reach a customer before the next step
 * @param daysToPost business days back office has to post a letter; the pay-by date in it is counted from the last of them
 * @param longestVeto business days an officer may hold a step back
 * @param longestPause days for which a decision may suspend follow-up
 * @param paymentCheckDays business days accounting has to find a payment the customer says was made
 * @param promiseMargin business days the bank is given after a promised date
 * @param keptFromPercent from which share of what was promised a promise counts as kept (A9)
 * @param partlyFromPercent from which share it counts as partly kept (A9)
 * @param planLapsesAfterDays how long an instalment of a payment plan may stay unpaid before the plan lapses
 * @param resumeWithinDays for how long a returned payment brings a cleared case back at its former level (A6)
 * @param companyCurrency in which limits are set and decisions by amount are made, ISO 4217
 * @param rates what other currencies are worth in it, from a date on
 * @param askAgainForRateDays after how many days a rate that was given up is asked for again while debt waits for it
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
        PaymentScore paymentScore,
        int memoryMonths,
        int callAttempts,
        int daysToPost,
        int longestVeto,
        int longestPause,
        int paymentCheckDays,
        int promiseMargin,
        int keptFromPercent,
        int partlyFromPercent,
        int planLapsesAfterDays,
        int resumeWithinDays,
        String companyCurrency,
        List<Rate> rates,
        int askAgainForRateDays,
        int thanksFromLevel,
        int casesPerTransaction,
        int scanThreads) {

    DunningSettings {
        if (graceDays < 0) {
            throw new IllegalArgumentException(
                    "proxenos.dunning.grace-days: %d is negative; nobody is late before the due date"
                            .formatted(graceDays));
        }
    }

    /** What may be overdue before anybody is disturbed, in the company's currency. */
    BigDecimal minimum() {
        return tolerance.get(companyCurrency);
    }

    /**
     * @param rate one unit of {@code currency} in the company's currency
     * @param from first day on which it holds
     */
    record Rate(String currency, LocalDate from, BigDecimal rate) {}
}
