package org.proxenos.notification;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Explains to the people of the company, in the company's language, what became of a notice. */
@Component
class Reasons {

    private final MessageSource catalogue;
    private final Locale language;

    Reasons(MessageSource catalogue, @Value("${proxenos.language:en}") Locale language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    /** At most 500 characters, one line. */
    String say(String key, Object... details) {
        return Plain.line(catalogue.getMessage(key, details, language), 500);
    }
}
