package org.proxenos.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Files of other systems, and what other systems may ask. The same walk on both databases. */
abstract class MappingJourney extends IntakeJourney {

    private static final String LATE_PAYMENTS =
            """
            countryCode,customerID,PaperlessDate,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate
            391,0379-NEVHP,6/4/2013,611365,2/1/2013,1/2/2013,55.94,No,15/1/2013
            406,8976-AMJEO,3/3/2012,7900770,26/1/2013,25/2/2013,61.74,Yes,3/3/2013
            391,2820-XGXSB,26/1/2012,9231909,3/7/2013,2/8/2013,65.88,No,
            391,2820-XGXSB,26/1/2012,9231910,13/12/2013,12/13/2013,65.88,No,NULL
            """;

    @Test
    @DisplayName(
            "a file that tells of invoices and their settlement becomes invoices and payments with the mappings that ship")
    void latePayments() {
        var invoices = take("invoices", "late-payments-invoices", LATE_PAYMENTS);
        assertThat(counts(invoices)).containsExactly(3, 0, 0, 1, 0);
        assertThat(problems(invoices)).containsExactly("5 DueDate 12/13/2013: no such date");
        assertThat(invoices.get("createdCustomers")).hasSize(3);
        assertThat(invoices.get("createdCustomersTotal").asInt()).isEqualTo(3);
        assertThat(invoices.get("mapping").asText()).isEqualTo("late-payments-invoices");

        var payments = take("payments", "late-payments-payments", LATE_PAYMENTS);
        assertThat(counts(payments)).containsExactly(2, 0, 0, 0, 2);
        assertThat(row("SELECT CAST(booked_on AS VARCHAR) d, invoice_no FROM settlement WHERE document_no = '611365'"))
                .containsEntry("d", "2013-01-15")
                .containsEntry("invoice_no", "611365");
        assertThat(row("SELECT name, segment, type, language FROM customer WHERE customer_no = '0379-NEVHP'"))
                .containsEntry("name", "0379-NEVHP")
                .containsEntry("segment", "STANDARD")
                .containsEntry("type", "B2B")
                .containsEntry("language", "en");
    }

    @Test
    @DisplayName("the same rows in another encoding, with other separators, signs and codes, are the same customers")
    void otherNotation() {
        var mapping =
                """
                kind: customers
                format: {delimiter: ";", charset: windows-1253, decimal: ",", nulls: ["-"], header: false}
                columns: {customer_no: 1, name: 2, type: 3, credit_limit: 4, email: 5}
                values: {type: {"Ναι": B2B, "Όχι": CONSUMER}}
                where: {2: notEmpty, 3: {notEquals: "Καταργήθηκε"}}
                """;
        store("greek", mapping);
        var file =
                "1;\"Βήτα; ΑΕ\";Ναι;1.234,56;-\r\n2;Γάμμα;Όχι;-;g@example.org\r\n3;;Ναι;;\r\n4;Δέλτα;Καταργήθηκε;;\r\n5;Έψιλον;Ίσως;;";
        var answer = take("customers", "greek", file.getBytes(Charset.forName("windows-1253")));
        assertThat(counts(answer)).containsExactly(2, 0, 0, 1, 2);
        assertThat(problems(answer)).containsExactly("5 3 Ίσως: not one of B2B, CONSUMER, PUBLIC");
        assertThat(row("SELECT name, credit_limit FROM customer WHERE customer_no = '1'")
                        .toString())
                .contains("Βήτα; ΑΕ", "1234.56");
        assertThat(problems(
                        take("customers", "greek", file.replace("Ίσως", "Ναι").getBytes(StandardCharsets.UTF_16))))
                .isEmpty();
    }

