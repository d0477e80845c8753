package org.proxenos.dunning;

/** A change of a credit hold stands in the journal, and colleagues are to hear of it. */
public record CreditHoldNoted(long change) {}
