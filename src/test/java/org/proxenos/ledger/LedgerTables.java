package org.proxenos.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.JdbcTemplate;

/** The facts' tables and the ledger over them, without the rest of the house. */
final class LedgerTables implements AutoCloseable {

    final DataSource dataSource;
    final JdbcTemplate jdbc;
    final Ledger ledger;
    private final AutoCloseable server;

    private static final Logger QUIET = Logger.getLogger("liquibase");

    private LedgerTables(DataSource dataSource, AutoCloseable server) {
        this.dataSource = dataSource;
        this.server = server;
        this.jdbc = new JdbcTemplate(dataSource);
        QUIET.setLevel(Level.WARNING);
        for (var module : new String[] {"portfolio", "ledger"}) {
            try (var connection = dataSource.getConnection()) {
                var database =
                        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
                new Liquibase("db/migration/" + module + ".sql", new ClassLoaderResourceAccessor(), database)
                        .update("");
            } catch (Exception unexpected) {
                throw new IllegalStateException(unexpected);
            }
        }
        this.ledger = ledgerWith(new LedgerSettings(null));
    }

    static LedgerTables onH2(String name) {
        var pool = JdbcConnectionPool.create("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", "");
        return new LedgerTables(pool, pool::dispose);
    }

    static LedgerTables onPostgres() {
        try {
            var postgres = EmbeddedPostgres.start();
            return new LedgerTables(postgres.getPostgresDatabase(), postgres);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    Ledger ledgerWith(LedgerSettings settings) {
        var buckets = new BucketSets(dataSource, settings);
        return new Ledger(new Journal(dataSource, buckets), new Archive(dataSource, buckets));
    }

    @Override
    public void close() throws Exception {
        server.close();
    }
}
