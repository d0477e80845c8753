package org.proxenos.dunning;

import java.util.List;

/**
 * A customer is not insolvent after all.
 *
 * @param cases of that customer that are to hear of it
 */
public record InsolvencyWithdrawn(List<CaseId> cases) {}
