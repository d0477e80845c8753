package org.proxenos.dunning;

/** What the table {@code DunningAction} can ask for. */
public enum StepAction {
    NONE,
    EMAIL_REMINDER,
    OFFICER_SOFT_CALL,
    OFFICER_CALL,
    MEETING_AND_NOTICE,
    FORMAL_NOTICE,
    CREDIT_HOLD_PROPOSAL,
    FINAL_DEMAND,
    COLLECTIONS_DECISION
}
