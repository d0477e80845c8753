package org.proxenos.dunning;

import java.util.UUID;

/** Documents have come that leave nothing to ask about some money: it names its invoices, or has gone. */
public record MoneySettledByLedger(UUID allocationId) {}
