package org.proxenos.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;

/** Fills the stage with batched statements. */
final class H2Stage implements Stage {

    private static final int ROWS_PER_CALL = 1_000;

    @Override
    public void fill(Connection connection, TableShape shape, Collection<Incoming> rows) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE LOCAL TEMPORARY TABLE IF NOT EXISTS " + shape.stage() + " ("
                    + shape.stageDefinition() + ") ON COMMIT DELETE ROWS TRANSACTIONAL");
            statement.execute("DELETE FROM " + shape.stage());
        }
        var marks = String.join(", ", Collections.nCopies(shape.columns().size() + 1, "?"));
        try (var insert = connection.prepareStatement("INSERT INTO " + shape.stage() + " VALUES (" + marks + ")")) {
            var waiting = 0;
            for (var row : rows) {
                insert.setInt(1, row.line());
                for (var i = 0; i < row.values().length; i++) {
                    insert.setString(i + 2, row.values()[i]);
                }
                insert.addBatch();
                if (++waiting == ROWS_PER_CALL) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            insert.executeBatch();
        }
    }

    @Override
    public String insertNew(TableShape shape) {
        return Statements.insertFromStage(shape) + " WHERE NOT EXISTS (SELECT 1 FROM " + shape.table() + " t WHERE "
                + shape.sameKey() + ")";
    }

    @Override
    public String lockingClause() {
        return "";
    }
}
