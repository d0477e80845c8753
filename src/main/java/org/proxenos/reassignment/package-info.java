/** A customer gets another account officer, with everybody's consent: asked for, heard, agreed, carried out, checked. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Reassignment",
        allowedDependencies = {"engine", "calendar", "notification", "portfolio"})
package org.proxenos.reassignment;
