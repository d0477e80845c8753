/** What customers owe and have paid: append-only documents, and what follows from them on any date. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"bulk", "calendar", "portfolio"})
package org.proxenos.ledger;
