package org.proxenos.dunning;

/** What a hold suspends: everything of a customer, or one item. */
public enum HoldScope {
    CUSTOMER,
    ITEM
}
