package org.proxenos.dunning;

import java.util.List;

/**
 * The ledger says something else than when these cases were last looked at.
 *
 * @param settled nothing overdue is left
 * @param changed something is overdue, but not what was
 */
public record CasesNeedAttention(List<CaseId> settled, List<CaseId> changed) {}
