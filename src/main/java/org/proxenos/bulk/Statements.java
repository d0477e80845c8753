package org.proxenos.bulk;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The SQL of a merge that both databases understand. */
final class Statements {

    private Statements() {}

    static String insertFromStage(TableShape shape) {
        var values = shape.columns().stream()
                .map(column -> column.whenNew() == null
                        ? "s." + column.name()
                        : "COALESCE(s." + column.name() + ", " + column.whenNew() + ")")
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + shape.table() + " (" + shape.names()
                + (shape.recordsOrigin() ? ", import_id, import_line" : "") + ") SELECT " + values
                + (shape.recordsOrigin() ? ", CAST(? AS UUID), s.line_no" : "") + " FROM " + shape.stage() + " s";
    }

    /** Staged rows whose table row says something else: line, origin, then per column whether and what. */
    static String differences(TableShape shape, List<TableShape.Column> compared) {
        var origin = shape.recordsOrigin()
                ? "CAST(t.import_id AS VARCHAR), t.import_line"
                : "CAST(NULL AS VARCHAR), CAST(NULL AS INTEGER)";
        var columns = compared.stream()
                .map(column -> "CASE WHEN " + column.differs() + " THEN 1 ELSE 0 END, CAST(t." + column.name()
                        + " AS VARCHAR)")
                .collect(Collectors.joining(", "));
        return "SELECT s.line_no, " + origin + ", " + columns + " FROM " + shape.stage() + " s JOIN " + shape.table()
                + " t ON " + shape.sameKey() + " WHERE "
                + compared.stream().map(TableShape.Column::differs).collect(Collectors.joining(" OR "));
    }

    static String known(TableShape shape) {
        return "SELECT COUNT(*) FROM " + shape.stage() + " s JOIN " + shape.table() + " t ON " + shape.sameKey();
    }

    static String update(TableShape shape, Collection<TableShape.Column> columns) {
        var sets = columns.stream()
                .map(column -> column.name() + " = CAST(? AS " + column.type() + ")")
                .collect(Collectors.joining(", "));
        var keys = shape.keys().stream()
                .map(key -> key.name() + " = CAST(? AS " + key.type() + ")")
                .collect(Collectors.joining(" AND "));
        return "UPDATE " + shape.table() + " SET " + sets + " WHERE " + keys;
    }
}
