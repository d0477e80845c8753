package org.proxenos.dunning;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What tables said about who decides in a case, kept so that whoever is asked can be told why (A18). */
@Component
class Rulings {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;

    Rulings(JdbcClient jdbc, BusinessCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** @param verdicts of one table, asked for one decision; nothing is kept where there are none */
    void keep(CaseId id, List<Verdict> verdicts) {
        if (!verdicts.isEmpty()) {
            jdbc.sql("INSERT INTO case_ruling (case_id, decision_table, on_day, explanation) VALUES (?, ?, ?, ?)")
                    .params(id.value(), verdicts.get(0).table(), calendar.today(), write(verdicts))
                    .update();
        }
    }

    /** What a table said last; nothing if it has not been asked. */
    List<Verdict> last(CaseId id, String table) {
        return jdbc.sql(
                        """
                        SELECT explanation FROM case_ruling WHERE case_id = ? AND decision_table = ?
                        ORDER BY id DESC FETCH FIRST 1 ROWS ONLY""")
                .params(id.value(), table)
                .query(String.class)
                .optional()
                .map(Rulings::read)
                .orElse(List.of());
    }

    private static String write(List<Verdict> verdicts) {
        try {
            return JSON.writeValueAsString(verdicts);
        } catch (IOException e) {
            throw new IllegalStateException("Verdicts that cannot be written", e);
        }
    }

    private static List<Verdict> read(String text) {
        try {
            return List.of(JSON.readValue(text, Verdict[].class));
        } catch (IOException e) {
            throw new IllegalStateException("Verdicts that cannot be read: " + text, e);
        }
    }
}
