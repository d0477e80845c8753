package org.proxenos.reassignment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param movesPerTransaction how many customers' moves begin between two save points
 * @param customersShown how many customers a task shows; the file has them all
 */
@ConfigurationProperties("proxenos.reassignment.portfolio")
record PortfolioSettings(@DefaultValue("100") int movesPerTransaction, @DefaultValue("200") int customersShown) {}
