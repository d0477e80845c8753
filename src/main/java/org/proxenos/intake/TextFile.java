package org.proxenos.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Turns bytes into text. What a byte order mark says wins over what anybody declared. */
final class TextFile {

    /** Stands where bytes made no sense in the file's character set. */
    static final char UNREADABLE = '\ufffd';

    private static final int LONGEST_MARK = 4;

    private TextFile() {}

    static Reader read(InputStream bytes, Charset declared) throws IOException {
        var input = new PushbackInputStream(bytes, LONGEST_MARK);
        var head = input.readNBytes(LONGEST_MARK);
        var charset = declared;
        var mark = 0;
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            charset = StandardCharsets.UTF_8;
            mark = 3;
        } else if (begins(head, 0xFF, 0xFE, 0, 0)) {
            charset = Charset.forName("UTF-32LE");
            mark = 4;
        } else if (begins(head, 0, 0, 0xFE, 0xFF)) {
            charset = Charset.forName("UTF-32BE");
            mark = 4;
        } else if (begins(head, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (begins(head, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        } else if (declared.equals(StandardCharsets.UTF_16) && head.length > 1 && head[0] != 0 && head[1] == 0) {
            charset = StandardCharsets.UTF_16LE;
        }
        input.unread(head, mark, head.length - mark);
        return new InputStreamReader(input, charset);
    }

    private static boolean begins(byte[] head, int... mark) {
        return head.length >= mark.length && Arrays.equals(Arrays.copyOf(head, mark.length), toBytes(mark));
    }

    private static byte[] toBytes(int... values) {
        var bytes = new byte[values.length];
        for (var i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
