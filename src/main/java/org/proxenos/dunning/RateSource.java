package org.proxenos.dunning;

import java.util.Locale;

/** Where rates of one kind come from. */
interface RateSource {

    RateKind kind();

    /** Whether there is a rate under that key by now. */
    boolean answers(String key);

    /** What is missing and where it belongs, as a sentence. */
    String describe(String key, Locale language);
}
