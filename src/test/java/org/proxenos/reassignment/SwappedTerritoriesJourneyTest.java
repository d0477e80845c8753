package org.proxenos.reassignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.dunning.AgreementJourney;
import org.proxenos.dunning.EmptyPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/**
 * The files of a bicycle maker say that officer 275 had territory 2 and officer 277 territory 3, and that they swapped them
 * on 30 November 2012. Here they do it once more, with everybody's consent. One officer has up to 101 stores, so a
 * portfolio of this company is full at 160 points.
 */
@DisplayName("Two officers who swapped territories")
@ContextConfiguration(initializers = EmptyPostgres.class)
@TestPropertySource(properties = "proxenos.reassignment.load.full-portfolio=160")
class SwappedTerritoriesJourneyTest extends AgreementJourney {

    private static final Path DATA = Path.of("..", "shared", "data", "adventureworks", "oltp_2017");
    private static final String STORES_OF =
            """
            SELECT COUNT(*) FROM assignment a JOIN customer c ON c.customer_no = a.customer_no
            WHERE a.role = 'PRIMARY' AND a.standing AND a.officer_no = :officer AND c.parent_no = :territory
              AND a.valid_from <= CAST(:day AS DATE) AND (a.valid_to IS NULL OR a.valid_to > CAST(:day AS DATE))""";

    @Autowired
    private TestRestTemplate web;

    @BeforeEach
    void dataIsThere() {
        assumeTrue(Files.isDirectory(DATA), "The real files are not on this machine: " + DATA);
    }

    @Test
    @DisplayName(
            "the swap is replayed: 121 customers change hands on its day, everything fits the history, and what disagrees is listed")
    void swap() throws IOException {
        itIs("2012-11-15");
        before();

        var from275 = asked("275", "277", "2");
        var from277 = asked("277", "275", "3");
        runWhatIsDue();
        assertThat(counts(from275))
                .as("as long as nothing is to leave 277, only a few more find room there")
                .containsOnlyKeys("PROPOSED", "UNPLACED");
        recalculated(from275);
        assertThat(counts(from275)).isEqualTo(Map.of("PROPOSED", 57));
        recalculated(from277);
        assertThat(counts(from277)).isEqualTo(Map.of("PROPOSED", 64));
        agreed(from275);
        agreed(from277);
        runWhatIsDue();
        assertThat(counts(from275)).isEqualTo(Map.of("MOVING", 57));

        itIs("2012-11-29");
        assertThat(storesWith("2012-11-29")).containsExactly(56, 0, 0, 63);
        itIs("2012-11-30");
        assertThat(counts(from275)).isEqualTo(Map.of("MOVED", 57));
        assertThat(counts(from277)).isEqualTo(Map.of("MOVED", 64));
        after();
        disagreements();
    }

    private void before() throws IOException {
        assertThat(take("officers", "adventureworks-sales-staff", "Employee.csv"))
                .containsSequence(18);
        assertThat(take("customers", "adventureworks-territories", "SalesTerritory.csv"))
                .containsExactly(10, 0, 0, 0, 0);
        assertThat(take("customers", "adventureworks-store-territories", "Customer.csv"))
                .containsExactly(701, 0, 0, 0, 19_119);
        assertThat(take("customers", "adventureworks-stores", "Store.csv"))
                .as("only the names are new")
                .containsExactly(0, 701, 0, 0, 0);
        assertThat(asks(200, "maria", HttpMethod.GET, "/api/customers/292", null)
                        .path("name")
                        .asText())
                .isEqualTo("Next-Door Bike Store");
        assertThat(asks(200, "maria", HttpMethod.GET, "/api/customers/2/group", null)
                        .path("below"))
                .hasSize(56);
        assertThat(take("assignments", "adventureworks-store-officers", "Store.csv"))
                .containsExactly(701, 0, 0, 0, 0);
        assertThat(take("assignments", "adventureworks-swap-territories", "SalesTerritoryHistory.csv"))
                .containsExactly(2, 0, 0, 0, 15);

        assertThat(take("assignments", "adventureworks-swap-stores-check", "Customer.csv"))
                .as("Store.csv has 25 stores of territory 3 with others than whoever had the territory")
                .containsExactly(0, 0, 94, 25, 19_701);
        assertThat(problems())
                .hasSize(25)
                .allMatch(it -> it.contains(",4,277,") && it.contains("what is known is 2"))
                .anyMatch(it -> it.endsWith("what is known is 275 2011-05-31 – "));
        assertThat(take("assignments", "adventureworks-swap-stores", "Customer.csv"))
                .containsExactly(0, 25, 94, 0, 19_701);
        assertThat(storesWith("2012-11-15")).containsExactly(56, 0, 0, 63);
        assertThat(rows("change_log WHERE column_name = 'officer_no' AND old_value = '275' AND new_value = '277'"))
                .isEqualTo(16);
    }

