package org.proxenos.dunning;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Numbers about interest and compensation.
 *
 * @param payByDays days a customer is given to pay a charges statement
 */
@ConfigurationProperties("proxenos.dunning.charges")
record ChargesSettings(int payByDays) {}
