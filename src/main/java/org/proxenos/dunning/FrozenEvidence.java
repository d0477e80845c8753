package org.proxenos.dunning;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.proxenos.calendar.BusinessCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of evidence as they were when it was decided what becomes of a debt. Nothing is ever changed here. */
@Component
class FrozenEvidence {

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;

    FrozenEvidence(JdbcClient jdbc, BusinessCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    void keep(CaseId id, CollectionsOutcome outcome, Locale language, byte[] pdf) {
        jdbc.sql(
                        """
                        INSERT INTO case_evidence (case_id, language, outcome, content, sha256, frozen_at)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        language.getLanguage(),
                        outcome.name(),
                        pdf,
                        fingerprint(pdf),
                        Timestamp.from(calendar.now()))
                .update();
    }

    Optional<byte[]> find(CaseId id, Locale language) {
        return jdbc.sql("SELECT content FROM case_evidence WHERE case_id = ? AND language = ?")
                .params(id.value(), language.getLanguage())
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }

    /** What is kept of a case, without the content. */
    List<Evidence.Kept> of(CaseId id) {
        return jdbc.sql(
                        """
                        SELECT language, outcome, sha256, frozen_at FROM case_evidence
                        WHERE case_id = ? ORDER BY language""")
                .params(id.value())
                .query((row, n) -> new Evidence.Kept(
                        CollectionsOutcome.valueOf(row.getString("outcome")),
                        row.getString("language"),
                        row.getString("sha256"),
                        row.getTimestamp("frozen_at").toInstant()))
                .list();
    }

    private static String fingerprint(byte[] pdf) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }
}
