package org.proxenos.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

@DisplayName("Real files")
@TestPropertySource(properties = "proxenos.intake.batch-size=4000")
class RealFilesTest extends IntakeJourney {

    private static final Path DATA = Path.of("..", "shared", "data");

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) throws IOException {
        TestPostgres.register(registry);
    }

    @BeforeEach
    void dataIsThere() {
        assumeTrue(Files.isDirectory(DATA), "The real files are not on this machine: " + DATA);
    }

    @Test
    @DisplayName("a thousand late invoices: 365 customers, 26,676,396.58")
    void thousandInvoices() throws IOException {
        var answer = takeFile("invoices", "dunning-bench-invoices", "dunning_bench/invoices_1000.csv");
        assertThat(counts(answer)).containsExactly(1000, 0, 0, 0, 0);
        assertThat(answer.get("createdCustomersTotal").asInt()).isEqualTo(365);
        assertThat(sum()).isEqualByComparingTo("26676396.58");
    }

    @Test
    @DisplayName("ten thousand late invoices: 632 customers, 243,777,880.04; a second time nothing changes")
    void tenThousandInvoices() throws IOException {
        var answer = takeFile("invoices", "dunning-bench-invoices", "dunning_bench/invoices_10000.csv");
        assertThat(counts(answer)).containsExactly(10_000, 0, 0, 0, 0);
        assertThat(rows("customer")).isEqualTo(632);
        assertThat(sum()).isEqualByComparingTo("243777880.04");
        var again = takeFile("invoices", "dunning-bench-invoices", "dunning_bench/invoices_10000.csv");
        assertThat(counts(again)).containsExactly(0, 0, 10_000, 0, 0);
        assertThat(again.get("sameAs")).isEqualTo(answer.get("id"));
    }

    @Test
    @DisplayName("stores in UTF-16 with two-sign separators, and the people who look after them")
    void stores() throws IOException {
        var stores = takeFile("customers", "adventureworks-stores", "adventureworks/oltp_2017/Store.csv");
        assertThat(counts(stores)).containsExactly(701, 0, 0, 0, 0);
        assertThat(row("SELECT name FROM customer WHERE customer_no = '292'"))
                .containsEntry("name", "Next-Door Bike Store");
        var staff = takeFile("officers", "adventureworks-sales-staff", "adventureworks/oltp_2017/Employee.csv");
        assertThat(staff.get("read").asInt()).isEqualTo(290);
        assertThat(staff.get("created").asInt()).isEqualTo(18);
        var assignments =
                takeFile("assignments", "adventureworks-store-officers", "adventureworks/oltp_2017/Store.csv");
        assertThat(counts(assignments)).containsExactly(701, 0, 0, 0, 0);
        assertThat(assignments.get("createdOfficers")).isNull();
    }

    @Test
    @DisplayName(
            "who had which territory: hand-overs leave no day out, and four people are known elsewhere than they say, one nowhere")
    void territories() throws IOException {
        takeFile("officers", "adventureworks-sales-staff", "adventureworks/oltp_2017/Employee.csv");
        var territories =
                takeFile("customers", "adventureworks-territories", "adventureworks/oltp_2017/SalesTerritory.csv");
        assertThat(counts(territories)).containsExactly(10, 0, 0, 0, 0);
        var history = takeFile(
                "assignments",
                "adventureworks-territory-officers",
                "adventureworks/oltp_2017/SalesTerritoryHistory.csv");
        assertThat(counts(history)).containsExactly(17, 0, 0, 0, 0);
        assertThat(jdbc.queryForList(
                        """
                        SELECT a.customer_no || ' ' || a.officer_no || ' ' || b.officer_no FROM assignment a
                        JOIN assignment b ON b.customer_no = a.customer_no AND b.valid_from = a.valid_to ORDER BY 1""",
                        String.class))
                .as("two who swapped, one who followed when another left, and one who came as another went on")
                .containsExactly("1 280 284", "2 275 277", "3 277 275", "6 282 289");

        var check =
                takeFile("assignments", "adventureworks-territory-check", "adventureworks/oltp_2017/SalesPerson.csv");

        assertThat(counts(check)).containsExactly(0, 0, 9, 5, 3);
        assertThat(problems(check))
                .containsExactly(
                        "2 2 2: what is known is 3 2012-11-30 – ",
                        "4 2 3: what is known is 2 2012-11-30 – ",
                        "7 2 1: nothing of the kind is known",
                        "9 2 6: what is known is 10 2012-05-30 – ",
                        "16 2 10: what is known is 6 2012-05-30 – ");
        assertThat(rows("assignment")).isEqualTo(17);
    }

    @Test
    @DisplayName("resellers, their sales people and their orders, the amounts rounded to cents")
    void resellers() throws IOException {
        assertThat(counts(
                        takeFile("officers", "reseller-salespeople", "adventureworks/reseller_sales/Salesperson.csv")))
                .containsExactly(18, 0, 0, 0, 0);
        assertThat(counts(takeFile("customers", "reseller-customers", "adventureworks/reseller_sales/Reseller.csv")))
                .containsExactly(701, 0, 0, 0, 0);
        var orders =
                takeFile("invoices", "reseller-orders-invoices", "adventureworks/reseller_sales/reseller_orders.csv");
        assertThat(orders.get("created").asInt()).isEqualTo(3_616);
        assertThat(orders.get("createdCustomers")).isNull();
        assertThat(row("SELECT amount, due_date - invoice_date terms FROM invoice WHERE invoice_no = 'SO43897'"))
                .containsEntry("amount", new BigDecimal("57683.23"))
                .containsEntry("terms", 12);
    }

    private BigDecimal sum() {
        return jdbc.queryForObject("SELECT SUM(amount) FROM invoice", BigDecimal.class);
    }

    private JsonNode takeFile(String kind, String mapping, String file) throws IOException {
        return take(kind, mapping, Files.readAllBytes(DATA.resolve(file)));
    }
}
