package org.proxenos.absence.process;

import java.util.Optional;
import org.proxenos.engine.CurrentUser;
import org.proxenos.engine.WrongEntry;
import org.proxenos.portfolio.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Signs what a person has answered, and sends it back in words where the desk says no. */
@Component
class AbsenceAnswers {

    private final CurrentUser user;
    private final MessageSource catalogue;

    AbsenceAnswers(CurrentUser user, MessageSource catalogue) {
        this.user = user;
        this.catalogue = catalogue;
    }

    /** Whoever is signed in, which need not be the task's assignee. */
    String signature() {
        return user.id().orElseThrow(() -> new IllegalStateException("Nobody is signed in to answer for this"));
    }

    void refuseIf(Optional<Refusal> refusal) {
        refusal.ifPresent(no -> {
            throw WrongEntry.because(
                    catalogue.getMessage(no.key(), no.arguments().toArray(), LocaleContextHolder.getLocale()));
        });
    }
}
