package org.proxenos.reassignment.process;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.engine.TaskDoor;
import org.proxenos.reassignment.SubjectOfReassignment;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Somebody goes on with a task about a change of officer only while they see the customer or have a say in it (B12). */
@Component
class OnlyWhoHasASay implements TaskDoor {

    private final SubjectOfReassignment subject;
    private final MessageSource catalogue;

    OnlyWhoHasASay(SubjectOfReassignment subject, MessageSource catalogue) {
        this.subject = subject;
        this.catalogue = catalogue;
    }

    @Override
    public Optional<String> closed(String businessKey, Locale language) {
        return id(businessKey)
                .flatMap(subject::hidden)
                .map(customer -> catalogue.getMessage(
                        "reassignment.refusal.customerOutOfSight", new Object[] {customer}, language));
    }

    private static Optional<UUID> id(String businessKey) {
        try {
            return Optional.ofNullable(businessKey).map(UUID::fromString);
        } catch (IllegalArgumentException aboutSomethingElse) {
            return Optional.empty();
        }
    }
}
