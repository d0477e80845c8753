package org.proxenos.ledger;

import java.time.LocalDate;

/** A feature that grants grace and pauses says how late an item effectively is; the ledger knows only its due date. */
public interface Lateness {

    /** Days past due less pauses and grace (rules 4.1), not negative. */
    int effectiveDays(OpenItem item, LocalDate asOf);
}
