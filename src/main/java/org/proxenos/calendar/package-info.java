/** Knows what day it is, which days the company works, and nothing else. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {})
package org.proxenos.calendar;
