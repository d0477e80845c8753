package org.proxenos.reassignment;

import java.util.UUID;

/** What managers were asked about has gone before anybody answered. */
public record ProposalOvertaken(UUID proposal) {}
