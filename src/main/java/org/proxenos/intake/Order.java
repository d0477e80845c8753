package org.proxenos.intake;

/**
 * What to do with a file.
 *
 * @param mappingName null if it is read without a mapping, or with one that has no name
 * @param strict whether one bad row is enough to take nothing
 */
record Order(Mapping mapping, String mappingName, Integer mappingVersion, boolean strict) {

    static Order plain(Kind kind, boolean strict) {
        return new Order(Mapping.plain(kind), null, null, strict);
    }
}
