package org.proxenos.absence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.OfficerNo;

/**
 * What a colleague who covered leaves to the officer who is back.
 *
 * @param cover whoever covered at the end
 * @param customers for whom something was done, by number; never empty
 * @param note null = not written yet
 * @param writtenBy user id; null = nobody yet
 * @param writtenAt null = not yet
 */
record HandBack(
        UUID absence, OfficerNo cover, List<CustomerNo> customers, String note, String writtenBy, Instant writtenAt) {}
