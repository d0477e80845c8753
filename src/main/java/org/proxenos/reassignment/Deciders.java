package org.proxenos.reassignment;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.proxenos.engine.CurrentUser;
import org.proxenos.portfolio.Refusal;
import org.springframework.stereotype.Component;

/** Whose decision something is. Asked where the answer is recorded: a task may have come to somebody else. */
@Component
class Deciders {

    private static final String MANAGEMENT = "management";
    private static final List<String> MANAGERS = List.of("sales-managers");

    private final CurrentUser user;

    Deciders(CurrentUser user) {
        this.user = user;
    }

    /** Refuses whoever is in none of the groups; management decides on everything. */
    Optional<Refusal> notOf(Collection<String> groups) {
        return user.groups().contains(MANAGEMENT) || !Collections.disjoint(groups, user.groups())
                ? Optional.empty()
                : Typed.no(null, "notYourDecision", String.join(", ", groups));
    }

    /** The same for what the officers' managers decide. */
    Optional<Refusal> notAManager() {
        return notOf(MANAGERS);
    }
}
