package org.proxenos.portfolio;

/** What kind of buyer a customer is; interest and compensation differ by it (rules 4.4). */
public enum CustomerType {
    B2B,
    CONSUMER,
    PUBLIC
}
