package org.proxenos.punctuality;

/** Why somebody is told of a task; of each reason once. */
enum Urgency {
    /** Part of the time is over. */
    HALF_TIME,
    /** The time is over. */
    OVERDUE,
    /** The time is over for somebody else, and this person is to see to it. */
    ESCALATED
}
