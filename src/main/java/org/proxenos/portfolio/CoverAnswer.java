package org.proxenos.portfolio;

/** How it came about that a colleague covers, or is still meant to. */
public enum CoverAnswer {
    ACCEPTED,
    /** The colleague cannot; stands in all the same where the absence begins before a manager has named another. */
    DECLINED,
    /** There was no answer in time; the same holds. */
    UNANSWERED,
    /** A manager has named the colleague, who is not asked. */
    NAMED
}
