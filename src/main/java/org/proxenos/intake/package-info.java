/** Streams files of other systems into the facts. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {"bulk", "calendar", "portfolio", "ledger"})
package org.proxenos.intake;
