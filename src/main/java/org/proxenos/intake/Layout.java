package org.proxenos.intake;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.proxenos.bulk.Incoming;
import org.proxenos.intake.Mapping.Condition;

/** How the rows of one file become rows of ours: its mapping, applied to its header. Not for use by several threads. */
final class Layout {

    private static final int NOWHERE = -1;

    private record Check(int source, Condition condition) {}

    private final Mapping mapping;
    private final Kind kind;
    private final Notation notation;
    private final List<String> header;
    private final int[] sources;
    private final String[] constants;
    private final List<Map<String, String>> translations = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private int width;

    private Layout(Mapping mapping, List<String> header) {
        this.mapping = mapping;
        this.kind = mapping.kind();
        this.notation = mapping.format().notation();
        this.header = header;
        this.width = mapping.format().header() ? header.size() : 0;
        this.sources = new int[kind.columns().size()];
        this.constants = new String[kind.columns().size()];
        var missing = new ArrayList<String>();
        for (var i = 0; i < sources.length; i++) {
            var name = kind.columns().get(i).name();
            var source = mapping.isPlain() ? name : mapping.columns().get(name);
            constants[i] = mapping.constants().get(name);
            translations.add(mapping.values().getOrDefault(name, Map.of()));
            sources[i] = source == null ? NOWHERE : find(source);
            if (source != null
                    && sources[i] == NOWHERE
                    && (!mapping.isPlain() || kind.columns().get(i).required())) {
                missing.add(source);
            }
        }
        mapping.where().forEach((source, condition) -> {
            checks.add(new Check(find(source), condition));
            if (find(source) == NOWHERE) {
                missing.add(source);
            }
        });
        if (!missing.isEmpty()) {
            throw new RefusedFile("missingColumns", String.join(", ", missing), String.join(", ", header));
        }
        if (mapping.isPlain()) {
            refuseUnknown();
        }
    }

    /**
     * Reads the header, if the file has one.
     *
     * @throws RefusedFile if the file lacks a column the mapping needs, or has one nobody knows
     */
    static Layout of(Mapping mapping, Rows rows) throws IOException {
        var header = new ArrayList<String>();
        if (mapping.format().header()) {
            if (!rows.next()) {
                throw new RefusedFile("emptyFile");
            }
            if (rows.trouble() != null) {
                throw new RefusedFile("unreadableHeader", rows.excerpt(100));
            }
            for (var i = 0; i < rows.count(); i++) {
                header.add(rows.field(i));
            }
        }
        return new Layout(mapping, header);
    }

    /** Whether the row the reader stands at is passed over on purpose. */
    boolean skips(Rows row) {
        for (var check : checks) {
            var text = check.source() < row.count() ? row.field(check.source()) : "";
            if (!check.condition().holds(text, mapping.format().nulls().contains(text))) {
                return true;
            }
        }
        return false;
    }

    /** What is wrong with the row as a whole; null if it can be read. */
    Problem troubleWith(Rows row) {
        if (row.trouble() != null) {
            var code =
                    switch (row.trouble()) {
                        case UNCLOSED_QUOTE -> "unclosedQuote";
                        case TEXT_AFTER_QUOTE -> "textAfterQuote";
                        case ROW_TOO_LONG -> "rowTooLong";
                    };
            return new Problem(row.line(), null, row.excerpt(100), code, List.of());
        }
        if (width == 0) {
            width = row.count();
        }
        // A separator after the last field is a habit of some exports and means nothing.
        var fits = row.count() >= width;
        for (var i = width; fits && i < row.count(); i++) {
            fits = row.field(i).isEmpty();
        }
        if (!fits) {
            var counts = List.of(Integer.toString(row.count()), Integer.toString(width));
            return new Problem(row.line(), null, row.excerpt(100), "wrongNumberOfFields", counts);
        }
        return null;
    }

    /**
     * The row as we write it.
     *
     * @param problems takes what is wrong with it
     * @return null if something is
     */
    Incoming convert(Rows row, List<Problem> problems) {
        var values = new String[sources.length];
        for (var i = 0; i < sources.length; i++) {
            var text = sources[i] == NOWHERE || sources[i] >= row.count() ? "" : row.field(sources[i]);
            try {
                values[i] = value(i, text);
            } catch (BadValue bad) {
                problems.add(new Problem(row.line(), columnInFile(i), text, bad.code(), bad.arguments()));
                return null;
            }
        }
        try {
            kind.check(values);
        } catch (Kind.BrokenRule broken) {
            var because = broken.because;
            var value = values[broken.column];
            problems.add(
                    new Problem(row.line(), columnInFile(broken.column), value, because.code(), because.arguments()));
            return null;
        }
        return new Incoming(row.line(), values);
    }

    /** Whether rows are only held against what is known. */
    boolean compares() {
        return mapping.compare();
    }

    /** The columns of our table the file speaks about. */
    Set<String> given() {
        var given = new HashSet<String>();
        for (var i = 0; i < sources.length; i++) {
            if (sources[i] != NOWHERE || constants[i] != null) {
                given.add(kind.columns().get(i).field());
            }
        }
        return given;
    }

    /** What the file calls the column that fills {@code field} of our table. */
    String columnInFile(String field) {
        for (var i = 0; i < sources.length; i++) {
            if (kind.columns().get(i).field().equals(field)) {
                return columnInFile(i);
            }
        }
        return field;
    }

    private String columnInFile(int column) {
        var source = sources[column];
        if (source == NOWHERE) {
            return kind.columns().get(column).name();
        }
        return source < header.size() ? header.get(source) : Integer.toString(source + 1);
    }

    private String value(int i, String text) {
        var column = kind.columns().get(i);
        if (text.isEmpty() || mapping.format().nulls().contains(text)) {
            var value = constants[i] != null ? constants[i] : column.whenMissing();
            if (value == null && column.required()) {
                throw new BadValue("missing");
            }
            return value;
        }
        if (text.indexOf(TextFile.UNREADABLE) >= 0) {
            throw new BadValue("unreadable", mapping.format().charset().name());
        }
        var translated =
                translations.get(i).isEmpty() ? null : translations.get(i).get(text);
        var value = translated != null ? translated : column.reading().read(text, notation);
        return mapping.inclusive().contains(column.name())
                ? LocalDate.parse(value).plusDays(1).toString()
                : value;
    }

    /** Where the file has a column, {@link #NOWHERE} if it has none; case is forgiven where that is unambiguous. */
    private int find(String source) {
        if (!mapping.format().header()) {
            return Integer.parseInt(source) - 1;
        }
        if (header.indexOf(source) != header.lastIndexOf(source)) {
            throw new RefusedFile("columnTwice", source);
        }
        var exact = header.indexOf(source);
        if (exact >= 0) {
            return exact;
        }
        var similar = new ArrayList<Integer>();
        for (var i = 0; i < header.size(); i++) {
            if (header.get(i).equalsIgnoreCase(source)) {
                similar.add(i);
            }
        }
        return similar.size() == 1 ? similar.get(0) : NOWHERE;
    }

    private void refuseUnknown() {
        var known = new HashMap<Integer, Boolean>();
        for (var source : sources) {
            known.put(source, true);
        }
        var unknown = new ArrayList<String>();
        for (var i = 0; i < header.size(); i++) {
            if (!known.containsKey(i) && !header.get(i).isEmpty()) {
                unknown.add(header.get(i));
            }
        }
        if (!unknown.isEmpty()) {
            throw new RefusedFile("unknownColumns", String.join(", ", unknown), kind.columnNames());
        }
    }
}
