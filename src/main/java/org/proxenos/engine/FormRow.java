package org.proxenos.engine;

import java.util.Map;

/**
 * One line of a dynamic list in a form.
 *
 * @param cells by the keys of the list's fields; a field that was left empty is null or missing
 */
public record FormRow(Map<String, Object> cells) {}
