package org.proxenos.punctuality;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.proxenos.engine.UserStore;
import org.proxenos.engine.UserStore.Member;
import org.proxenos.portfolio.Cover;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.Portfolio;

/**
 * Whom a task concerns on a day. Whoever has taken it comes before those to whom it is offered, and people who are named
 * before groups. Nobody is disturbed who is away while a colleague covers. Lives as long as one round; what it has looked
 * up once it does not look up again.
 */
class Concerned {

    private final UserStore users;
    private final Portfolio portfolio;
    private final Cover cover;
    private final LocalDate today;
    private final Map<String, Set<String>> members = new HashMap<>();
    private final Map<String, Boolean> away = new HashMap<>();
    private final Map<String, Optional<Member>> people = new HashMap<>();

    Concerned(UserStore users, Portfolio portfolio, Cover cover, LocalDate today) {
        this.users = users;
        this.portfolio = portfolio;
        this.cover = cover;
        this.today = today;
    }

    /** Those who are named, by user id; empty if the task lies before groups only. */
    static Set<String> peopleWho(OpenTask task, Hands hands) {
        return task.assignee() == null ? hands.users() : Set.of(task.assignee());
    }

    /**
     * By user id, why each of them is to be told.
     *
     * @param escalation null if the task was brought before nobody else
     */
    Map<String, Urgency> by(OpenTask task, Hands hands, Escalation escalation, boolean overdue) {
        var told = new HashMap<String, Urgency>();
        if (overdue && escalation != null) {
            (escalation.manager() == null ? membersOf(escalation.groups()) : Set.of(escalation.manager()))
                    .forEach(user -> told.put(user, Urgency.ESCALATED));
        }
        var reason = overdue ? Urgency.OVERDUE : Urgency.HALF_TIME;
        havers(task, hands, escalation).forEach(user -> told.put(user, reason));
        return told;
    }

    private Set<String> havers(OpenTask task, Hands hands, Escalation escalation) {
        var named = peopleWho(task, hands);
        if (!named.isEmpty()) {
            return there(named);
        }
        var groups = new HashSet<>(hands.groups());
        if (escalation != null) {
            groups.removeAll(escalation.groups());
        }
        return membersOf(groups);
    }

    private Set<String> membersOf(Set<String> groups) {
        return groups.stream()
                .flatMap(group -> members
                        .computeIfAbsent(
                                group,
                                it -> there(users.membersOf(it).stream()
                                        .map(Member::userId)
                                        .collect(Collectors.toSet())))
                        .stream())
                .collect(Collectors.toSet());
    }

    /** Where everybody is away somebody has to be told all the same. */
    private Set<String> there(Set<String> some) {
        var there = some.stream().filter(Predicate.not(this::isAway)).collect(Collectors.toSet());
        return there.isEmpty() ? some : there;
    }

    private boolean isAway(String user) {
        return away.computeIfAbsent(user, it -> cover.ofUser(it, today).isPresent());
    }

    /** Name and mail address; empty if there is nobody of that name, or no address is known. */
    Optional<Member> reachable(String user) {
        return people.computeIfAbsent(user, it -> officer(it)
                .or(() -> users.find(it))
                .filter(person -> person.email() != null && !person.email().isBlank()));
    }

    /** The name people know somebody by. */
    String nameOf(String user) {
        return portfolio
                .officerWhoSignsInAs(user)
                .map(Officer::name)
                .or(() -> users.find(user).map(Member::name).filter(name -> !name.isBlank()))
                .orElse(user);
    }

    private Optional<Member> officer(String user) {
        return portfolio
                .officerWhoSignsInAs(user)
                .filter(officer -> officer.email() != null && !officer.email().isBlank())
                .map(officer -> new Member(user, officer.name(), officer.email()));
    }

    /** Names of those who have a task, for whoever is to see to it. */
    List<String> namesOf(OpenTask task, Hands hands) {
        return peopleWho(task, hands).stream().sorted().map(this::nameOf).toList();
    }
}
