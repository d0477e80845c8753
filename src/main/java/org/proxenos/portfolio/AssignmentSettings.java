package org.proxenos.portfolio;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param daysAhead how far in the future an assignment may begin (B5)
 * @param daysBack how far in the past one may begin, with approval (B5)
 * @param correctWithin for how many days after it was entered a wrong officer in charge may be put right
 * @param deepest how many customers one may stand above another, itself included (B10)
 */
@ConfigurationProperties("proxenos.portfolio")
record AssignmentSettings(
        @DefaultValue("90") int daysAhead,
        @DefaultValue("30") int daysBack,
        @DefaultValue("5") int correctWithin,
        @DefaultValue("6") int deepest) {}
