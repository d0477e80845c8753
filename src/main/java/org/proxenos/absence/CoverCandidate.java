package org.proxenos.absence;

import org.proxenos.portfolio.Officer;

/**
 * A colleague who could cover for an officer, or could not.
 *
 * @param customers how many the colleague is in charge of on the first day
 * @param because why, or why not, in the reader's language
 */
record CoverCandidate(Officer officer, boolean eligible, int customers, String because) {}
