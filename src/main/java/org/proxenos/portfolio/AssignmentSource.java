package org.proxenos.portfolio;

/** Who decided that an officer looks after a customer. */
public enum AssignmentSource {
    PERSON,
    /** An approved reassignment. */
    PROCESS,
    /** Another system's file; never overrides a person or a process. */
    IMPORT,
    RULE;

    /** Whether people have decided, so that no file may decide otherwise. */
    boolean binds() {
        return this == PERSON || this == PROCESS;
    }
}
