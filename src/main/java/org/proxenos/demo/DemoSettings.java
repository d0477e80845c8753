package org.proxenos.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a trial of the software begins.
 *
 * @param company whether an empty database is given the sample company
 * @param seed which company it is
 * @param livedDays how many days of the company's life are played before a newcomer signs in
 */
@ConfigurationProperties("proxenos.demo")
record DemoSettings(
        @DefaultValue("true") boolean company, @DefaultValue("2026") long seed, @DefaultValue("45") int livedDays) {}
