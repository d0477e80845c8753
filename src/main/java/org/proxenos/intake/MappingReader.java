package org.proxenos.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.proxenos.intake.Mapping.Condition;
import org.proxenos.intake.Mapping.Missing;
import org.proxenos.intake.YamlNodes.Entry;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a mapping and refuses whatever it could not follow later, with the line it stands on. */
final class MappingReader {

    private static final Set<String> KEYS = Set.of(
            "kind", "format", "columns", "constants", "values", "where", "createMissing", "inclusive", "compare");
    private static final Set<String> ENDS = Set.of("to", "active_to");

    private final Map<String, Entry> root;
    private final Kind kind;
    private final Mapping.Format format;
    private final Notation notation;

    private MappingReader(String yaml) {
        root = YamlNodes.root(yaml);
        YamlNodes.refuseUnknown(root, KEYS);
        kind = kind();
        format = root.containsKey("format")
                ? FormatReader.read(root.get("format").value())
                : Mapping.Format.PLAIN;
        notation = format.notation();
    }

    /** @throws WrongMapping if it cannot be followed */
    static Mapping read(String yaml) {
        return new MappingReader(yaml).mapping();
    }

    private Mapping mapping() {
        var columns = columns();
        var constants = constants(columns.keySet());
        for (var column : kind.columns()) {
            if (column.required() && !columns.containsKey(column.name()) && !constants.containsKey(column.name())) {
                throw new WrongMapping(lineOf("columns"), "requiredColumn", column.name(), kind.label());
            }
        }
        return new Mapping(
                kind,
                format,
                columns,
                constants,
                values(columns.keySet()),
                where(),
                createMissing(),
                inclusive(columns.keySet()),
                compare());
    }

    private Set<String> inclusive(Set<String> mapped) {
        var inclusive = new LinkedHashSet<String>();
        if (root.containsKey("inclusive")) {
            for (var item : YamlNodes.items(root.get("inclusive").value())) {
                var name = YamlNodes.text(item);
                if (!ENDS.contains(name) || !mapped.contains(name)) {
                    throw new WrongMapping(YamlNodes.line(item), "noEnd", name);
                }
                inclusive.add(name);
            }
        }
        return inclusive;
    }

    private boolean compare() {
        if (!root.containsKey("compare")) {
            return false;
        }
        var entry = root.get("compare");
        var text = YamlNodes.text(entry.value());
        if (!text.equals("true") && !text.equals("false")) {
            throw new WrongMapping(entry.line(), "notTrueOrFalse", "compare");
        }
        var compare = text.equals("true");
        if (compare && kind != Kind.ASSIGNMENTS) {
            throw new WrongMapping(entry.line(), "cannotCompare", kind.label());
        }
        if (compare && root.containsKey("createMissing")) {
            throw new WrongMapping(lineOf("createMissing"), "comparesOnly");
        }
        return compare;
    }

    private Kind kind() {
        if (!root.containsKey("kind")) {
            throw new WrongMapping(1, "noKind", Kind.names());
        }
        var entry = root.get("kind");
        return Kind.named(YamlNodes.text(entry.value()))
                .orElseThrow(() ->
                        new WrongMapping(entry.line(), "unknownKind", YamlNodes.text(entry.value()), Kind.names()));
    }

    private Map<String, String> columns() {
        if (!root.containsKey("columns")) {
            throw new WrongMapping(1, "noColumns");
        }
        var columns = new LinkedHashMap<String, String>();
        for (var entry : YamlNodes.entries(root.get("columns").value()).values()) {
            refuseUnknownColumn(entry);
            var source = YamlNodes.text(entry.value()).strip();
            if (source.isEmpty()) {
                throw new WrongMapping(entry.line(), "emptyColumn", entry.key());
            }
            refuseNoPosition(entry.line(), source);
            columns.put(entry.key(), source);
        }
        return columns;
    }

    private Map<String, String> constants(Set<String> mapped) {
        var constants = new LinkedHashMap<String, String>();
        for (var entry : entriesOf("constants")) {
            refuseUnknownColumn(entry);
            if (mapped.contains(entry.key())) {
                throw new WrongMapping(entry.line(), "mappedAndConstant", entry.key());
            }
            constants.put(entry.key(), ours(entry.line(), entry.key(), YamlNodes.text(entry.value())));
        }
        return constants;
    }

