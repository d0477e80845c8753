package org.proxenos.dunning;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Numbers about money that does not fit.
 *
 * @param looksBackDays how long ago money that names no invoice may have been booked for accounting to be asked about it
 * @param smallBalanceDays for how many days a balance too small for any letter stays before accounting reviews it
 */
@ConfigurationProperties("proxenos.dunning.loose-money")
record LooseMoneySettings(int looksBackDays, int smallBalanceDays) {}
