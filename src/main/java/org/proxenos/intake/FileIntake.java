package org.proxenos.intake;

import java.io.InputStream;
import org.springframework.stereotype.Component;

/** The door for those inside the house who have a file of our own format in hand. */
@Component
public class FileIntake {

    /** What became of a file's rows; {@code read} is the sum of the others. */
    public record Outcome(int read, int created, int changed, int unchanged, int rejected) {}

    private final ImportDesk desk;

    FileIntake(ImportDesk desk) {
        this.desk = desk;
    }

    /**
     * Takes the file in as if it had come through any other door; bad rows are left out.
     *
     * @param kind as files are named, e.g. {@code credit_notes}
     * @throws IllegalArgumentException if there is no such kind
     */
    public Outcome take(String kind, InputStream file) {
        var known = Kind.named(kind).orElseThrow(() -> new IllegalArgumentException("No files of " + kind));
        var tally = desk.take(Order.plain(known, false), file, progress -> {}).tally();
        return new Outcome(tally.read(), tally.created(), tally.changed(), tally.unchanged(), tally.rejected());
    }
}
