package org.proxenos.dunning;

import java.util.List;

/** Cases have been opened, in the transaction in which this is announced. */
public record PaymentDelaysFound(List<CaseId> cases) {}
