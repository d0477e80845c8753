package org.proxenos.reassignment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param askAgainAfter days for which managers who keep an officer are not asked the same again
 * @param rowsShown how many customers a task about a whole portfolio lists
 */
@ConfigurationProperties("proxenos.reassignment.proposals")
record ProposalSettings(@DefaultValue("180") int askAgainAfter, @DefaultValue("20") int rowsShown) {}
