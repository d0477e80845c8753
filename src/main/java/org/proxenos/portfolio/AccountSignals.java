package org.proxenos.portfolio;

import java.util.List;
import java.util.Locale;

/**
 * What a feature knows about how an account stands, for whoever decides on its officer. Each feature offers its own, so
 * that none has to know another.
 */
public interface AccountSignals {

    /** The highest level at which late payment of the customer is followed up today, 0 to 6; 0 = nothing is. */
    int arrearsLevel(CustomerNo customer);

    /** How the account stands today, a sentence each; empty if there is nothing to tell. */
    List<String> inWords(CustomerNo customer, Locale language);
}
