package org.proxenos.notification.web;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.notification.NoticeSight;
import org.proxenos.notification.Notices;
import org.proxenos.notification.StoredNotice;
import org.proxenos.notification.StoredNotice.Channel;
import org.proxenos.notification.StoredNotice.Status;
import org.proxenos.notification.StoredNotice.Step;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@DisplayName("The door to what was told")
class NoticeControllerTest {

    private static final UUID LETTER = UUID.fromString("0b0a8f3e-6f0c-4a57-9c0b-0f6f6a1f8d11");

    private final Notices notices = mock(Notices.class);

    @SuppressWarnings("unchecked")
    private final ObjectProvider<NoticeSight> sight = mock(ObjectProvider.class);

    private final MockMvc door = MockMvcBuilders.standaloneSetup(new NoticeController(notices, sight, catalogue()))
            .setMessageConverters(
                    new ByteArrayHttpMessageConverter(),
                    new MappingJackson2HttpMessageConverter(
                            Jackson2ObjectMapperBuilder.json().build()))
            .build();

    @Test
    @DisplayName("lists what was told regarding a case, page by page, with the proof")
    void list() throws Exception {
        when(notices.about("case-1")).thenReturn(List.of(letter(), letter(), letter()));

        door.perform(get("/api/notices")
                        .param("regarding", "case-1")
                        .param("size", "2")
                        .param("page", "1"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.totalElements").value(3))
                .andExpect(jsonPath("$.content.length()").value(1))
                .andExpect(jsonPath("$.content[0].status").value("POSTED"))
                .andExpect(jsonPath("$.content[0].proof").value("RE 1"));
        door.perform(get("/api/notices")).andExpect(status().isBadRequest());
    }

    @Test
    @DisplayName("shows one notice and its letter")
    void one() throws Exception {
        when(notices.find(LETTER)).thenReturn(Optional.of(letter()));
        when(notices.document(LETTER)).thenReturn(Optional.of(new byte[] {'%', 'P', 'D', 'F'}));

        door.perform(get("/api/notices/{id}", LETTER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.subject").value("Έγγραφη όχληση"));
        door.perform(get("/api/notices/{id}/pdf", LETTER))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(content().string("%PDF"));
    }

    @Test
    @DisplayName("answers a question for an unknown notice with a problem in the reader's language")
    void unknown() throws Exception {
        when(notices.find(LETTER)).thenReturn(Optional.empty());

        door.perform(get("/api/notices/{id}", LETTER).locale(Locale.forLanguageTag("el")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:proxenos:problem:unknown-notice"))
                .andExpect(jsonPath("$.detail").value("Δεν υπάρχει ειδοποίηση " + LETTER + "."));
        door.perform(get("/api/notices/{id}", "1")).andExpect(status().isBadRequest());
    }

    @Test
    @DisplayName("what is not for the reader's eyes is in no list and does not exist")
    void outOfSight() throws Exception {
        when(sight.stream()).thenAnswer(asked -> Stream.of((NoticeSight) notice -> false));
        when(notices.about("case-1")).thenReturn(List.of(letter()));
        when(notices.find(LETTER)).thenReturn(Optional.of(letter()));
        when(notices.document(LETTER)).thenReturn(Optional.of(new byte[] {'%', 'P', 'D', 'F'}));

        door.perform(get("/api/notices").param("regarding", "case-1"))
                .andExpect(jsonPath("$.totalElements").value(0));
        door.perform(get("/api/notices/{id}", LETTER)).andExpect(status().isNotFound());
        door.perform(get("/api/notices/{id}/pdf", LETTER)).andExpect(status().isNotFound());
    }

    @BeforeEach
    void everybodyMayRead() {
        when(sight.stream()).thenAnswer(asked -> Stream.empty());
    }

    private static StoredNotice letter() {
        var now = Instant.parse("2026-03-31T09:00:00Z");
        return new StoredNotice(
                LETTER,
                "k",
                "case-1",
                "C-1001",
                "Βήτα",
                Channel.LETTER,
                null,
                "el",
                "FormalNotice",
                "v",
                "Έγγραφη όχληση",
                "…",
                "sha",
                Status.POSTED,
                null,
                now,
                now,
                null,
                "RE 1",
                "eleni",
                List.of(new Step(now, Status.POSTED, null, "RE 1", "eleni")));
    }

    private static ResourceBundleMessageSource catalogue() {
        var catalogue = new ResourceBundleMessageSource();
        catalogue.setBasename("messages/catalogue");
        catalogue.setDefaultEncoding("UTF-8");
        catalogue.setFallbackToSystemLocale(false);
        return catalogue;
    }
}
