package org.proxenos.notification;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The book of notices on PostgreSQL")
class NoticeBookOnPostgresTest extends NoticeBookContract {

    private EmbeddedPostgres postgres;

    @Override
    String[] database() throws IOException {
        postgres = EmbeddedPostgres.start();
        return new String[] {
            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
            "--spring.datasource.username=postgres"
        };
    }

    @AfterAll
    void stop() throws IOException {
        postgres.close();
    }
}
