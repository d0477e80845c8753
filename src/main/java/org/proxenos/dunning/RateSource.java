package org.proxenos.dunning;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Where rates of one kind come from. */
interface RateSource {

    RateKind kind();

    /** Whether there is a rate under that key by now. */
    boolean answers(String key);

    /** Whether a rate can be entered with the answer; others are published in their table first. */
    default boolean takes() {
        return false;
    }

    /**
     * A rate that somebody enters with the answer.
     *
     * @param rate may be null
     */
    default Optional<Refusal> take(String key, BigDecimal rate, String by) {
        return Optional.empty();
    }

    /** What is missing and where it belongs, as a sentence. */
    String describe(String key, Locale language);
}
