package org.proxenos.bulk;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.proxenos.bulk.TableShape.Column;
import org.proxenos.bulk.TableShape.Role;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Merges batches of rows into tables. Set-based: the number of statements does not depend on the number of rows. */
@Component
public class BulkMerge {

    private final JdbcTemplate jdbc;
    private volatile Stage stage;

    BulkMerge(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Creates the rows whose key is new, changes what may change in the others, and refuses those that contradict
     * something posted.
     *
     * @param rows no two with the same key
     * @param given the columns the file speaks about; the others keep what they hold
     * @param importId recorded with new rows if the table has a place for it
     * @throws org.springframework.dao.DataAccessException if somebody else wrote the same rows at the same time; the
     *     transaction is lost and may be tried again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Merged merge(TableShape shape, Collection<Incoming> rows, Set<String> given, UUID importId) {
        if (rows.isEmpty()) {
            return Merged.NOTHING;
        }
        return jdbc.execute((ConnectionCallback<Merged>) connection -> merge(connection, shape, rows, given, importId));
    }

    private Merged merge(
            Connection connection, TableShape shape, Collection<Incoming> rows, Set<String> given, UUID importId)
            throws SQLException {
        var stage = stage(connection);
        stage.fill(connection, shape, rows);
        var created = insertNew(connection, stage.insertNew(shape), shape, importId);
        if (created == rows.size()) {
            return new Merged(created, List.of(), List.of());
        }
        if (count(connection, Statements.known(shape)) != rows.size()) {
            throw new CannotAcquireLockException("A row of " + shape.table() + " is being written by somebody else");
        }
        var compared = shape.columns().stream()
                .filter(Column::comparable)
                .filter(column -> column.role() == Role.POSTED || given.contains(column.name()))
                .toList();
        if (compared.isEmpty()) {
            return new Merged(created, List.of(), List.of());
        }
        var differences = differences(
                connection, Statements.differences(shape, compared) + stage.lockingClause(), shape, rows, compared);
        var changes = new ArrayList<Merged.Change>();
        var conflicts = new ArrayList<Merged.Conflict>();
        var updates = new LinkedHashMap<List<Column>, List<Incoming>>();
        for (var difference : differences) {
            var conflict = difference.conflict(shape, importId);
            if (conflict != null) {
                conflicts.add(conflict);
            } else {
                changes.addAll(difference.changes(shape));
                updates.computeIfAbsent(difference.written(shape), columns -> new ArrayList<>())
                        .add(difference.row());
            }
        }
        for (var update : updates.entrySet()) {
            update(connection, shape, update.getKey(), update.getValue());
        }
        return new Merged(created, List.copyOf(changes), List.copyOf(conflicts));
    }

    private static int insertNew(Connection connection, String sql, TableShape shape, UUID importId)
            throws SQLException {
        try (var insert = connection.prepareStatement(sql)) {
            if (shape.recordsOrigin()) {
                insert.setString(1, Objects.toString(importId, null));
            }
            return insert.executeUpdate();
        }
    }

    private static int count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getInt(1);
        }
    }

    private static List<Difference> differences(
            Connection connection, String sql, TableShape shape, Collection<Incoming> rows, List<Column> compared)
            throws SQLException {
        var found = new ArrayList<Difference>();
        Map<Integer, Incoming> byLine = new HashMap<>();
        rows.forEach(row -> byLine.put(row.line(), row));
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                found.add(difference(result, shape, byLine.get(result.getInt(1)), compared));
            }
        }
        return found;
    }

    private static Difference difference(ResultSet result, TableShape shape, Incoming row, List<Column> compared)
            throws SQLException {
        var importId = result.getString(2);
        var importLine = result.getObject(3, Integer.class);
        var known = new LinkedHashMap<Column, String>();
        for (var i = 0; i < compared.size(); i++) {
            if (result.getInt(4 + 2 * i) == 1) {
                known.put(compared.get(i), text(compared.get(i), result.getString(5 + 2 * i)));
            }
        }
        return new Difference(row, importId == null ? null : UUID.fromString(importId), importLine, known);
    }

    private static String text(Column column, String value) {
        return value != null && column.type().equals("BOOLEAN") ? value.toLowerCase(Locale.ROOT) : value;
    }

    private static void update(Connection connection, TableShape shape, List<Column> columns, List<Incoming> rows)
            throws SQLException {
        try (var update = connection.prepareStatement(Statements.update(shape, columns))) {
            for (var row : rows) {
                var mark = 1;
                for (var column : columns) {
                    update.setString(mark++, row.values()[shape.indexOf(column.name())]);
                }
                for (var key : shape.keys()) {
                    update.setString(mark++, row.values()[shape.indexOf(key.name())]);
                }
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private Stage stage(Connection connection) throws SQLException {
        if (stage == null) {
            var product = connection.getMetaData().getDatabaseProductName();
            stage = product.equals("PostgreSQL") ? new PostgresStage() : new H2Stage();
        }
        return stage;
    }
}
