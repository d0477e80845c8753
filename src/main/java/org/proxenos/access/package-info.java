/** Who may sign in, and who may see and do what. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"engine", "calendar", "notification", "portfolio"})
package org.proxenos.access;
