/** Whether tasks are done in time: people are reminded, and what is overdue comes before a manager. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Punctuality",
        allowedDependencies = {"engine", "calendar", "notification", "portfolio"})
package org.proxenos.punctuality;
