package org.proxenos.punctuality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The open tasks of all processes that are to be done by a certain moment. */
public interface OpenTasks {

    List<OpenTask> all();

    /** Those that should have been done before a moment, the oldest first. */
    List<OpenTask> dueBefore(Instant moment);

    /** Those of the given ones that are still open. */
    List<OpenTask> among(Collection<String> ids);

    Hands handsOf(String id);

    /** Names of the customers or officers that tasks are about, by the tasks' ids; some are about nobody. */
    Map<String, String> namesOn(Collection<String> ids);

    /** Brings a task before somebody else as well, and marks it, in the transaction that is there. */
    void bringBefore(String id, Escalation somebody, LocalDate since);
}
