package org.proxenos.absence;

/** Who has the next word about who covers. */
public enum CoverStep {
    /** The colleague who was proposed is asked. */
    ASK,
    /** A manager names somebody: the absence has begun or nobody fits any more. */
    NAME,
    /** Nobody: whoever may has named the colleague. */
    SETTLED
}
