package org.proxenos.engine;

import java.util.List;
import java.util.Optional;

/** The engine's own table of users. */
public interface UserStore {

    boolean knows(String userId);

    /** Whether this is the user's password; false for nobody's. Takes as long for unknown users as for known ones. */
    boolean isPassword(String userId, String password);

    /**
     * Adds a user whose password was chosen by whoever runs the application, so the rules for passwords that people
     * choose for themselves are not applied.
     *
     * @param email may be null
     * @throws org.camunda.bpm.engine.BadUserRequestException if there already is one
     */
    void add(String userId, String firstName, String lastName, String email, String password);

    /** Everybody in a group, by user id. */
    List<Member> membersOf(String group);

    /** Whoever signs in under that name; empty if there is nobody. */
    Optional<Member> find(String userId);

    /** @param email null if none is known */
    record Member(String userId, String name, String email) {}
}
