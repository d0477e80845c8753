package org.proxenos.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proxenos.BooksDoors;
import org.proxenos.calendar.BusinessCalendar;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;

/** C3 has a national officer and nobody in charge; A1 is in charge of C1. */
@DisplayName("The REST doors of assignments")
class AssignmentDoorsTest extends BooksDoors {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> GROUPS = Map.of(
            "anna", "account-officers",
            "maria", "sales-managers",
            "petros", "back-office",
            "sofia", "accounting",
            "eleni", "management");
    private static final String C1 = "/api/customers/C1/assignments";
    private static final String C3 = "/api/customers/C3/assignments";

    @Autowired
    private BusinessCalendar calendar;

    private LocalDate today;

    @BeforeEach
    void day() {
        today = calendar.today();
    }

    @Test
    @DisplayName("a customer whom nobody looks after gets an officer in charge, and it is told by whom, why and when")
    void first() throws Exception {
        var answer = ask("petros", "en", HttpMethod.POST, C3, entry("A1", "PRIMARY", today));
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(201);
        var row = json(answer);
        assertThat(answer.getHeader("Location"))
                .isEqualTo(C3 + "/" + row.path("id").asLong());
        assertThat(json(ask("anna", "en", HttpMethod.GET, answer.getHeader("Location"), null)))
                .isEqualTo(row);
        assertThat(row.path("source").asText()).isEqualTo("PERSON");
        assertThat(row.path("reason").asText()).isEqualTo("Agreed");
        assertThat(row.path("decision").asText()).isEqualTo("M-7");
        assertThat(row.path("recordedBy").asText()).isEqualTo("petros");
        assertThat(row.path("approvedBy").isNull()).isTrue();
        assertThat(row.path("recordedAt").asText()).isNotBlank();
        assertThat(row.path("standing").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("whoever is in charge is not replaced here: that takes a reassignment")
    void replacesNobody() throws Exception {
        refused(422, "maria", HttpMethod.POST, C1, entry("A2", "PRIMARY", today), "role", "start a reassignment");
        refused(422, "maria", HttpMethod.POST, C1, entry("A2", "PRIMARY", today.plusDays(80)), "role", "A1");
        assertThat(officers(C1, false)).containsExactly("A1 PRIMARY");
    }

    @Test
    @DisplayName("other roles stand side by side, and end on a day; the row before is kept")
    void others() throws Exception {
        var deputy = json(ask("maria", "en", HttpMethod.POST, C1, entry("A2", "DEPUTY", today)));
        assertThat(officers(C1, false)).containsExactlyInAnyOrder("A1 PRIMARY", "A2 DEPUTY");
        var place = C1 + "/" + deputy.path("id").asLong();

        var ended = json(ask("maria", "en", HttpMethod.PUT, place, end(today.plusDays(10), "On leave")));

        assertThat(ended.path("to").asText()).isEqualTo(today.plusDays(10).toString());
        assertThat(ended.path("replaces").asLong()).isEqualTo(deputy.path("id").asLong());
        assertThat(ended.path("reason").asText()).isEqualTo("On leave");
        assertThat(officers(C1, false)).hasSize(2);
        assertThat(officers(C1, true)).hasSize(3);
        assertThat(json(ask("maria", "en", HttpMethod.GET, place, null))
                        .path("standing")
                        .asBoolean())
                .isFalse();
        refused(422, "maria", HttpMethod.PUT, place, end(today.plusDays(9), "Again"), null, "no assignment");
    }

    @Test
    @DisplayName("what cannot end does not")
    void doesNotEnd() throws Exception {
        var primary = C1 + "/"
                + json(ask("maria", "en", HttpMethod.GET, C1, null))
                        .at("/content/0/id")
                        .asLong();
        refused(422, "maria", HttpMethod.PUT, primary, end(today.plusDays(1), "Out"), "role", "never just taken away");
        refused(404, "maria", HttpMethod.PUT, C3 + primary.substring(C1.length()), end(today, "x"), null, "has no");
        var national = C3 + "/"
                + json(ask("maria", "en", HttpMethod.GET, C3, null))
                        .at("/content/0/id")
                        .asLong();
        refused(422, "maria", HttpMethod.PUT, national, end(today.minusDays(1), "Out"), "to", "lies in the past");
        refused(422, "maria", HttpMethod.PUT, national, end(today.plusDays(1), " "), "reason", "Give a reason");
        refused(400, "maria", HttpMethod.PUT, national, Map.of("to", "soon", "reason", "x"), "to", "not a date");
    }

    @Test
    @DisplayName("a beginning in the past takes management, and somebody else who asks for it")
    void past() throws Exception {
        var yesterday = entry("A1", "PRIMARY", today.minusDays(1));
        refused(422, "maria", HttpMethod.POST, C3, yesterday, "from", "somebody else has to agree");
        refused(422, "eleni", HttpMethod.POST, C3, yesterday, "askedBy", "who asks");
        refused(422, "eleni", HttpMethod.POST, C3, and(yesterday, "askedBy", "eleni"), "from", "somebody else");
        refused(
                422,
                "eleni",
                HttpMethod.POST,
                C3,
                and(entry("A1", "PRIMARY", today.minusDays(31)), "askedBy", "maria"),
                "from",
                "30 days back");
        var row = json(ask("eleni", "en", HttpMethod.POST, C3, and(yesterday, "askedBy", "maria")));
        assertThat(row.path("recordedBy").asText()).isEqualTo("maria");
        assertThat(row.path("approvedBy").asText()).isEqualTo("eleni");
    }

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource({
        "400, role, HEAD, not one of PRIMARY",
        "400, role, , not one of PRIMARY",
        "400, from, tomorrow, not a date",
        "400, to, 31/12/2026, not a date",
        "422, from, , from which day",
        "422, from, 2099-01-01, days ahead",
        "422, to, 2020-01-01, does not lie after",
        "422, officerNo, A9, no account officer A9",
        "422, officerNo, , no account officer",
        "422, reason, , Give a reason"
    })
    @DisplayName("what is wrong is told in both languages, with the entry that is wrong, and nothing is written")
    void wrong(int status, String field, String value, String words) throws Exception {
        refused(status, "maria", HttpMethod.POST, C3, and(entry("A1", "PRIMARY", today), field, value), field, words);
        assertThat(officers(C3, true)).hasSize(1);
    }

    @Test
    @DisplayName("too long a reason, and what is no JSON, are sent back")
    void unreadable() throws Exception {
        var entry = entry("A1", "PRIMARY", today);
        refused(400, "maria", HttpMethod.POST, C3, and(entry, "reason", "x".repeat(501)), "reason", "500");
        refused(400, "maria", HttpMethod.POST, C3, "nonsense", null, "JSON");
        refused(400, "maria", HttpMethod.GET, C3 + "?history=perhaps", null, "history", "perhaps");
        refused(404, "maria", HttpMethod.GET, C3 + "/999999", null, null, "999999");
    }

    @Test
    @DisplayName(
            "who does not appoint officers may read, and nothing else; who does not see the customer does not even read")
    void others403() throws Exception {
        for (var user : List.of("anna", "sofia")) {
            refused(403, user, HttpMethod.POST, C3, entry("A1", "PRIMARY", today), null, "appoint");
            refused(403, user, HttpMethod.PUT, C3 + "/1", end(today, "x"), null, "appoint");
            assertThat(ask(user, "en", HttpMethod.GET, C3, null).getStatus()).isEqualTo(200);
        }
        confinement.to("A1");
        refused(404, "maria", HttpMethod.GET, "/api/customers/C2/assignments", null, null, "C2");
        refused(
                404,
                "maria",
                HttpMethod.POST,
                "/api/customers/C2/assignments",
                entry("A1", "DEPUTY", today),
                null,
                "C2");
    }

    @Test
    @DisplayName("of several who appoint the first officer in charge at once, one does")
    void atOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            var statuses = new ArrayList<Integer>();
            var work = List.<Callable<Integer>>of(
                    () -> ask("maria", "en", HttpMethod.POST, C3, entry("A1", "PRIMARY", today))
                            .getStatus(),
                    () -> ask("petros", "en", HttpMethod.POST, C3, entry("A2", "PRIMARY", today))
                            .getStatus(),
                    () -> ask("maria", "en", HttpMethod.POST, C3, entry("A2", "PRIMARY", today))
                            .getStatus(),
                    () -> ask("petros", "en", HttpMethod.POST, C3, entry("A1", "PRIMARY", today))
                            .getStatus());
            for (var answer : threads.invokeAll(work)) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 422, 422, 422);
        } finally {
            threads.shutdownNow();
        }
        assertThat(officers(C3, true)).hasSize(2);
    }

    private List<String> officers(String path, boolean history) throws Exception {
        var rows = new ArrayList<String>();
        json(ask("maria", "en", HttpMethod.GET, path + "?history=" + history, null))
                .path("content")
                .forEach(row -> rows.add(
                        row.path("officerNo").asText() + " " + row.path("role").asText()));
        return rows;
    }

    private void refused(
            int status, String user, HttpMethod method, String path, Object body, String field, String english)
            throws Exception {
        for (var language : List.of("en", "el")) {
            var answer = ask(user, language, method, path, body);
            assertThat(answer.getStatus()).as(path + ": " + text(answer)).isEqualTo(status);
            assertThat(answer.getContentType()).startsWith("application/problem+json");
            assertThat(json(answer).path("field").asText(null)).isEqualTo(field);
            if (language.equals("en")) {
                assertThat(json(answer).path("detail").asText()).contains(english);
            } else {
                assertThat(json(answer).path("detail").asText()).matches("(?s).*[α-ωά-ώ].*");
            }
        }
    }

    private MockHttpServletResponse ask(String user, String language, HttpMethod method, String path, Object body)
            throws Exception {
        var asked = request(method, path)
                .principal(new TestingAuthenticationToken(user, null, GROUPS.get(user)))
                .header("Accept-Language", language);
        if (body != null) {
            asked.contentType(MediaType.APPLICATION_JSON)
                    .content(body instanceof String text ? text : JSON.writeValueAsString(body));
        }
        return door.perform(asked).andReturn().getResponse();
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return JSON.readTree(text(answer));
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> entry(String officer, String role, LocalDate from) {
        return Map.of(
                "officerNo", officer, "role", role, "from", from.toString(), "reason", "Agreed", "decision", "M-7");
    }

    private static Map<String, Object> and(Map<String, Object> entry, String field, Object value) {
        var more = new HashMap<>(entry);
        more.put(field, value);
        return more;
    }

    private static Map<String, Object> end(LocalDate to, String reason) {
        return Map.of("to", to.toString(), "reason", reason);
    }
}
