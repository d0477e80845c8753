package org.proxenos.reassignment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.dunning.AgreementJourney;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;

/**
 * Anna has looked after C1 since September 2025, Nikos did before. C1 pays late, has broken a promise and contests an
 * invoice; Nikos has covered for Anna. On 16 March 2026 somebody asks for another officer.
 */
abstract class EvidenceJourney extends AgreementJourney {

    @Autowired
    private TestRestTemplate web;

    @BeforeEach
    void muchHasHappened() {
        aCustomer("C1").owes("1000.00", "I1", "2026-01-20").owes("500.00", "I2", "2026-02-25");
        aCustomer("C2");
        jdbc.sql("UPDATE assignment SET valid_from = DATE '2025-09-01' WHERE customer_no = 'C1'")
                .update();
        jdbc.sql(
                        """
                        INSERT INTO assignment (customer_no, officer_no, role, valid_from, valid_to)
                        VALUES ('C1', 'O2', 'PRIMARY', DATE '2024-01-01', DATE '2025-09-01')""")
                .update();
        itIs("2026-03-02");
        asks(
                201,
                "maria",
                HttpMethod.POST,
                cases() + "/promises",
                Map.of("instalments", List.of(Map.of("date", "2026-03-06", "amount", "200.00"))));
        var wish = asks(201, "maria", HttpMethod.POST, "/api/customers/C1/reassignments", entry("OFFICER_REQUEST"));
        asks(
                200,
                "maria",
                HttpMethod.PUT,
                "/api/reassignments/" + wish.path("id").asText(),
                Map.of("status", "WITHDRAWN", "note", "A misunderstanding"));
        asks(
                201,
                "anna",
                HttpMethod.POST,
                "/api/officers/O1/absences",
                Map.of("coverNo", "O2", "from", "2026-03-04", "backOn", "2026-03-06", "reason", "VACATION"));
        itIs("2026-03-13");
        asks(
                201,
                "maria",
                HttpMethod.POST,
                cases() + "/disputes",
                Map.of("invoiceNo", "I2", "instalment", 1, "amount", "120.00", "reason", "PRICE"));
        asks(
                201,
                "maria",
                HttpMethod.POST,
                cases() + "/holds",
                Map.of(
                        "scope", "ITEM",
                        "invoiceNo", "I2",
                        "instalment", 1,
                        "reason", "GOODWILL",
                        "from", "2026-03-13",
                        "until", "2026-03-27"));
        itIs("2026-03-16");
        asks(201, "maria", HttpMethod.POST, "/api/customers/C1/reassignments", entry("CUSTOMER_REQUEST"));
    }

    @Test
    @DisplayName("The evidence holds what is known of the account, and says plainly what is not")
    void content() throws IOException {
        var pack = json();
        assertThat(pack.path("frozenOn").asText()).isEqualTo("2026-03-16");
        assertThat(pack.at("/customer/customerNo").asText()).isEqualTo("C1");
        assertThat(pack.at("/officer/officerNo").asText()).isEqualTo("O1");
        assertThat(pack.at("/officer/inChargeSince").asText()).isEqualTo("2025-09-01");
        assertThat(pack.at("/officer/tenureDays").asInt()).isEqualTo(196);
        assertThat(pack.at("/request/reason").asText()).isEqualTo("CUSTOMER_REQUEST");
        assertThat(pack.path("chapters").findValuesAsText("code"))
                .containsExactly(
                        "officers",
                        "formerReassignments",
                        "coverages",
                        "load",
                        "standing",
                        "inHand",
                        "overdue",
                        "payment",
                        "cases",
                        "promises",
                        "disputes",
                        "resting",
                        "openTasks",
                        "notKnown");

        assertThat(rowsOf("officers")).hasSize(2);
        assertThat(chapter("officers").path("sentences").toString()).contains("24 months: 1");
        assertThat(row("formerReassignments", "asked", "2026-03-02"))
                .contains("\"status\":\"Withdrawn\"", "\"fromOfficer\":\"Anna Alexiou\"");
        assertThat(row("coverages", "from", "2026-03-04"))
                .contains("\"to\":\"2026-03-06\"", "\"away\":\"Anna Alexiou\"", "\"coveredBy\":\"Nikos Nikolaou\"");
        assertThat(chapter("load").path("sentences").toString()).contains("2", "1.5");
        assertThat(row("overdue", "bucket", "31 to 60"))
                .contains("\"items\":1", "\"open\":\"1000.00\"", "\"currency\":\"EUR\"");
        assertThat(row("overdue", "bucket", "1 to 30")).contains("\"items\":1", "\"open\":\"500.00\"");
        assertThat(row("overdue", "bucket", "61 to 90")).contains("\"items\":0", "\"open\":\"0.00\"");
        assertThat(row("payment", "currency", "EUR")).contains("\"promisesKept\":0", "\"promisesBroken\":1");
        assertThat(row("cases", "from", "2026-03-02"))
                .contains("\"until\":null", "\"highestLevel\":2", "\"ending\":\"Goes on\"", "\"overdue\":\"1500.00\"");
        assertThat(row("promises", "from", "2026-03-02"))
                .contains("\"amount\":\"200.00\"", "\"paid\":\"0.00\"", "\"outcome\":\"Broken\"");
        assertThat(row("disputes", "from", "2026-03-13"))
                .contains("\"invoice\":\"I2\"", "\"amount\":\"120.00\"", "\"outcome\":\"Being looked into\"");
        assertThat(row("resting", "from", "2026-03-13")).contains("\"kind\":\"Hold\"", "\"until\":\"2026-03-27\"");
        assertThat(rowsOf("openTasks")).isNotEmpty();
        assertThat(row("openTasks", "from", "2026-03-13")).contains("\"ageInDays\":3");
        assertThat(chapter("notKnown").path("sentences").toString())
                .contains("Attainment", "Visits", "account plan", "satisfaction");

        assertThat(text())
                .contains("31 to 60", "1000.00", "Broken", "Being looked into")
                .contains("Nikos Nikolaou", "What is not known here", "Attainment", "16/03/2026")
                .doesNotContain("??");
    }

