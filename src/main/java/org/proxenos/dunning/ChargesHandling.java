package org.proxenos.dunning;

/** Whether charges are waived without asking, or somebody decides. */
public enum ChargesHandling {
    WAIVE,
    ASK
}
