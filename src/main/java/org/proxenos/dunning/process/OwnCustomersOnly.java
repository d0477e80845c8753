package org.proxenos.dunning.process;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.dunning.SubjectOfTask;
import org.proxenos.engine.TaskDoor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** An officer goes on with a task only while its customer is one that the officer sees (B12). */
@Component
class OwnCustomersOnly implements TaskDoor {

    private final SubjectOfTask subject;
    private final MessageSource catalogue;

    OwnCustomersOnly(SubjectOfTask subject, MessageSource catalogue) {
        this.subject = subject;
        this.catalogue = catalogue;
    }

    @Override
    public Optional<String> closed(String businessKey, Locale language) {
        return id(businessKey)
                .flatMap(subject::hidden)
                .map(customer ->
                        catalogue.getMessage("dunning.refusal.customerOutOfSight", new Object[] {customer}, language));
    }

    private static Optional<UUID> id(String businessKey) {
        try {
            return Optional.ofNullable(businessKey).map(UUID::fromString);
        } catch (IllegalArgumentException aboutSomethingElse) {
            return Optional.empty();
        }
    }
}
