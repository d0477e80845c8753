package org.proxenos.dunning;

import java.util.UUID;

/** Special terms were asked for through a door that starts no process itself. */
public record TermsRequested(UUID terms) {}
