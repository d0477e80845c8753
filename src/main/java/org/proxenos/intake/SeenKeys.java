package org.proxenos.intake;

/**
 * Remembers on which line of the file a key stood first. Keeps 64 bits of each key instead of the key, so a million of
 * them fit into 25 MB; that two of a million keys share those bits is a matter of one in thirty million.
 */
final class SeenKeys {

    private long[] keys = new long[1 << 10];
    private int[] lines = new int[1 << 10];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    /** The line on which the key stood first, 0 if it is new. */
    int line(String key) {
        return size == 0 ? 0 : lines[slot(keys, lines, bits(key))];
    }

    void add(String key, int line) {
        var bits = bits(key);
        var slot = slot(keys, lines, bits);
        if (lines[slot] != 0) {
            return;
        }
        keys[slot] = bits;
        lines[slot] = line;
        if (++size * 4L > keys.length * 3L) {
            grow();
        }
    }

    private void grow() {
        var moreKeys = new long[keys.length * 2];
        var moreLines = new int[keys.length * 2];
        for (var i = 0; i < keys.length; i++) {
            if (lines[i] != 0) {
                var slot = slot(moreKeys, moreLines, keys[i]);
                moreKeys[slot] = keys[i];
                moreLines[slot] = lines[i];
            }
        }
        keys = moreKeys;
        lines = moreLines;
    }

    private static int slot(long[] keys, int[] lines, long bits) {
        var slot = (int) (bits ^ bits >>> 32) & keys.length - 1;
        while (lines[slot] != 0 && keys[slot] != bits) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private static long bits(String key) {
        var bits = 0xcbf29ce484222325L;
        for (var i = 0; i < key.length(); i++) {
            bits = (bits ^ key.charAt(i)) * 0x100000001b3L;
        }
        bits = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        bits = (bits ^ bits >>> 27) * 0x94d049bb133111ebL;
        return bits ^ bits >>> 31;
    }
}
