package org.proxenos.reassignment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many customers without an officer come before the managers, so that a file of very many does not drown them.
 *
 * @param perDay how many are asked about on one day at most
 * @param atOnce how many questions are open at once at most
 * @param candidates how many officers a question proposes
 */
@ConfigurationProperties("proxenos.reassignment.searches")
record SearchSettings(
        @DefaultValue("25") int perDay, @DefaultValue("100") int atOnce, @DefaultValue("3") int candidates) {}
