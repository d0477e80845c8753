package org.proxenos.intake;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps problems outside the database and outside memory. An import of all or nothing needs it: what it finds must
 * survive the transaction in which it was found.
 */
final class ProblemSpool implements Closeable {

    private static final int PROBLEMS_PER_CALL = 1_000;

    private final Path file;
    private final DataOutputStream out;
    private int count;

    ProblemSpool() throws IOException {
        file = Files.createTempFile("proxenos-import-", ".problems");
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    void add(List<Problem> problems) {
        try {
            for (var problem : problems) {
                out.writeInt(problem.line());
                write(problem.column());
                write(problem.value());
                out.writeUTF(problem.code());
                write(new Coded("", problem.arguments()).joined());
                count++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands everything over, some at a time. */
    void drainTo(Consumer<List<Problem>> taker) throws IOException {
        out.flush();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            var some = new ArrayList<Problem>();
            for (var left = count; left > 0; left--) {
                some.add(new Problem(
                        in.readInt(),
                        read(in),
                        read(in),
                        in.readUTF(),
                        Coded.split(read(in)).arguments()));
                if (some.size() == PROBLEMS_PER_CALL || left == 1) {
                    taker.accept(some);
                    some.clear();
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }

    private void write(String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    private static String read(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }
}
