package org.proxenos.portfolio;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.h2.api.Trigger;

/**
 * What an exclusion constraint is on PostgreSQL: nobody is away twice at the same time. Writers of the same officer wait
 * for each other at the officer's row, so that each sees what the one before has kept.
 */
public class OneAbsence implements Trigger {

    /** SQL state of a violated exclusion constraint. */
    private static final String EXCLUSION = "23P01";

    private final Map<String, Integer> places = new HashMap<>();

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type)
            throws SQLException {
        try (var columns = connection.getMetaData().getColumns(null, schema, table, null)) {
            while (columns.next()) {
                places.put(
                        columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT),
                        columns.getInt("ORDINAL_POSITION") - 1);
            }
        }
    }

    @Override
    public void fire(Connection connection, Object[] old, Object[] row) throws SQLException {
        if (AbsenceStatus.REFUSED.name().equals(row[places.get("status")])
                || row[places.get("from_day")].equals(row[places.get("ends_on")])) {
            return;
        }
        try (var lock = connection.prepareStatement("SELECT officer_no FROM officer WHERE officer_no = ? FOR UPDATE")) {
            lock.setObject(1, row[places.get("officer_no")]);
            lock.executeQuery().close();
        }
        try (var others = connection.prepareStatement(
                """
                SELECT COUNT(*) FROM absence
                WHERE officer_no = ? AND id <> ? AND status <> 'REFUSED' AND from_day < ends_on
                  AND from_day < ? AND ends_on > ?""")) {
            others.setObject(1, row[places.get("officer_no")]);
            others.setObject(2, row[places.get("id")]);
            others.setObject(3, row[places.get("ends_on")]);
            others.setObject(4, row[places.get("from_day")]);
            try (var found = others.executeQuery()) {
                found.next();
                if (found.getInt(1) > 0) {
                    throw new SQLException(
                            "Officer " + row[places.get("officer_no")] + " is away then already", EXCLUSION);
                }
            }
        }
    }
}