    @Test
    @DisplayName("a file whose ends are the last days that count leaves no day between two officers")
    void inclusiveEnds() {
        people();
        store(
                "inclusive",
                """
                kind: assignments
                columns: {customer_no: customer_no, officer_no: officer_no, from: from, to: to}
                inclusive: [to]
                """);
        var answer = take(
                "assignments",
                "inclusive",
                "customer_no,officer_no,from,to\nC1,A,2024-01-01,2024-02-29\nC1,B,2024-03-01,\n");
        assertThat(counts(answer)).containsExactly(2, 0, 0, 0, 0);
        assertThat(row("SELECT CAST(valid_to AS VARCHAR) d FROM assignment WHERE officer_no = 'A'"))
                .containsEntry("d", "2024-03-01");
        assertThat(problems(take(
                        "assignments", "inclusive", "customer_no,officer_no,from,to\nC1,A,2024-01-01,2023-12-31\n")))
                .hasSize(1);
    }

    @Test
    @DisplayName("a file that is only compared changes nothing, and says what is known instead")
    void compared() {
        people();
        take(
                "assignments",
                "customer_no,officer_no,role,from,to\nC1,A,PRIMARY,2024-01-01,\nC1,A,NATIONAL,2024-01-01,2025-01-01\n");
        store(
                "checked",
                """
                kind: assignments
                columns: {customer_no: customer_no, officer_no: officer_no, role: role}
                constants: {from: 2024-06-30}
                compare: true
                """);
        var answer = take(
                "assignments",
                "checked",
                "customer_no,officer_no,role\nC1,A,PRIMARY\nC1,B,PRIMARY\nC2,A,NATIONAL\nC2,B,DEPUTY\nC1,A,NATIONAL\nC9,A,PRIMARY\n");
        assertThat(counts(answer)).containsExactly(0, 0, 2, 4, 0);
        assertThat(problems(answer))
                .containsExactly(
                        "3 officer_no B: what is known is A 2024-01-01 – ",
                        "4 customer_no C2: what is known is C1 2024-01-01 – 2025-01-01",
                        "5 customer_no C2: nothing of the kind is known",
                        "7 customer_no C9: unknown customer");
        assertThat(rows("assignment")).isEqualTo(2);
    }

    private void people() {
        take("customers", "customer_no,name\nC1,One\nC2,Two\n");
        take("officers", "officer_no,name\nA,Anna\nB,Babis\n");
    }

    @Test
    @DisplayName("text in the wrong encoding is refused row by row instead of being mangled")
    void wrongEncoding() {
        var file = "customer_no,name\n1,Βήτα\n2,Two\n".getBytes(Charset.forName("ISO-8859-7"));
        var answer = take("customers", null, file);
        assertThat(counts(answer)).containsExactly(1, 0, 0, 1, 0);
        assertThat(answer.at("/problems/0/reason").asText())
                .isEqualTo("contains characters that cannot be read as UTF-8");
    }

    @Test
    @DisplayName("a file that is not what its mapping says is refused as a whole, with what is missing")
    void refusedFiles() {
        var missing = take("invoices", "late-payments-invoices", "invoiceNumber,customerID\n1,2\n");
        assertThat(missing.get("type").asText()).isEqualTo("urn:proxenos:problem:import-refused");
        assertThat(missing.get("detail").asText())
                .isEqualTo(
                        "the file has no column InvoiceDate, DueDate, InvoiceAmount; it has: invoiceNumber, customerID");
        assertThat(take("customers", "customer_no,name,nmae\n1,2,3\n")
                        .get("detail")
                        .asText())
                .startsWith("unknown columns: nmae.");
        assertThat(take("customers", "").get("detail").asText()).isEqualTo("the file is empty");
        assertThat(take("customers", "name,customer_no,name\n1,2,3\n")
                        .get("detail")
                        .asText())
                .isEqualTo("the header has the column name twice");
        assertThat(read("/api/imports").at("/content/0/status").asText()).isEqualTo("REFUSED");
    }

