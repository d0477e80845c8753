/** Streams files of other systems into the facts. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {"calendar", "portfolio", "ledger"})
package org.proxenos.intake;
