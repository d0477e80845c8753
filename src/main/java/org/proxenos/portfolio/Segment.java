package org.proxenos.portfolio;

/** How important a customer is to the company, the most important first. */
public enum Segment {
    STRATEGIC,
    KEY,
    STANDARD,
    SMALL
}