    @Test
    @DisplayName("mappings are stored by name, every version is kept, and a wrong one is refused with line and reason")
    void stored() throws Exception {
        var first = "kind: customers\ncolumns: {customer_no: a, name: b}\n";
        assertThat(store("mine", first).get("version").asInt()).isEqualTo(1);
        assertThat(store("mine", first).get("version").asInt()).isEqualTo(1);
        assertThat(store("mine", first + "# better\n").get("version").asInt()).isEqualTo(2);
        assertThat(read("/api/mappings/mine").get("versions").toString()).isEqualTo("[1,2]");
        assertThat(read("/api/mappings/mine?version=1").get("yaml").asText()).isEqualTo(first);

        var wrong = store("mine", "kind: customers\ncolumns:\n  customer_no: a\n  nam: b\n");
        assertThat(wrong.get("type").asText()).isEqualTo("urn:proxenos:problem:wrong-mapping");
        assertThat(wrong.get("line").asInt()).isEqualTo(4);
        assertThat(wrong.get("detail").asText()).startsWith("customers have no column nam.");
        web.perform(put("/api/mappings/mine").content("kind: x").locale(Locale.forLanguageTag("el")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType("application/problem+json"));
        assertThat(store("a b", first).get("type").asText()).isEqualTo("urn:proxenos:problem:bad-mapping-name");
    }

    @Test
    @DisplayName("the mappings that ship are there from the start and may be replaced")
    void shipped() {
        var list = read("/api/mappings");
        var names = StreamSupport.stream(list.get("content").spliterator(), false)
                .map(mapping -> mapping.get("name").asText())
                .toList();
        assertThat(names).contains("adventureworks-stores", "dunning-bench-invoices", "late-payments-payments");
        assertThat(list.get("totalElements").asInt()).isEqualTo(names.size());
        assertThat(read("/api/mappings/adventureworks-stores").get("shipped").asBoolean())
                .isTrue();
        store("adventureworks-stores", "kind: customers\ncolumns: {customer_no: a, name: b}\n");
        assertThat(read("/api/mappings/adventureworks-stores").get("shipped").asBoolean())
                .isFalse();
        assertThat(read("/api/mappings/adventureworks-stores?version=0")
                        .get("yaml")
                        .asText())
                .contains("UTF-16LE");
    }

    @Test
    @DisplayName("what cannot be asked for is answered with a problem of a stable type")
    void unknownThings() throws Exception {
        assertThat(take("salaries", "a").get("type").asText()).isEqualTo("urn:proxenos:problem:unknown-kind");
        assertThat(take("invoices", "none", "a").get("type").asText())
                .isEqualTo("urn:proxenos:problem:unknown-mapping");
        assertThat(take("payments", "dunning-bench-invoices", "a").get("type").asText())
                .isEqualTo("urn:proxenos:problem:mapping-of-another-kind");
        assertThat(read("/api/imports/{id}", UUID.randomUUID()).get("type").asText())
                .isEqualTo("urn:proxenos:problem:unknown-import");
        assertThat(read("/api/imports/nonsense").get("status").asInt()).isEqualTo(404);
        assertThat(read("/api/imports?size=0").get("type").asText()).isEqualTo("urn:proxenos:problem:bad-page");
        assertThat(read("/api/mappings/none").get("type").asText()).isEqualTo("urn:proxenos:problem:unknown-mapping");
        web.perform(get("/api/imports/nonsense/problems").accept("text/csv")).andExpect(status().isNotFound());
        web.perform(post("/api/imports/invoices")
                        .param("mapping", "../../etc/passwd")
                        .contentType("text/csv")
                        .content("a"))
                .andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("the report has every problem, in the reader's language")
    void report() throws Exception {
        var file = new StringBuilder("customer_no,name,country\n");
        for (var i = 0; i < 45; i++) {
            file.append(i).append(",\"N, \"\"").append(i).append("\",GREECE\n");
        }
        var answer = take("customers", file.toString());
        assertThat(answer.get("rejected").asInt()).isEqualTo(45);
        assertThat(answer.get("problems")).hasSize(20);
        assertThat(answer.get("problemsTruncated").asBoolean()).isTrue();
        var id = answer.get("id").asText();
        var report = web.perform(get("/api/imports/{id}/problems", id).locale(Locale.forLanguageTag("el")))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(report.lines()).hasSize(46);
        assertThat(report.lines().skip(1).findFirst())
                .hasValue("2,country,GREECE,δεν είναι κωδικός χώρας (ISO 3166-1 alpha-2)");
        assertThat(read("/api/imports?page=0&size=1").get("totalElements").asInt())
                .isEqualTo(1);
    }
}
