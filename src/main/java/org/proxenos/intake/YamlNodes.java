package org.proxenos.intake;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** YAML as nodes that know their lines. Nothing is ever constructed from it but text. */
final class YamlNodes {

    private YamlNodes() {}

    /** An entry of a map: where it stands and what it holds. */
    record Entry(int line, String key, Node value) {}

    static Map<String, Entry> root(String yaml) {
        try {
            var root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
            if (root == null) {
                throw new WrongMapping(1, "empty");
            }
            return entries(root);
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw new WrongMapping(mark == null ? 1 : mark.getLine() + 1, "notYaml", e.getProblem());
        } catch (YAMLException e) {
            throw new WrongMapping(1, "notYaml", e.getMessage());
        }
    }

    static Map<String, Entry> entries(Node node) {
        if (!(node instanceof MappingNode map)) {
            throw new WrongMapping(line(node), "notAMap");
        }
        var entries = new LinkedHashMap<String, Entry>();
        for (var tuple : map.getValue()) {
            var key = text(tuple.getKeyNode());
            if (entries.put(key, new Entry(line(tuple.getKeyNode()), key, tuple.getValueNode())) != null) {
                throw new WrongMapping(line(tuple.getKeyNode()), "twice", key);
            }
        }
        return entries;
    }

    static Map<String, Entry> entries(Node node, Set<String> known) {
        var entries = entries(node);
        refuseUnknown(entries, known);
        return entries;
    }

    static void refuseUnknown(Map<String, Entry> entries, Set<String> known) {
        for (var entry : entries.values()) {
            if (!known.contains(entry.key())) {
                throw new WrongMapping(
                        entry.line(), "unknownKey", entry.key(), String.join(", ", new java.util.TreeSet<>(known)));
            }
        }
    }

    static String text(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw new WrongMapping(line(node), "notAText");
        }
        return scalar.getValue();
    }

    static List<Node> items(Node node) {
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
