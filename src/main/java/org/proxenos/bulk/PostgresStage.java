package org.proxenos.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.postgresql.PGConnection;

/** Fills the stage through {@code COPY}, several times faster than statements. */
final class PostgresStage implements Stage {

    @Override
    public void fill(Connection connection, TableShape shape, Collection<Incoming> rows) throws SQLException {
        try (var statement = connection.createStatement()) {
            // Without the first setting PostgreSQL writes to its log about every batch; without the others it may read
            // the whole table to compare a few thousand rows with it.
            statement.execute("SET LOCAL client_min_messages = warning; SET LOCAL jit = off;"
                    + " SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off;"
                    + " SET LOCAL enable_seqscan = off; CREATE TEMPORARY TABLE IF NOT EXISTS " + shape.stage() + " ("
                    + shape.stageDefinition() + ") ON COMMIT DELETE ROWS");
            try (var left = statement.executeQuery("SELECT 1 FROM " + shape.stage() + " LIMIT 1")) {
                if (left.next()) {
                    // Deleted rows would stay in the way of every later batch of the same transaction.
                    truncate(connection, shape);
                }
            }
        }
        var text = new CopyText(rows.size() * 80);
        for (var row : rows) {
            text.number(row.line());
            for (var value : row.values()) {
                text.next(value);
            }
            text.endRow();
        }
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + shape.stage() + " (line_no, " + shape.names() + ") FROM STDIN");
        try {
            copy.writeToCopy(text.bytes(), 0, text.length());
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void truncate(Connection connection, TableShape shape) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("TRUNCATE " + shape.stage());
        }
    }

    @Override
    public String insertNew(TableShape shape) {
        return Statements.insertFromStage(shape) + " ON CONFLICT (" + shape.keyNames() + ") DO NOTHING";
    }

    @Override
    public String lockingClause() {
        return " FOR UPDATE OF t";
    }
}
