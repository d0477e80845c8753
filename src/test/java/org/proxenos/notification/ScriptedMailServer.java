package org.proxenos.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers as it is told: it refuses, it is busy, it hangs up. Takes everything until told otherwise. */
public class ScriptedMailServer implements AutoCloseable {

    /** Instead of an answer the connection breaks. */
    public static final String HANGS_UP = "";

    private final ServerSocket door;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final AtomicInteger taken = new AtomicInteger();

    public ScriptedMailServer() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var thread = new Thread(this::serve, "scripted mail server");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return door.getLocalPort();
    }

    /** @param to {@code MAIL}, {@code RCPT}, {@code DATA}, {@code QUIT}, or {@code .} for the end of a mail */
    public void answers(String to, String line) {
        answers.put(to, line);
    }

    public void takesEverything() {
        answers.clear();
        taken.set(0);
    }

    public int taken() {
        return taken.get();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var connection = door.accept()) {
                talk(connection);
            } catch (IOException gone) {
                // The next caller may have better luck.
            }
        }
    }

    private void talk(Socket connection) throws IOException {
        var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
        say(connection, "220 ready");
        var inside = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (inside && !line.equals(".")) {
                continue;
            }
            var command = line.split(" ")[0].toUpperCase();
            var usual =
                    switch (command) {
                        case "DATA" -> "354 go ahead";
                        case "QUIT" -> "221 bye";
                        default -> "250 fine";
                    };
            var answer = answers.getOrDefault(command, usual);
            inside = answer.startsWith("354");
            if (answer.equals(HANGS_UP)) {
                return;
            }
            if (command.equals(".") && answer.startsWith("250")) {
                taken.incrementAndGet();
            }
            say(connection, answer);
        }
    }

    private static void say(Socket connection, String line) throws IOException {
        connection.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
