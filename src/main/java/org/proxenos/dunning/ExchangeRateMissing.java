package org.proxenos.dunning;

import java.time.LocalDate;

/** Somebody owes money in a currency of which nobody has said what it is worth on that day (A4). */
public record ExchangeRateMissing(String currency, LocalDate day) {}
