package org.proxenos.engine;

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
}
