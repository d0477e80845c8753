package org.proxenos.engine;

import java.util.Optional;

/** Who else is offered what is given to a person: asked whenever a task is created in somebody's hands. */
public interface StandIn {

    /**
     * @return the user to whom the task is offered beside {@code userId}, so that the first of the two takes it; empty if
     *     it is to stay with that person
     */
    Optional<String> of(String userId);
}
