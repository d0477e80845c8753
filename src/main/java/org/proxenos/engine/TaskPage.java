package org.proxenos.engine;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a person should see on a task besides the answers it asks for, read afresh each time the task is opened. */
public interface TaskPage {

    /**
     * @param process key of the task's process
     * @param businessKey of the process instance
     * @param language of the reader
     * @return by the names the form uses: texts, numbers, or lists of flat records; empty if this page is not about that
     *     process
     */
    Optional<Map<String, Object>> of(String process, String businessKey, Locale language);

    /**
     * What an answer rests on. Who opens a task, and answers when one of these has changed meanwhile, is told so instead and
     * looks again.
     *
     * @return as they are shown, by the catalogue's keys of what they are called; empty if this page is not about that
     *     process, or nothing on it moves by itself
     */
    default Map<String, String> facts(String process, String businessKey, Locale language) {
        return Map.of();
    }

    /**
     * What the list of tasks shows of each: a few short facts, written when the task is created and whenever
     * {@link TaskPages#rewriteCards} is asked for it.
     *
     * @return texts and whole numbers by the names the filters show; empty if this page is not about that process
     */
    default Map<String, Object> card(String process, String businessKey, Locale language) {
        return Map.of();
    }
}
