package org.proxenos.access;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Groups;
import org.proxenos.engine.UserStore;
import org.springframework.stereotype.Component;

/**
 * The one user every installation starts with. It stands before the port opens, because the webapps let an anonymous
 * visitor create an administrator for as long as there is none (CVE-2026-77226).
 */
@Component
class FirstAdministrator {

    static final String USER = "admin";

    /** Without signs that look alike in print. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 20;

    private final AccessSettings settings;
    private final UserStore users;
    private final People people;

    FirstAdministrator(AccessSettings settings, UserStore users, People people) {
        this.settings = settings;
        this.users = users;
        this.people = people;
    }

    /** @return the password, if one had to be made up just now */
    Optional<String> admit() {
        if (users.knows(USER)) {
            return Optional.empty();
        }
        var password = settings.hasAdminPassword() ? settings.adminPassword() : madeUp();
        people.add(new Person(USER, "First", "Administrator", null, Set.of(Groups.CAMUNDA_ADMIN)), password);
        return settings.hasAdminPassword() ? Optional.empty() : Optional.of(password);
    }

    private static String madeUp() {
        var random = new SecureRandom();
        return random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
