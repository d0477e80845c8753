package org.proxenos;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Three customers and two officers behind the doors of {@link BooksOnly}. */
@SpringBootTest(
        classes = BooksOnly.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:books-doors;DB_CLOSE_DELAY=-1",
            "spring.liquibase.change-log=classpath:db/books-only.yaml"
        })
public abstract class BooksDoors {

    protected MockMvc door;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected BooksOnly.Confinement confinement;

    @Autowired
    private WebApplicationContext context;

    @BeforeEach
    void books() {
        door = MockMvcBuilders.webAppContextSetup(context).build();
        confinement.to(null);
        jdbc.sql("UPDATE assignment SET replaces = NULL").update();
        for (var table : List.of("settlement", "invoice", "absence", "assignment", "officer", "customer")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        officer("A1", "Anna");
        officer("A2", "Nikos");
        customer("C1", "Άλφα Τρόφιμα ΑΕ", "ΑΛΦΑ ΤΡΟΦΙΜΑ ΑΕ", "KEY", "094019245");
        customer("C2", "Beta 100% Ltd", "BETA 100% LTD", "SMALL", null);
        customer("C3", "Γάμμα Παπαδόπουλος", "ΓΑΜΜΑ ΠΑΠΑΔΟΠΟΥΛΟΣ", "SMALL", null);
        assignment("C1", "A1", "PRIMARY", "2026-01-01", null);
        assignment("C2", "A1", "PRIMARY", "2026-01-01", "2026-04-01");
        assignment("C2", "A2", "PRIMARY", "2026-04-01", null);
        assignment("C3", "A2", "NATIONAL", "2026-01-01", null);
    }

    protected void officer(String no, String name) {
        jdbc.sql("INSERT INTO officer (officer_no, name, scope) VALUES (?, ?, 'LOCAL')")
                .params(no, name)
                .update();
    }

    protected void customer(String no, String name, String searchName, String segment, String taxId) {
        jdbc.sql("INSERT INTO customer (customer_no, name, name_search, type, segment, language, tax_id, credit_limit)"
                        + " VALUES (?, ?, ?, 'B2B', ?, 'el', ?, 2500)")
                .params(no, name, searchName, segment, taxId)
                .update();
    }

    protected void assignment(String customer, String officer, String role, String from, String to) {
        jdbc.sql("INSERT INTO assignment (customer_no, officer_no, role, valid_from, valid_to)"
                        + " VALUES (?, ?, ?, CAST(? AS DATE), CAST(? AS DATE))")
                .params(customer, officer, role, from, to)
                .update();
    }

    protected void invoice(String no, String customer, String date, String due, String amount, String currency) {
        jdbc.sql("INSERT INTO invoice (invoice_no, instalment, customer_no, invoice_date, due_date, due_date_derived,"
                        + " amount, currency) VALUES (?, 1, ?, CAST(? AS DATE), CAST(? AS DATE), FALSE,"
                        + " CAST(? AS NUMERIC(14, 2)), ?)")
                .params(no, customer, date, due, amount, currency)
                .update();
    }

    protected void payment(String no, String customer, String date, String amount, String currency) {
        jdbc.sql("INSERT INTO settlement (kind, document_no, customer_no, booked_on, amount, currency)"
                        + " VALUES ('PAYMENT', ?, ?, CAST(? AS DATE), CAST(? AS NUMERIC(14, 2)), ?)")
                .params(no, customer, date, amount, currency)
                .update();
    }
}
