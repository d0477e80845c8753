package org.proxenos.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a merge must know about a table: its key, what may change and what may not. Immutable.
 *
 * <p>Names and types end up in SQL: they are written in code, never taken from a caller's data.
 */
public final class TableShape {

    enum Role {
        KEY,
        /** Never changes once posted; a different value is a conflict. */
        POSTED,
        /** May change; an empty value erases what is known. */
        ERASABLE,
        /** May change; an empty value says nothing. */
        LASTING,
        /** Is never compared; set with the column it belongs to. */
        FOLLOWING
    }

    /**
     * @param whenNew SQL literal for a new row that says nothing, may be null
     * @param onlyIf SQL condition over the staged row {@code s} under which a difference counts, may be null
     * @param leader the column a following one belongs to, else null
     */
    record Column(String name, String type, Role role, String whenNew, String onlyIf, String leader) {

        boolean comparable() {
            return role != Role.KEY && role != Role.FOLLOWING;
        }

        String differs() {
            var different = "(t." + name + " IS DISTINCT FROM s." + name + ")";
            var stated = role == Role.LASTING ? "(s." + name + " IS NOT NULL AND " + different + ")" : different;
            return onlyIf == null ? stated : "(" + onlyIf + " AND " + stated + ")";
        }
    }

    private final String table;
    private final boolean recordsOrigin;
    private final List<Column> columns;

    private TableShape(String table, boolean recordsOrigin, List<Column> columns) {
        this.table = table;
        this.recordsOrigin = recordsOrigin;
        this.columns = List.copyOf(columns);
    }

    /** A table whose rows do not tell where they come from. */
    public static TableShape of(String table) {
        return new TableShape(table, false, List.of());
    }

    /** A table that has {@code import_id} and {@code import_line}. */
    public static TableShape withOrigin(String table) {
        return new TableShape(table, true, List.of());
    }

    public TableShape key(String name, String type) {
        return and(new Column(name, type, Role.KEY, null, null, null));
    }

    public TableShape posted(String name, String type) {
        return and(new Column(name, type, Role.POSTED, null, null, null));
    }

    public TableShape erasable(String name, String type) {
        return and(new Column(name, type, Role.ERASABLE, null, null, null));
    }

    public TableShape lasting(String name, String type) {
        return and(new Column(name, type, Role.LASTING, null, null, null));
    }

    public TableShape lasting(String name, String type, String whenNew) {
        return and(new Column(name, type, Role.LASTING, whenNew, null, null));
    }

    public TableShape lastingOnlyIf(String condition, String name, String type) {
        return and(new Column(name, type, Role.LASTING, null, condition, null));
    }

    public TableShape following(String leader, String name, String type) {
        return and(new Column(name, type, Role.FOLLOWING, null, null, leader));
    }

    String table() {
        return table;
    }

    String stage() {
        return "stage_" + table;
    }

    boolean recordsOrigin() {
        return recordsOrigin;
    }

    List<Column> columns() {
        return columns;
    }

    List<Column> keys() {
        return columns.stream().filter(column -> column.role() == Role.KEY).toList();
    }

    String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    String keyNames() {
        return keys().stream().map(Column::name).collect(Collectors.joining(", "));
    }

    String sameKey() {
        return keys().stream()
                .map(key -> "t." + key.name() + " = s." + key.name())
                .collect(Collectors.joining(" AND "));
    }

    String stageDefinition() {
        return Stream.concat(
                        Stream.of("line_no INTEGER"),
                        columns.stream().map(column -> column.name() + " " + column.type()))
                .collect(Collectors.joining(", "));
    }

    int indexOf(String name) {
        for (var i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException(table + " has no column " + name);
    }

    private TableShape and(Column column) {
        var all = new ArrayList<>(columns);
        all.add(column);
        return new TableShape(table, recordsOrigin, all);
    }
}
