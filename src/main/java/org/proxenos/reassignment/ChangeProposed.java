package org.proxenos.reassignment;

import java.util.UUID;

/**
 * Managers are to say whether somebody else should look after a customer.
 *
 * @param aboutOneCustomer false = it is about all customers of an officer
 */
public record ChangeProposed(UUID proposal, boolean aboutOneCustomer) {}
