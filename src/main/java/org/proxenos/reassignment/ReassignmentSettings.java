package org.proxenos.reassignment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param daysAhead how far in the future another officer may begin
 * @param daysBack how far in the past
 * @param coverUpTo up to how many days an absence is covered for and nobody is replaced
 * @param candidates how many officers are asked before a manager looks for one
 * @param daysToObject business days for the customer to object, from the day of the news
 * @param checkAfter days from the transfer to the look back
 * @param daysOnTheCase how long the former officer stays deputy where the route keeps them on the case
 */
@ConfigurationProperties("proxenos.reassignment")
record ReassignmentSettings(
        @DefaultValue("90") int daysAhead,
        @DefaultValue("30") int daysBack,
        @DefaultValue("60") int coverUpTo,
        @DefaultValue("3") int candidates,
        @DefaultValue("10") int daysToObject,
        @DefaultValue("30") int checkAfter,
        @DefaultValue("90") int daysOnTheCase) {}
