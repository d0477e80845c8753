package org.proxenos.dunning;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The numbers of holds, special terms and early reminders that stand outside the decision tables.
 *
 * @param longestHold days for which follow-up may be suspended, holds that follow one another counted together (A7)
 * @param specialTermsDays days for which special terms hold where nobody says otherwise (A15)
 * @param longestSpecialTerms days for which special terms may hold at most before they are looked at again
 * @param preventiveReminders whether some customers are reminded of what falls due shortly (A13)
 * @param preventiveHorizon days ahead within which due dates are looked at; the table says how many days count for whom
 * @param preventiveBatch how many customers are reminded between two save points
 */
@ConfigurationProperties("proxenos.dunning")
record AgreementSettings(
        int longestHold,
        int specialTermsDays,
        int longestSpecialTerms,
        boolean preventiveReminders,
        int preventiveHorizon,
        int preventiveBatch) {}
