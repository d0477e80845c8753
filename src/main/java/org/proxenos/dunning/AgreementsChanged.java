package org.proxenos.dunning;

import org.proxenos.portfolio.CustomerNo;

/**
 * Something was agreed about what a customer owes, or an agreement has ended: open cases are looked at again.
 *
 * @param customer null when it concerns a whole segment
 */
public record AgreementsChanged(CustomerNo customer) {}
