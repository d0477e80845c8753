package org.proxenos.bulk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Rows in the text format of PostgreSQL's {@code COPY}, encoded in UTF-8. */
final class CopyText {

    private byte[] bytes;
    private int length;

    CopyText(int expectedBytes) {
        bytes = new byte[Math.max(1024, expectedBytes)];
    }

    void number(int number) {
        append(Integer.toString(number));
    }

    void next(String value) {
        room(1);
        bytes[length++] = '\t';
        if (value == null) {
            room(2);
            bytes[length++] = '\\';
            bytes[length++] = 'N';
        } else {
            append(value);
        }
    }

    void endRow() {
        room(1);
        bytes[length++] = '\n';
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    private void append(String value) {
        room(value.length() * 2);
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            switch (c) {
                case '\\' -> escaped('\\');
                case '\t' -> escaped('t');
                case '\n' -> escaped('n');
                case '\r' -> escaped('r');
                default -> {
                    if (c >= 0x80) {
                        i = beyondAscii(value, i);
                    } else {
                        bytes[length++] = (byte) c;
                    }
                }
            }
        }
    }

    /** Appends the run of characters from {@code start} that ASCII does not know; answers where it ends. */
    private int beyondAscii(String value, int start) {
        var end = start;
        while (end < value.length() && value.charAt(end) >= 0x80) {
            end++;
        }
        var encoded = value.substring(start, end).getBytes(StandardCharsets.UTF_8);
        room(encoded.length + (value.length() - end) * 2);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
        return end - 1;
    }

    private void escaped(char c) {
        bytes[length++] = '\\';
        bytes[length++] = (byte) c;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
