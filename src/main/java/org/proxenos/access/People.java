package org.proxenos.access;

import org.camunda.bpm.engine.IdentityService;
import org.proxenos.engine.UserStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people in. Administrators do the same, one person at a time, in the Admin application. */
@Service
public class People {

    private final UserStore users;
    private final IdentityService identity;

    People(UserStore users, IdentityService identity) {
        this.users = users;
        this.identity = identity;
    }

    /**
     * Makes sure that {@code person} can sign in and belongs to the named groups. Somebody who is known already keeps
     * name, password and other groups.
     *
     * @param password may be weaker than the rules for passwords people choose
     */
    @Transactional
    public void add(Person person, String password) {
        if (!users.knows(person.userId())) {
            users.add(person.userId(), person.firstName(), person.lastName(), person.email(), password);
        }
        for (var group : person.groups()) {
            if (identity.createGroupQuery()
                            .groupId(group)
                            .groupMember(person.userId())
                            .count()
                    == 0) {
                identity.createMembership(person.userId(), group);
            }
        }
    }
}
