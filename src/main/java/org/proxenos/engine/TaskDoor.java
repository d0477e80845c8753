package org.proxenos.engine;

import java.util.Locale;
import java.util.Optional;

/**
 * What a task is about may go out of somebody's reach while the task is still with them. Asked each time the person who is
 * signed in opens a task, takes it, passes it on or answers it, besides whether the engine lets them.
 */
public interface TaskDoor {

    /**
     * @param businessKey of the task's process instance, may be null
     * @param language of the person
     * @return why the person may not go on with the task; empty if it may or if this door is not about that task
     */
    Optional<String> closed(String businessKey, Locale language);
}
