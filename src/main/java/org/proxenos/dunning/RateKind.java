package org.proxenos.dunning;

/** What a rate that is missing would have been for. */
enum RateKind {
    INTEREST,
    EXCHANGE
}
