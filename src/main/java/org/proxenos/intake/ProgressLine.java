package org.proxenos.intake;

import java.io.PrintStream;

/** One line that says how far an import is, written over and over. */
final class ProgressLine {

    /** Puts numbers into words. */
    interface Words {
        String of(int rows, long rowsPerSecond);
    }

    private static final String BACK_TO_START = "\r";

    private final PrintStream out;
    private final Words words;
    private final long started = System.nanoTime();
    private boolean shown;

    ProgressLine(PrintStream out, Words words) {
        this.out = out;
        this.words = words;
    }

    void show(Tally tally) {
        var milliseconds = Math.max(1, (System.nanoTime() - started) / 1_000_000);
        out.print(BACK_TO_START + words.of(tally.read(), tally.read() * 1_000L / milliseconds));
        out.flush();
        shown = true;
    }

    void end() {
        if (shown) {
            out.println();
        }
    }
}