    @Test
    @DisplayName("What happens later does not change it, and its fingerprint proves so")
    void frozen() {
        var pdf = bytes("/evidence");
        var json = bytes("/evidence.json");
        var before = one().path("evidence");
        assertThat(before.path("pdfSha256").asText()).isEqualTo(Fingerprint.of(pdf));
        assertThat(before.path("jsonSha256").asText()).isEqualTo(Fingerprint.of(json));
        assertThat(page("anna", "StateYourView"))
                .contains(Fingerprint.of(pdf), Fingerprint.of(json), "/evidence.json", "Frozen on 16/03/2026");

        customer("C1").owes("9999.00", "I3", "2026-03-16").ofSegment("KEY");
        jdbc.sql("UPDATE customer SET name = 'Another name' WHERE customer_no = 'C1'")
                .update();
        itIs("2026-03-18");
        assertThat(bytes("/evidence")).isEqualTo(pdf);
        assertThat(bytes("/evidence.json")).isEqualTo(json);
        assertThat(one().path("evidence")).isEqualTo(before);
        assertThat(new String(json, java.nio.charset.StandardCharsets.UTF_8))
                .contains("C1 Trading")
                .doesNotContain("9999.00");
    }

    @Test
    @DisplayName("Of a customer about whom nothing is known every chapter says so")
    void nothingKnown() throws IOException {
        asks(201, "maria", HttpMethod.POST, "/api/customers/C2/reassignments", entry("CUSTOMER_REQUEST"));
        var id = jdbc.sql("SELECT id FROM reassignment WHERE customer_no = 'C2'")
                .query(UUID.class)
                .single();
        var pack = asks(200, "maria", HttpMethod.GET, "/api/reassignments/" + id + "/evidence.json", null);
        assertThat(StreamSupport.stream(pack.path("chapters").spliterator(), false)
                        .filter(it -> it.path("rows").isEmpty())
                        .map(it -> it.path("code").asText()))
                .contains("formerReassignments", "overdue", "cases", "promises", "disputes", "resting", "openTasks");
        var text = text(web.withBasicAuth("maria", PASSWORD)
                .getForObject("/api/reassignments/" + id + "/evidence", byte[].class));
        assertThat(text.split("Nothing\\.", -1)).hasSizeGreaterThan(7);
    }

    @Test
    @DisplayName("Who may not see the customer gets neither, and what was frozen as PDF only has no JSON")
    void doors() {
        isRefused(404, "nikos", HttpMethod.GET, path("/evidence.json"), null, null, "no reassignment");
        isRefused(404, "maria", HttpMethod.GET, "/api/reassignments/x/evidence.json", null, null, "no reassignment");
        jdbc.sql("UPDATE reassignment_evidence SET json_content = NULL, json_sha256 = NULL")
                .update();
        isRefused(404, "maria", HttpMethod.GET, path("/evidence.json"), null, null, "as PDF only");
        assertThat(one().at("/evidence/jsonSha256").isNull()).isTrue();
        assertThat(page("anna", "StateYourView"))
                .contains("Frozen on 16/03/2026")
                .doesNotContain("evidence.json");
    }

    private static Map<String, Object> entry(String reason) {
        return Map.of("reason", reason, "note", "Because");
    }

    private String cases() {
        return "/api/cases/" + casesOf("C1").get(0).id();
    }

    private String path(String below) {
        return "/api/reassignments/"
                + jdbc.sql("SELECT id FROM reassignment WHERE open_customer_no = 'C1'")
                        .query(UUID.class)
                        .single()
                + below;
    }

    private JsonNode one() {
        return asks(200, "maria", HttpMethod.GET, path(""), null);
    }

    private JsonNode json() {
        return asks(200, "maria", HttpMethod.GET, path("/evidence.json"), null);
    }

    private byte[] bytes(String below) {
        return web.withBasicAuth("maria", PASSWORD).getForObject(path(below), byte[].class);
    }

    private String text() throws IOException {
        return text(bytes("/evidence"));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private JsonNode chapter(String code) {
        return StreamSupport.stream(json().path("chapters").spliterator(), false)
                .filter(it -> it.path("code").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> rowsOf(String code) {
        return StreamSupport.stream(chapter(code).path("rows").spliterator(), false)
                .toList();
    }

    /** The first row of a chapter that has something in a column. */
    private String row(String code, String column, String value) {
        return rowsOf(code).stream()
                .filter(it -> it.path(column).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError(value + " is not in " + chapter(code)))
                .toString();
    }
}
