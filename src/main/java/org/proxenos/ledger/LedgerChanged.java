package org.proxenos.ledger;

/** Documents have been posted: whoever concluded something from the ledger should look again. */
public record LedgerChanged() {}
