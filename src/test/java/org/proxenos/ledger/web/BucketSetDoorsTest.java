package org.proxenos.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proxenos.BooksDoors;
import org.proxenos.calendar.BusinessCalendar;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("The buckets of ageing")
class BucketSetDoorsTest extends BooksDoors {

    private static final String FORTNIGHTS =
            """
            [{"name": "FORTNIGHT", "min": 1, "max": 14}, {"name": "LATER", "min": 15}]""";

    @Autowired
    private BusinessCalendar calendar;

    @AfterEach
    void asConfigured() {
        List.of("bucket", "bucket_set")
                .forEach(table -> jdbc.sql("DELETE FROM " + table).update());
    }

    @Test
    @DisplayName("are the configured ones until somebody enters others")
    void configured() throws Exception {
        door.perform(get("/api/bucket-sets"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].from").value(nullValue()))
                .andExpect(jsonPath("$[0].enteredBy").value(nullValue()))
                .andExpect(jsonPath("$[0].buckets[*].name")
                        .value(contains("B1_30", "B31_60", "B61_90", "B91_180", "B180P")));
    }

    @Test
    @DisplayName("are changed from a day on, and a report for a day before reads as it did")
    void dated() throws Exception {
        var today = calendar.today();
        var due = today.minusDays(20);
        invoice("I1", "C1", due.minusDays(30).toString(), due.toString(), "100.00", "EUR");
        enters("accounting", today.toString(), FORTNIGHTS)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(2)))
                .andExpect(jsonPath("$[0].from").value(today.toString()))
                .andExpect(jsonPath("$[0].enteredBy").value("sofia"))
                .andExpect(jsonPath("$[0].buckets[*].name").value(contains("FORTNIGHT", "LATER")))
                .andExpect(jsonPath("$[1].from").value(nullValue()))
                .andExpect(jsonPath("$[1].buckets", hasSize(5)));

        door.perform(get("/api/ageing"))
                .andExpect(jsonPath("$.content[0].buckets.LATER.open").value("100.00"))
                .andExpect(jsonPath("$.content[0].buckets").value(not(hasKey("B1_30"))));
        door.perform(get("/api/ageing?asOf=" + today.minusDays(1)))
                .andExpect(jsonPath("$.content[0].buckets.B1_30.open").value("100.00"))
                .andExpect(jsonPath("$.content[0].buckets").value(not(hasKey("LATER"))));
        assertThat(door.perform(get("/api/ageing").accept("text/csv"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .startsWith("currency,NOT_DUE_items,NOT_DUE_open,FORTNIGHT_items");
        door.perform(get("/api/customers/C1/buckets"))
                .andExpect(
                        jsonPath("$.currencies[0].worst[*].bucket").value(contains("NOT_DUE", "FORTNIGHT", "LATER")));
        door.perform(get("/api/customers/C1/buckets?asOf=" + today.minusDays(1)))
                .andExpect(jsonPath("$.currencies[0].worst[*].bucket").value(contains("NOT_DUE", "B1_30")));
    }

    @Test
    @DisplayName("of two sets for the same day are those entered last, and both are kept")
    void corrected() throws Exception {
        var day = calendar.today().plusDays(10);
        enters("management", day.toString(), FORTNIGHTS).andExpect(status().isOk());
        enters("management", day.toString(), "[{\"name\": \"ALL\", \"min\": 1}]")
                .andExpect(jsonPath("$", hasSize(3)))
                .andExpect(jsonPath("$[0].buckets[*].name").value(contains("ALL")));
        door.perform(get("/api/ageing?asOf=" + day)).andExpect(status().isOk());
        assertThat(jdbc.sql("SELECT COUNT(*) FROM bucket_set")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"name":"A","min":1,"max":30},{"name":"B","min":32}              |buckets[1].min |Row 2: B must begin with day 31, not 32
                    {"name":"A","min":0,"max":30},{"name":"B","min":31}              |buckets[0].min |Row 1: A must begin with day 1, not 0
                    {"name":"A","min":1,"max":30},{"name":"B","min":30}              |buckets[1].min |Row 2: B must begin with day 31, not 30
                    {"name":"A","min":1},{"name":"B","min":31}                       |buckets[0].max |Row 1: A is not the last and needs an end
                    {"name":"A","min":1,"max":30},{"name":"B","min":31,"max":60}     |buckets[1].max |Row 2: B is the last and must have no end
                    {"name":"A","min":1,"max":0},{"name":"B","min":1}                |buckets[0].max |Row 1: A ends with day 0, before it begins
                    {"name":"A","min":1,"max":30},{"name":"A","min":31}              |buckets[1].name|Row 2: 'A' is no name of its own
                    {"name":"NOT_DUE","min":1}                                       |buckets[0].name|Row 1: 'NOT_DUE' is no name of its own
                    {"name":"A"}                                                     |buckets[0].min |Row 1: A must begin with day 1
                    ''                                                               |buckets[0].min |needs at least one row
                    """)
    @DisplayName("are looked at as a whole, and what does not add up is refused with its row")
    void refused(String rows, String field, String english) throws Exception {
        for (var language : List.of("en", "el")) {
            enters("accounting", calendar.today().toString(), "[" + rows + "]", language)
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(jsonPath("$.type").value("urn:proxenos:problem:refused"))
                    .andExpect(jsonPath("$.field").value(field))
                    .andExpect(jsonPath("$.detail")
                            .value(language.equals("en") ? containsString(english) : matchesPattern(".*[α-ωά-ώ].*")));
        }
        assertThat(jdbc.sql("SELECT COUNT(*) FROM bucket_set")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("never change the past, are entered by accounting and management alone, and must be readable")
    void doors() throws Exception {
        enters("accounting", calendar.today().minusDays(1).toString(), FORTNIGHTS)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.field").value("from"));
        enters("account-officers", calendar.today().toString(), FORTNIGHTS)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("urn:proxenos:problem:not-yours-to-decide"));
        enters("accounting", "tomorrow", FORTNIGHTS).andExpect(status().isBadRequest());
        assertThat(jdbc.sql("SELECT COUNT(*) FROM bucket_set")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private ResultActions enters(String group, String from, String buckets) throws Exception {
        return enters(group, from, buckets, "en");
    }

    private ResultActions enters(String group, String from, String buckets, String language) throws Exception {
        return door.perform(put("/api/bucket-sets")
                .principal(new UsernamePasswordAuthenticationToken(
                        "sofia", null, AuthorityUtils.createAuthorityList(group)))
                .header("Accept-Language", language)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"from\": \"%s\", \"buckets\": %s}".formatted(from, buckets)));
    }
}
