/** Tells people things, by mail and letter, and keeps a record of what was sent. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {"calendar"})
package org.proxenos.notification;
