package org.proxenos.intake;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.springframework.test.context.DynamicPropertyRegistry;

/** One PostgreSQL for all tests of this module; it ends with the tests. */
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
            server = EmbeddedPostgres.start();
        }
        return server.getJdbcUrl("postgres", "postgres");
    }
}
