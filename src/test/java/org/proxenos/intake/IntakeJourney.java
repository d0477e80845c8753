package org.proxenos.intake;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.proxenos.ledger.LedgerChanged;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The facts and the door for files, and the small talk of tests with that door. */
@SpringBootTest(
        classes = LedgerOnly.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {"proxenos.intake.batch-size=10", "proxenos.intake.problems-shown=20"})
@Import({ImportController.class, MappingController.class, IntakeProblems.class})
@RecordApplicationEvents
abstract class IntakeJourney {

    @Autowired
    protected JdbcTemplate jdbc;

    @Autowired
    protected ImportDesk desk;

    @Autowired
    protected ImportRuns runs;

    @Autowired
    protected ImportAnnouncements announcements;

    @Autowired
    private ImportController imports;

    @Autowired
    private MappingController mappings;

    @Autowired
    private IntakeProblems problems;

    @Autowired
    protected ObjectMapper json;

    @Autowired
    private ApplicationEvents events;

    protected MockMvc web;

    @BeforeEach
    void emptyHouse() {
        web = MockMvcBuilders.standaloneSetup(imports, mappings)
                .setControllerAdvice(problems)
                .setMessageConverters(
                        new MappingJackson2HttpMessageConverter(json),
                        new StringHttpMessageConverter(StandardCharsets.UTF_8))
                .build();
        for (var table : List.of(
                "assignment",
                "officer",
                "customer",
                "invoice",
                "settlement",
                "import_problem",
                "import_created",
                "change_log",
                "import_run",
                "mapping")) {
            jdbc.update("DELETE FROM " + table);
        }
    }

    protected JsonNode take(String kind, String file) {
        return take(kind, null, file);
    }

    protected JsonNode take(String kind, String mapping, String file) {
        return take(kind, mapping, file.getBytes(StandardCharsets.UTF_8));
    }

    protected JsonNode take(String kind, String mapping, byte[] file) {
        var request = post("/api/imports/{kind}", kind).contentType("text/csv").content(file);
        return send(mapping == null ? request : request.param("mapping", mapping));
    }

    protected JsonNode takeStrictly(String kind, String file) {
        return send(post("/api/imports/{kind}", kind)
                .param("strict", "true")
                .contentType("text/csv")
                .content(file.getBytes(StandardCharsets.UTF_8)));
    }

    protected JsonNode store(String name, String yaml) {
        return send(put("/api/mappings/{name}", name)
                .contentType("application/yaml")
                .content(yaml));
    }

    protected JsonNode read(String path, Object... arguments) {
        return send(get(path, arguments));
    }

    protected JsonNode send(MockHttpServletRequestBuilder request) {
        try {
            var response =
                    web.perform(request.locale(Locale.ENGLISH)).andReturn().getResponse();
            return json.readTree(response.getContentAsString(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** created, changed, unchanged, rejected, skipped. */
    protected static List<Integer> counts(JsonNode answer) {
        return List.of(
                answer.get("created").asInt(),
                answer.get("changed").asInt(),
                answer.get("unchanged").asInt(),
                answer.get("rejected").asInt(),
                answer.get("skipped").asInt());
    }

    protected static List<String> problems(JsonNode answer) {
        return java.util.stream.StreamSupport.stream(answer.get("problems").spliterator(), false)
                .map(problem -> problem.get("line").asInt() + " "
                        + problem.get("column").asText("-") + " "
                        + problem.get("value").asText("-") + ": "
                        + problem.get("reason").asText())
                .toList();
    }

    protected void customers(String... numbers) {
        var file = new StringBuilder("customer_no,name\n");
        for (var number : numbers) {
            file.append(number).append(",Customer ").append(number).append('\n');
        }
        take("customers", file.toString());
    }

    protected int rows(String table) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
    }

    protected Map<String, Object> row(String sql, Object... arguments) {
        return jdbc.queryForMap(sql, arguments);
    }

    protected long timesLedgerChanged() {
        return events.stream(LedgerChanged.class).count();
    }
}
