/** Payment-delay escalation: who is late, what is done about it and why. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Dunning",
        allowedDependencies = {"engine", "calendar", "notification", "portfolio", "ledger"})
package org.proxenos.dunning;
