package org.proxenos.engine.internals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.TaskPages;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Remembers what each person was shown last of the facts a task's answer rests on. Kept here and not in the form: a form
 * is its owner's, and what it sends back can be anything.
 */
@Component
class ShownFacts {

    /** Whoever answers later than this has forgotten what they read. */
    private static final Duration REMEMBERED_FOR = Duration.ofDays(60);

    private static final TypeReference<LinkedHashMap<String, String>> FACTS = new TypeReference<>() {};

    private final TaskPages pages;
    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;
    private final ObjectMapper json = new ObjectMapper();
    private final TransactionTemplate apart;

    ShownFacts(TaskPages pages, JdbcClient jdbc, BusinessCalendar calendar, PlatformTransactionManager transactions) {
        this.pages = pages;
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param name key of the fact's name in the catalogue */
    record Changed(String name, String before, String now) {}

    void remember(String task, String user) {
        var facts = pages.factsOf(task);
        if (!facts.isEmpty()) {
            write(task, user, facts);
        }
    }

    /**
     * What has changed since somebody was shown a task; from now on the person is taken to know it. Empty for whoever has never
     * opened it.
     */
    List<Changed> changedSince(String task, String user) {
        var shown = read(task, user);
        if (shown.isEmpty()) {
            return List.of();
        }
        var now = pages.factsOf(task);
        var names = new LinkedHashSet<>(now.keySet());
        names.addAll(shown.get().keySet());
        var changed = new ArrayList<Changed>();
        for (var name : names) {
            var before = shown.get().getOrDefault(name, "-");
            var after = now.getOrDefault(name, "-");
            if (!before.equals(after)) {
                changed.add(new Changed(name, before, after));
            }
        }
        if (!changed.isEmpty()) {
            write(task, user, now);
        }
        return changed;
    }

    private Optional<Map<String, String>> read(String task, String user) {
        return jdbc.sql("SELECT facts FROM task_shown WHERE task_id = ? AND user_id = ?")
                .params(task, user)
                .query(String.class)
                .optional()
                .map(this::parsed);
    }

    /** Stays, also where the answer is sent back: the person has read there what is new. */
    private void write(String task, String user, Map<String, String> facts) {
        try {
            apart.executeWithoutResult(status -> {
                jdbc.sql("DELETE FROM task_shown WHERE task_id = ? AND user_id = ? OR shown_at < ?")
                        .params(task, user, Timestamp.from(calendar.now().minus(REMEMBERED_FOR)))
                        .update();
                jdbc.sql("INSERT INTO task_shown (task_id, user_id, facts, shown_at) VALUES (?, ?, ?, ?)")
                        .params(task, user, text(facts), Timestamp.from(calendar.now()))
                        .update();
            });
        } catch (DuplicateKeyException openedTwiceAtOnce) {
            // Both have seen the same.
        }
    }

    private String text(Map<String, String> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> parsed(String facts) {
        try {
            return json.readValue(facts, FACTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
