/** Customers, officers, and the dated record of who looks after whom. Knows no process. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Portfolio",
        allowedDependencies = {"bulk", "calendar"})
package org.proxenos.portfolio;
