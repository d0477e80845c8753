package org.proxenos.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Reads a separated file row by row, with whatever stands between its fields and rows, and knows the physical line each
 * row begins on. A row it cannot make sense of costs that row, never the rest of the file. Holds one row at a time.
 *
 * <p>Written by hand because the libraries at hand either refuse the whole file at a misplaced quote or swallow the rows
 * up to the next one, and know line ends only.
 */
final class Rows {

    /** The longest row in characters; a quotation that runs on longer was never closed. */
    static final int LONGEST_ROW = 256 * 1024;

    private static final int WINDOW = 64 * 1024;
    private static final int NO_QUOTE = -1;
    private static final int END = -1;

    enum Trouble {
        UNCLOSED_QUOTE,
        TEXT_AFTER_QUOTE,
        ROW_TOO_LONG
    }

    private final Reader reader;
    private final char[] delimiter;
    private final char[] rowEnd;
    private final int quote;

    private char[] buffer;
    private int limit;
    private int start;
    private int position;
    private boolean exhausted;

    private int line = 1;
    private int nextLine = 1;
    private int[] from = new int[32];
    private int[] to = new int[32];
    private boolean[] doubledQuotes = new boolean[32];
    private int count;
    private Trouble trouble;

    /**
     * @param rowEnd empty for any line end: CR, LF or both; a line break right after another row end belongs to it
     * @param quote null if fields are never quoted
     */
    Rows(Reader reader, String delimiter, String rowEnd, Character quote) {
        this(reader, delimiter, rowEnd, quote, WINDOW);
    }

    Rows(Reader reader, String delimiter, String rowEnd, Character quote, int window) {
        this.buffer = new char[window];
        this.reader = reader;
        this.delimiter = delimiter.toCharArray();
        this.rowEnd = rowEnd.toCharArray();
        this.quote = quote == null ? NO_QUOTE : quote;
    }

    /** Goes to the next row that is not blank; false at the end of the file. */
    boolean next() throws IOException {
        do {
            start = position;
            line = nextLine;
            count = 0;
            trouble = null;
            if (at(0) == END) {
                return false;
            }
            readRow();
        } while (trouble == null && isBlank());
        return true;
    }

    /** The physical line the row begins on, counted from 1. */
    int line() {
        return line;
    }

    /** Why the row could not be read; null if it could. */
    Trouble trouble() {
        return trouble;
    }

    int count() {
        return count;
    }

    /** The field at {@code index} without surrounding space. */
    String field(int index) {
        var first = from[index];
        var last = to[index];
        while (first < last && isSpace(buffer[first])) {
            first++;
        }
        while (last > first && isSpace(buffer[last - 1])) {
            last--;
        }
        var text = new String(buffer, first, last - first);
        return doubledQuotes[index] ? text.replace("" + (char) quote + (char) quote, "" + (char) quote) : text;
    }

    /** The first characters of the row as they stand in the file. */
    String excerpt(int length) {
        var end = start;
        while (end < Math.min(limit, start + length) && buffer[end] != '\n' && buffer[end] != '\r') {
            end++;
        }
        return new String(buffer, start, end - start);
    }

    private void readRow() throws IOException {
        var more = true;
        while (more && trouble == null) {
            more = at(0) == quote && quote != NO_QUOTE ? readQuoted() : readPlain(position);
            if (position - start > LONGEST_ROW && trouble == null) {
                trouble = Trouble.ROW_TOO_LONG;
            }
        }
        if (trouble != null) {
            resumeAtNextLine();
        }
    }

    /** Reads to the end of a field that begins at {@code first}; true if another follows in the same row. */
    private boolean readPlain(int first) throws IOException {
        var offset = first - start;
        for (; ; position++) {
            var c = position < limit ? buffer[position] : at(0);
            if (c == END || (c == delimiter[0] || endsRow(c)) && (isAt(delimiter) || isRowEnd(c))) {
                add(start + offset, position, false);
                return c != END && step(c);
            }
            if (c == '\n' || c == '\r' && at(1) != '\n') {
                nextLine++;
            }
            if (position - start > LONGEST_ROW) {
                trouble = Trouble.ROW_TOO_LONG;
                return false;
            }
        }
    }

