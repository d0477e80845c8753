package org.proxenos.intake;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.SpringApplication;
import org.springframework.test.context.DynamicPropertyRegistry;

/** One PostgreSQL for all tests of this module; it ends after the last application. */
final class TestPostgres {

    private static EmbeddedPostgres server;

    private TestPostgres() {}

    static synchronized void register(DynamicPropertyRegistry registry) throws IOException {
        var url = url();
        registry.add("spring.datasource.url", () -> url);
        registry.add("spring.datasource.username", () -> "postgres");
        registry.add("spring.datasource.password", () -> "");
    }

    static synchronized String url() throws IOException {
        if (server == null) {
            server = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
            SpringApplication.getShutdownHandlers().add(TestPostgres::stop);
        }
        return server.getJdbcUrl("postgres", "postgres");
    }

    private static void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
