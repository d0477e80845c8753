package org.proxenos.portfolio;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import org.h2.api.Trigger;

/**
 * What an exclusion constraint is on PostgreSQL: no second officer in charge of a customer at any instant. Writers of the
 * same customer wait for each other at the customer's row, so that each sees what the one before has kept.
 */
public class OnePrimary implements Trigger {

    /** SQL state of a violated exclusion constraint. */
    private static final String EXCLUSION = "23P01";

    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private int id;
    private int customer;
    private int role;
    private int from;
    private int to;
    private int standing;

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type)
            throws SQLException {
        try (var columns = connection.getMetaData().getColumns(null, schema, table, null)) {
            while (columns.next()) {
                place(
                        columns.getString("COLUMN_NAME").toLowerCase(java.util.Locale.ROOT),
                        columns.getInt("ORDINAL_POSITION") - 1);
            }
        }
    }

    private void place(String column, int position) {
        switch (column) {
            case "id" -> id = position;
            case "customer_no" -> customer = position;
            case "role" -> role = position;
            case "valid_from" -> from = position;
            case "valid_to" -> to = position;
            case "standing" -> standing = position;
            default -> {
                // Says nothing about who is in charge when.
            }
        }
    }

    @Override
    public void fire(Connection connection, Object[] old, Object[] row) throws SQLException {
        if (!AssignmentRole.PRIMARY.name().equals(row[role]) || !Boolean.TRUE.equals(row[standing])) {
            return;
        }
        try (var lock =
                connection.prepareStatement("SELECT customer_no FROM customer WHERE customer_no = ? FOR UPDATE")) {
            lock.setString(1, (String) row[customer]);
            lock.executeQuery().close();
        }
        try (var others = connection.prepareStatement(
                """
                SELECT COUNT(*) FROM assignment
                WHERE customer_no = ? AND role = 'PRIMARY' AND standing AND id <> ?
                  AND valid_from < ? AND (valid_to IS NULL OR valid_to > ?)""")) {
            if (count(others, row) > 0) {
                throw new SQLException("Customer " + row[customer] + " has another officer in charge", EXCLUSION);
            }
        }
    }

    private int count(PreparedStatement others, Object[] row) throws SQLException {
        others.setString(1, (String) row[customer]);
        others.setLong(2, ((Number) row[id]).longValue());
        others.setObject(3, row[to] == null ? FOREVER : row[to]);
        others.setObject(4, row[from]);
        try (var found = others.executeQuery()) {
            found.next();
            return found.getInt(1);
        }
    }
}
