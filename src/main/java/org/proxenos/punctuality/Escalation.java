package org.proxenos.punctuality;

import java.util.Set;

/**
 * Who is to see to an overdue task besides those who have it.
 *
 * @param manager user id of the manager of whoever has it; null where groups are to see to it
 * @param groups empty where there is a manager
 */
public record Escalation(String manager, Set<String> groups) {

    static Escalation to(String manager) {
        return new Escalation(manager, Set.of());
    }

    static Escalation to(Set<String> groups) {
        return new Escalation(null, Set.copyOf(groups));
    }
}
