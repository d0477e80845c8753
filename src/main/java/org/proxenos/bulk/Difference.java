package org.proxenos.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proxenos.bulk.TableShape.Column;
import org.proxenos.bulk.TableShape.Role;

/**
 * A row that says something else than the table.
 *
 * @param known the differing columns with what the table holds, in the shape's order
 */
record Difference(Incoming row, UUID importId, Integer importLine, Map<Column, String> known) {

    /** Why the row must be refused; null if it may change the table. */
    Merged.Conflict conflict(TableShape shape, UUID runningImport) {
        var broughtByThisFile = importId != null && importId.equals(runningImport);
        var sameFile = broughtByThisFile || row.earlierLine() > 0;
        for (var column : known.keySet()) {
            if (sameFile || column.role() == Role.POSTED) {
                return new Merged.Conflict(
                        row.line(),
                        column.name(),
                        known.get(column),
                        value(shape, column),
                        importId,
                        row.earlierLine() > 0 ? Integer.valueOf(row.earlierLine()) : importLine,
                        sameFile,
                        null);
            }
        }
        return null;
    }

    List<Merged.Change> changes(TableShape shape) {
        var key = shape.keys().stream().map(column -> value(shape, column)).collect(Collectors.joining("/"));
        return known.entrySet().stream()
                .map(entry -> new Merged.Change(
                        row.line(), key, entry.getKey().name(), entry.getValue(), value(shape, entry.getKey())))
                .toList();
    }

    /** The differing columns and those that follow one of them. */
    List<Column> written(TableShape shape) {
        var columns = new ArrayList<>(known.keySet());
        for (var column : shape.columns()) {
            if (column.role() == Role.FOLLOWING
                    && known.keySet().stream().anyMatch(leader -> leader.name().equals(column.leader()))) {
                columns.add(column);
            }
        }
        return columns;
    }

    private String value(TableShape shape, Column column) {
        return row.values()[shape.indexOf(column.name())];
    }
}
