package org.proxenos.demo;

import java.util.List;
import java.util.Locale;
import org.proxenos.demo.company.Colleague;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells whoever started the application what is going on and how to get in, in the language of the house. */
@Component
@Profile("demo")
class Announcer {

    private static final Logger LOG = LoggerFactory.getLogger("org.proxenos.demo");

    private final MessageSource messages;
    private final Locale language;
    private final String door;

    Announcer(
            MessageSource messages,
            @Value("${proxenos.language}") Locale language,
            @Value("http://localhost:${server.port:8080}/camunda") String door) {
        this.messages = messages;
        this.language = language;
        this.door = door;
    }

    void say(String key, Object... details) {
        LOG.info("{}", text(key, details));
    }

    /** To the console and not through the log: it is for the person in front of it. */
    void welcome(List<Colleague> staff, String password) {
        var table = new StringBuilder();
        for (var one : staff) {
            table.append("    %-12s %-30s %-26s %s%n"
                    .formatted(one.userId(), one.name(), one.position(), String.join(", ", one.groups())));
        }
        System.out.printf("%n  %s%n%n%s%n", text("demo.welcome", door, password), table);
    }

    private String text(String key, Object... details) {
        return messages.getMessage(key, details, language);
    }
}
