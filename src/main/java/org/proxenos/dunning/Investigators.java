package org.proxenos.dunning;

import java.util.List;

/**
 * Who looks into a dispute, as the table {@code DisputeOwner} said when it was raised.
 *
 * @param groups of whom each member may
 * @param officer whether the customer's officer is to do it
 * @param dueBd business days they have
 * @param managersBd business days after which the sales managers may as well
 * @param managementBd business days after which management may as well
 */
public record Investigators(List<String> groups, boolean officer, int dueBd, int managersBd, int managementBd) {}
