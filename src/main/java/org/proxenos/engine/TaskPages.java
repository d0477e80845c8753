package org.proxenos.engine;

import java.util.Collection;
import java.util.Map;

/** The pages of all features, found by task. */
public interface TaskPages {

    /**
     * What a person should see on the task besides its answers. Does not ask whether somebody may see the task: that is
     * to be settled before.
     *
     * @return empty if no feature has a page for the task, or there is no such task
     */
    Map<String, Object> of(String taskId);

    /** What an answer to the task rests on, in the language of the house; empty if there is no such task. */
    Map<String, String> factsOf(String taskId);

    /**
     * Writes afresh what the lists of tasks show of the open tasks under these business keys, where it has changed, each in a
     * transaction of its own. A task that somebody answers at the same moment is left as it is.
     */
    void rewriteCards(Collection<String> businessKeys);
}