    /** Everything of a territory that is to go to the other officer. */
    private UUID asked(String officer, String other, String territory) {
        var customers = jdbc.sql("SELECT customer_no FROM customer WHERE customer_no = :no OR parent_no = :no")
                .param("no", territory)
                .query(String.class)
                .list();
        var answer = asks(
                201,
                "maria",
                HttpMethod.POST,
                "/api/reassignments",
                Map.of(
                        "fromOfficerNo",
                        officer,
                        "customers",
                        customers,
                        "toOfficerNo",
                        other,
                        "reason",
                        "TERRITORY",
                        "date",
                        "2012-11-30",
                        "note",
                        "275 and 277 swap territories"));
        return UUID.fromString(answer.path("id").asText());
    }

    private void recalculated(UUID id) {
        completes("maria", id, "ArrangeDistribution", Map.of("arrangement", "RECALCULATE"));
        runWhatIsDue();
    }

    /** Neither of the officers signs in, so a manager accepts for them; another one, who has not asked, agrees. */
    private void agreed(UUID id) {
        completes("maria", id, "ArrangeDistribution", Map.of("arrangement", "PROPOSE"));
        completes("maria", id, "AcceptCustomers", Map.of("customersAnswer", "ACCEPT"));
        completes("giorgos", id, "ApproveDistribution", Map.of("distributionAnswer", "APPROVE"));
    }

    private void completes(String user, UUID id, String task, Map<String, Object> answers) {
        var found = tasks.createTaskQuery()
                .processInstanceBusinessKey(id.toString())
                .taskDefinitionKey("Task_" + task)
                .singleResult();
        as(user, () -> tasks.complete(found.getId(), answers));
    }

    private void after() throws IOException {
        assertThat(storesWith("2012-11-29")).as("the past stays").containsExactly(56, 0, 0, 63);
        assertThat(storesWith("2012-11-30")).containsExactly(0, 56, 63, 0);
        assertThat(customersOf("275", "2012-11-29")).isEqualTo(62);
        assertThat(customersOf("275", "2012-11-30")).isEqualTo(69);
        assertThat(customersOf("277", "2012-11-29")).isEqualTo(102);
        assertThat(customersOf("277", "2012-11-30")).isEqualTo(95);
        for (var customer : List.of("2", "3")) {
            var rows = asks(200, "maria", HttpMethod.GET, "/api/customers/" + customer + "/assignments", null)
                    .path("content");
            assertThat(texts(rows, "from")).containsExactlyInAnyOrder("2011-05-31", "2012-11-30");
            assertThat(texts(rows, "to")).containsExactlyInAnyOrder("2012-11-30", "null");
            assertThat(texts(rows, "source")).contains("PROCESS");
        }
        assertThat(rows("reassignment WHERE status = 'TRANSFERRED' AND reason = 'TERRITORY'"))
                .isEqualTo(121);
        assertThat(rows("reassignment")).as("none went another way").isEqualTo(121);
        assertThat(rows("reassignment_act WHERE what = 'TRANSFER_REFUSED'")).isZero();
        assertThat(asks(200, "maria", HttpMethod.GET, "/api/stuck-accounts", null)
                        .path("totalElements")
                        .asInt())
                .as("nothing is left behind")
                .isZero();
        assertThat(take("assignments", "adventureworks-swap-territories-check", "SalesTerritoryHistory.csv"))
                .as("who had which territory and when, before and after")
                .containsExactly(0, 0, 4, 0, 13);
        assertThat(take("assignments", "adventureworks-swapped-stores-check", "Customer.csv"))
                .as("and every store of theirs")
                .containsExactly(0, 0, 119, 0, 19_701);
    }

