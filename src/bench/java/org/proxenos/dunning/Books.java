package org.proxenos.dunning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills the ledger and the portfolio for measuring, as an import would have left them. */
final class Books {

    private static final String IMPORT = "'00000000-0000-0000-0000-000000000001'";

    private static final String OFFICERS =
            """
            INSERT INTO officer (officer_no, name, scope) SELECT DISTINCT officer, 'Officer ' || officer, 'ACCOUNT' FROM line""";

    private static final String ASSIGNMENTS =
            """
            INSERT INTO assignment (customer_no, officer_no, role, valid_from)
            SELECT customer, min(officer), 'PRIMARY', DATE '2015-01-01' FROM line GROUP BY customer""";

    private static final String CUSTOMERS =
            """
            INSERT INTO customer (customer_no, name, name_search, country, type, segment, email, language, currency)
            SELECT DISTINCT customer, 'Customer ' || customer, 'customer ' || lower(customer), 'GR', 'B2B', 'STANDARD',
                   lower(customer) || '@example.org', 'el', 'EUR' FROM line""";

    private static final String INVOICES =
            """
            INSERT INTO invoice (invoice_no, instalment, customer_no, invoice_date, due_date, due_date_derived, amount,
                                 currency, officer_no, import_id)
            SELECT invoice_no, 1, customer, invoice_date, due_date, FALSE, amount, 'EUR', officer, %s FROM line"""
                    .formatted(IMPORT);

    private static final String LINE =
            "line (invoice_no TEXT, customer TEXT, officer TEXT, invoice_date DATE, due_date DATE, amount NUMERIC(14, 2))";

    private final JdbcTemplate jdbc;

    Books(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** So many customers, each with one invoice that was due in June 2020. */
    void ofOneInvoiceEach(int customers) {
        load(
                connection -> {},
                """
                INSERT INTO line SELECT 'I' || n, 'C' || n, 'E' || n %% 20, DATE '2020-05-01' + n %% 30,
                       DATE '2020-06-01' + n %% 30, 100 + n * 7919 %% 100000 / 10.0 FROM generate_series(1, %d) n"""
                        .formatted(customers));
    }

    /** The invoices of a file of the columns of {@code line}, each for its customer. */
    void of(Path file) {
        load(connection -> copy(file, connection), "SELECT 1");
    }

    /** The same, but each invoice has a customer to itself. */
    void ofOneCustomerEach(Path file) {
        load(connection -> copy(file, connection), "UPDATE line SET customer = 'C' || invoice_no");
    }

    private void load(Source source, String then) {
        jdbc.execute((Connection connection) -> {
            try (var statement = connection.createStatement()) {
                statement.execute("TRUNCATE invoice, settlement, assignment, officer, customer CASCADE");
                statement.execute("CREATE TEMPORARY TABLE " + LINE);
                source.into(connection);
                statement.execute(then);
                statement.execute(OFFICERS);
                statement.execute(CUSTOMERS);
                statement.execute(ASSIGNMENTS);
                statement.execute(INVOICES);
                statement.execute("DROP TABLE line");
            }
            return null;
        });
    }

    private static void copy(Path file, Connection connection) throws SQLException {
        try (var in = Files.newInputStream(file)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY line FROM STDIN (FORMAT csv, HEADER)", in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Source {
        void into(Connection connection) throws SQLException;
    }
}