    private Map<String, Map<String, String>> values(Set<String> mapped) {
        var values = new LinkedHashMap<String, Map<String, String>>();
        for (var entry : entriesOf("values")) {
            refuseUnknownColumn(entry);
            if (!mapped.contains(entry.key())) {
                throw new WrongMapping(entry.line(), "valuesOfUnmapped", entry.key());
            }
            var translations = new LinkedHashMap<String, String>();
            for (var code : YamlNodes.entries(entry.value()).values()) {
                translations.put(code.key(), ours(code.line(), entry.key(), YamlNodes.text(code.value())));
            }
            values.put(entry.key(), translations);
        }
        return values;
    }

    private Map<String, Condition> where() {
        var where = new LinkedHashMap<String, Condition>();
        for (var entry : entriesOf("where")) {
            refuseNoPosition(entry.line(), entry.key());
            where.put(entry.key(), condition(entry));
        }
        return where;
    }

    private static Condition condition(Entry entry) {
        if (!(entry.value() instanceof MappingNode)) {
            return switch (YamlNodes.text(entry.value())) {
                case "notEmpty" -> new Condition(Condition.Test.NOT_EMPTY, Set.of());
                case "empty" -> new Condition(Condition.Test.EMPTY, Set.of());
                default -> throw new WrongMapping(entry.line(), "unknownCondition", YamlNodes.text(entry.value()));
            };
        }
        var tests = YamlNodes.entries(entry.value(), Set.of("equals", "in", "notEquals", "notIn"));
        if (tests.size() != 1) {
            throw new WrongMapping(entry.line(), "oneCondition", entry.key());
        }
        var test = tests.values().iterator().next();
        var texts = new LinkedHashSet<String>();
        YamlNodes.items(test.value()).forEach(item -> texts.add(YamlNodes.text(item)));
        return new Condition(
                test.key().startsWith("not") ? Condition.Test.NOT_IN : Condition.Test.IN, Set.copyOf(texts));
    }

    private Set<Missing> createMissing() {
        var missing = new LinkedHashSet<Missing>();
        if (root.containsKey("createMissing")) {
            for (var item : YamlNodes.items(root.get("createMissing").value())) {
                missing.add(missing(item));
            }
        }
        return missing;
    }

    private Missing missing(Node item) {
        var name = YamlNodes.text(item);
        var missing =
                switch (name) {
                    case "customers" -> Missing.CUSTOMERS;
                    case "officers" -> Missing.OFFICERS;
                    default -> throw new WrongMapping(YamlNodes.line(item), "cannotCreate", name);
                };
        if (!kind.refersTo(missing == Missing.CUSTOMERS ? "customer_no" : "officer_no")) {
            throw new WrongMapping(YamlNodes.line(item), "namesNone", kind.label(), name);
        }
        return missing;
    }

    /** A value written in the mapping, as we write it. */
    private String ours(int line, String columnName, String text) {
        if (text.isEmpty()) {
            throw new WrongMapping(line, "emptyValue", columnName);
        }
        try {
            return kind.columns().get(kind.indexOf(columnName)).reading().read(text, notation);
        } catch (BadValue bad) {
            throw new WrongMapping(line, "badValue", columnName, text);
        }
    }

    private void refuseUnknownColumn(Entry entry) {
        if (kind.indexOf(entry.key()) < 0) {
            throw new WrongMapping(entry.line(), "unknownColumn", entry.key(), kind.label(), kind.columnNames());
        }
    }

    private void refuseNoPosition(int line, String source) {
        if (!format.header() && !source.matches("[1-9][0-9]{0,3}")) {
            throw new WrongMapping(line, "notAPosition", source);
        }
    }

    private List<Entry> entriesOf(String section) {
        return root.containsKey(section)
                ? new ArrayList<>(YamlNodes.entries(root.get(section).value()).values())
                : List.of();
    }

    private int lineOf(String section) {
        return root.get(section).line();
    }
}
