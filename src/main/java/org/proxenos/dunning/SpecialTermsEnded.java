package org.proxenos.dunning;

import java.util.UUID;

/** Somebody ended special terms, or took back the request for them. */
public record SpecialTermsEnded(UUID terms) {}
