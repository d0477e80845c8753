/** Officers who are away, and the colleagues who cover for them. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Absence",
        allowedDependencies = {"engine", "calendar", "notification", "portfolio"})
package org.proxenos.absence;
