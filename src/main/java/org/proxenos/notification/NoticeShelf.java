package org.proxenos.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proxenos.notification.StoredNotice.Channel;
import org.proxenos.notification.StoredNotice.Status;
import org.proxenos.notification.StoredNotice.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the book holds. */
@Component
class NoticeShelf {

    private final JdbcClient db;

    NoticeShelf(JdbcClient db) {
        this.db = db;
    }

    List<StoredNotice> about(String regarding) {
        return read("n.regarding = ?", regarding);
    }

    Optional<StoredNotice> find(UUID id) {
        return read("n.id = ?", id).stream().findFirst();
    }

    Optional<byte[]> document(UUID id) {
        return db.sql("SELECT content FROM notice_document WHERE notice_id = ?")
                .param(id)
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }

    private List<StoredNotice> read(String which, Object value) {
        var histories = db
                .sql("SELECT h.* FROM notice_history h JOIN notice n ON n.id = h.notice_id WHERE " + which
                        + " ORDER BY h.id")
                .param(value)
                .query((row, n) -> Map.entry(row.getObject("notice_id", UUID.class), stepOf(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return db.sql("SELECT n.* FROM notice n WHERE " + which + " ORDER BY n.created_at DESC, n.notice_key DESC")
                .param(value)
                .query((row, n) -> noticeOf(row, histories))
                .list();
    }

    private static StoredNotice noticeOf(ResultSet row, Map<UUID, List<Step>> histories) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new StoredNotice(
                id,
                row.getString("notice_key"),
                row.getString("regarding"),
                row.getString("recipient_ref"),
                row.getString("recipient_name"),
                Channel.valueOf(row.getString("channel")),
                row.getString("address"),
                row.getString("language"),
                row.getString("template"),
                row.getString("template_version"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("pdf_sha256"),
                Status.valueOf(row.getString("status")),
                row.getString("reason"),
                moment(row, "created_at"),
                moment(row, "sent_at"),
                row.getString("message_id"),
                row.getString("proof"),
                row.getString("signed_by"),
                histories.getOrDefault(id, List.of()));
    }

    private static Step stepOf(ResultSet row) throws SQLException {
        return new Step(
                moment(row, "at"),
                Status.valueOf(row.getString("status")),
                row.getString("address"),
                row.getString("reason"),
                row.getString("signed_by"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
