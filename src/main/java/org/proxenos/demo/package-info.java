/** A sample company and a time machine; active only with the profile {@code demo}. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"engine", "calendar", "portfolio", "ledger", "intake", "dunning", "access"})
package org.proxenos.demo;
