package org.proxenos.dunning;

import java.util.List;

/** Payments that had cleared cases came back: new cases go on where those stood (A6). */
public record PaymentsReturned(List<CaseId> cases) {}
