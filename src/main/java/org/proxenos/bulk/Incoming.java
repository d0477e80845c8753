package org.proxenos.bulk;

/**
 * A row on its way into a table.
 *
 * @param line where it stands in its file, counted from 1
 * @param earlierLine the line on which the same file has already used this key, 0 if it has not; such a row may confirm
 *     what is known but may not change it, because nobody can tell which of the two lines is right
 * @param values in the order of the shape's columns, each as text the database can cast: ISO dates, plain decimals; null
 *     where the row says nothing
 */
public record Incoming(int line, int earlierLine, String[] values) {

    public Incoming(int line, String[] values) {
        this(line, 0, values);
    }

    public Incoming after(int earlier) {
        return new Incoming(line, earlier, values);
    }
}
