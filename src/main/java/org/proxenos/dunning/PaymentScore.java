package org.proxenos.dunning;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How well a customer has paid in the last months, from 0 to 100 (rules 4.1).
 *
 * @param pointsPerDay lost for each day late, weighted by amount
 * @param mostForDays lost for days late at most
 * @param pointsPerPromise lost for each broken promise
 * @param mostForPromises lost for broken promises at most
 * @param seriousLevel from which level on a case costs points
 * @param forSeriousLevel points it costs
 * @param unknown the score of a customer whose past says too little
 */
record PaymentScore(
        int pointsPerDay,
        int mostForDays,
        int pointsPerPromise,
        int mostForPromises,
        int seriousLevel,
        int forSeriousLevel,
        int unknown) {

    /**
     * @param daysLate weighted by what was paid or is still owed
     * @param topLevel the highest level reached
     */
    int of(BigDecimal daysLate, int brokenPromises, int topLevel) {
        var forDays = daysLate.multiply(BigDecimal.valueOf(pointsPerDay)).min(BigDecimal.valueOf(mostForDays));
        return new BigDecimal(100)
                .subtract(forDays)
                .subtract(BigDecimal.valueOf(Math.min(mostForPromises, pointsPerPromise * brokenPromises)))
                .subtract(BigDecimal.valueOf(topLevel >= seriousLevel ? forSeriousLevel : 0))
                .max(BigDecimal.ZERO)
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
    }
}
