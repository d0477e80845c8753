package org.proxenos.portfolio;

/** Why an officer is away. */
public enum AbsenceReason {
    VACATION,
    SICK,
    PARENTAL,
    TRAINING,
    OTHER
}
