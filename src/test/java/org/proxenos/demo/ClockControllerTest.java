package org.proxenos.demo;

import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proxenos.calendar.CompanyClock;
import org.proxenos.calendar.GreekCalendar;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@DisplayName("The time machine's door")
class ClockControllerTest {

    private static final ZoneId ATHENS = ZoneId.of("Europe/Athens");

    private final TimeMachine machine = mock(TimeMachine.class);
    private final MockMvc door = MockMvcBuilders.standaloneSetup(new ClockController(
                    machine,
                    GreekCalendar.showing(
                            new CompanyClock(Clock.fixed(Instant.parse("2026-04-10T07:00:00Z"), ATHENS), ATHENS)),
                    catalogue()))
            .setMessageConverters(new MappingJackson2HttpMessageConverter(Jackson2ObjectMapperBuilder.json()
                    .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build()))
            .defaultRequest(get("/").accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON))
            .build();

    @Test
    @DisplayName("shows the company's time and whether it is a business day")
    void showsTheTime() throws Exception {
        door.perform(get("/api/clock"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.today").value("2026-04-10"))
                .andExpect(jsonPath("$.zone").value("Europe/Athens"))
                .andExpect(jsonPath("$.businessDay").value(false));
    }

    @Test
    @DisplayName("tells what happened on the way")
    void tellsOfTheJourney() throws Exception {
        var now = Instant.parse("2026-04-17T07:00:00Z").atZone(ATHENS);
        when(machine.advance(7))
                .thenReturn(
                        new Journey(now.toOffsetDateTime(), now.toLocalDate(), 7, 12, List.of(), List.of("it failed")));

        door.perform(post("/api/clock/advance?days=7"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.advancedDays").value(7))
                .andExpect(jsonPath("$.jobsRun").value(12))
                .andExpect(jsonPath("$.failures[0]").value("it failed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?days=", "?days=0", "?days=-3", "?days=367", "?days=1.5", "?days=soon"})
    @DisplayName("sends away whoever does not say how far, in the reader's language")
    void refusesWhatIsNoJourney(String days) throws Exception {
        door.perform(post("/api/clock/advance" + days))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:proxenos:problem:not-a-journey"))
                .andExpect(jsonPath("$.detail").value(containsString("from 1 to 366")));
        door.perform(post("/api/clock/advance" + days).header(HttpHeaders.ACCEPT_LANGUAGE, "el"))
                .andExpect(jsonPath("$.detail").value(containsString("από 1 έως 366")));
    }

    @Test
    @DisplayName("asks whoever comes second to wait")
    void refusesTheSecond() throws Exception {
        when(machine.advance(anyInt())).thenThrow(new ClockIsMoving());

        door.perform(post("/api/clock/advance?days=7"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:proxenos:problem:clock-is-moving"));
    }

    private static ResourceBundleMessageSource catalogue() {
        var catalogue = new ResourceBundleMessageSource();
        catalogue.setBasename("messages/catalogue");
        catalogue.setDefaultEncoding("UTF-8");
        catalogue.setFallbackToSystemLocale(false);
        catalogue.setDefaultLocale(Locale.ENGLISH);
        return catalogue;
    }
}
