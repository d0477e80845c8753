package org.proxenos.dunning;

/** Why a customer contests an item; the table {@code DisputeOwner} says who looks into it. */
public enum DisputeReason {
    PRICE,
    QUANTITY,
    DELIVERY,
    QUALITY,
    NOT_ORDERED,
    DUPLICATE,
    WRONG_INVOICE,
    CONTRACT,
    OTHER
}