    /** The extract of June 2014 never heard of the swap. */
    private void disagreements() throws IOException {
        assertThat(take("assignments", "adventureworks-store-officers-check", "Store.csv"))
                .containsExactly(0, 0, 598, 103, 0);
        var stores = problems();
        assertThat(stores).hasSize(103).allMatch(it -> it.contains("what is known is"));
        assertThat(stores.stream().filter(it -> it.endsWith(",3,275,what is known is 277 2012-11-30 – ")))
                .hasSize(56);
        assertThat(stores.stream().filter(it -> it.endsWith("what is known is 275 2012-11-30 – ")))
                .hasSize(47);
        assertThat(take("assignments", "adventureworks-territory-officers", "SalesTerritoryHistory.csv"))
                .containsExactly(17, 0, 0, 0, 0);
        assertThat(take("assignments", "adventureworks-territory-check", "SalesPerson.csv"))
                .containsExactly(0, 0, 9, 5, 3);
        assertThat(problems())
                .containsExactly(
                        "2,2,2,what is known is 3 2012-11-30 – ",
                        "4,2,3,what is known is 2 2012-11-30 – ",
                        "7,2,1,nothing of the kind is known",
                        "9,2,6,what is known is 10 2012-05-30 – ",
                        "16,2,10,what is known is 6 2012-05-30 – ");
        assertThat(storesWith("2012-11-30")).as("comparing changes nothing").containsExactly(0, 56, 63, 0);
    }

    /** How many stores: of territory 2 with 275 and 277, of territory 3 with 275 and 277. */
    private List<Integer> storesWith(String day) {
        return IntStream.range(0, 4)
                .mapToObj(n -> jdbc.sql(STORES_OF)
                        .param("territory", n < 2 ? "2" : "3")
                        .param("officer", n % 2 == 0 ? "275" : "277")
                        .param("day", day)
                        .query(Integer.class)
                        .single())
                .toList();
    }

    private int customersOf(String officer, String day) {
        return asks(200, "maria", HttpMethod.GET, "/api/officers/" + officer + "/portfolio?size=1&asOf=" + day, null)
                .path("totalElements")
                .asInt();
    }

    private Map<String, Integer> counts(UUID id) {
        var counts = new HashMap<String, Integer>();
        asks(200, "maria", HttpMethod.GET, "/api/portfolio-reassignments/" + id, null)
                .path("customers")
                .fields()
                .forEachRemaining(it -> counts.put(it.getKey(), it.getValue().asInt()));
        return counts;
    }

    private static List<String> texts(JsonNode rows, String name) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path(name).asText())
                .toList();
    }

    /** Created, changed, unchanged, rejected, skipped. */
    private List<Integer> take(String kind, String mapping, String file) throws IOException {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, "text/csv");
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, "en");
        var answer = web.withBasicAuth("petros", PASSWORD)
                .exchange(
                        "/api/imports/" + kind + "?mapping=" + mapping,
                        HttpMethod.POST,
                        new HttpEntity<>(Files.readAllBytes(DATA.resolve(file)), headers),
                        String.class);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        var taken = json(answer);
        return List.of("created", "changed", "unchanged", "rejected", "skipped").stream()
                .map(name -> taken.path(name).asInt())
                .toList();
    }

    /** All problems of the last import, as people read them: line, column, value, reason. */
    private List<String> problems() {
        var last = asks(200, "petros", HttpMethod.GET, "/api/imports?size=1", null)
                .path("content")
                .path(0)
                .path("id")
                .asText();
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, "en");
        var report = web.withBasicAuth("petros", PASSWORD)
                .exchange("/api/imports/" + last + "/problems", HttpMethod.GET, new HttpEntity<>(headers), byte[].class)
                .getBody();
        return new String(report, StandardCharsets.UTF_8).lines().skip(1).toList();
    }
}
