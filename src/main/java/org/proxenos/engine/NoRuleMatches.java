package org.proxenos.engine;

import java.util.Map;

/** A decision table has no row for these inputs: whoever owns the table must add one. */
public class NoRuleMatches extends IllegalStateException {

    NoRuleMatches(String table, int version, Map<String, Object> inputs) {
        super("Decision table %s, version %d, has no row for %s".formatted(table, version, inputs));
    }
}