    private boolean readQuoted() throws IOException {
        var first = ++position - start;
        var doubled = false;
        for (; ; position++) {
            var c = at(0);
            if (c == END || position - start > LONGEST_ROW) {
                trouble = Trouble.UNCLOSED_QUOTE;
                return false;
            }
            if (c == quote) {
                if (at(1) != quote) {
                    break;
                }
                doubled = true;
                position++;
            } else if (c == '\n' || c == '\r' && at(1) != '\n') {
                nextLine++;
            }
        }
        var last = position++ - start;
        while (at(0) == ' ') {
            position++;
        }
        var c = at(0);
        if (c != END && !isAt(delimiter) && !(endsRow(c) && isRowEnd(c))) {
            trouble = Trouble.TEXT_AFTER_QUOTE;
            return false;
        }
        add(start + first, start + last, doubled);
        return c != END && step(c);
    }

    private boolean endsRow(int c) {
        return rowEnd.length == 0 ? c == '\n' || c == '\r' : c == rowEnd[0];
    }

    private boolean isRowEnd(int c) throws IOException {
        return rowEnd.length == 0 ? c == '\n' || c == '\r' : isAt(rowEnd);
    }

    /** Steps over what ended the field; true if it was a delimiter. */
    private boolean step(int c) throws IOException {
        if (isAt(delimiter)) {
            position += delimiter.length;
            return true;
        }
        position += rowEnd.length;
        skipLineBreak();
        // Also where rows end without a line break, so that no two rows share a number.
        nextLine++;
        return false;
    }

    private void resumeAtNextLine() throws IOException {
        position = start;
        nextLine = line + 1;
        while (at(0) != END && at(0) != '\n' && at(0) != '\r') {
            if (position - start > LONGEST_ROW) {
                start = position;
            }
            position++;
        }
        skipLineBreak();
    }

    private void skipLineBreak() throws IOException {
        // Looking ahead may move the window, so the position is read only afterwards.
        var length = at(0) == '\n' ? 1 : at(0) != '\r' ? 0 : at(1) == '\n' ? 2 : 1;
        position += length;
    }

    private boolean isBlank() {
        if (count != 1) {
            return count == 0;
        }
        for (var i = from[0]; i < to[0]; i++) {
            if (!isSpace(buffer[i]) && buffer[i] != '\n' && buffer[i] != '\r') {
                return false;
            }
        }
        return from[0] == start;
    }

    private void add(int first, int last, boolean doubled) {
        if (count == from.length) {
            from = Arrays.copyOf(from, count * 2);
            to = Arrays.copyOf(to, count * 2);
            doubledQuotes = Arrays.copyOf(doubledQuotes, count * 2);
        }
        from[count] = first;
        to[count] = last;
        doubledQuotes[count++] = doubled;
    }

    private boolean isAt(char[] sign) throws IOException {
        for (var i = 0; i < sign.length; i++) {
            if (at(i) != sign[i]) {
                return false;
            }
        }
        return true;
    }

    /** The character {@code ahead} of the position, {@link #END} after the last. */
    private int at(int ahead) throws IOException {
        while (position + ahead >= limit) {
            if (exhausted || !fill()) {
                return END;
            }
        }
        return buffer[position + ahead];
    }

    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, limit - start);
            for (var i = 0; i < count; i++) {
                from[i] -= start;
                to[i] -= start;
            }
            position -= start;
            limit -= start;
            start = 0;
        } else if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        var read = reader.read(buffer, limit, buffer.length - limit);
        exhausted = read < 0;
        limit += Math.max(0, read);
        return !exhausted;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0' || c == '\ufeff' || c > 0x7f && Character.isWhitespace(c);
    }
}
