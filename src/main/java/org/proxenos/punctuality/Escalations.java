package org.proxenos.punctuality;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.DecisionTables;
import org.proxenos.engine.Verdict;
import org.proxenos.portfolio.Cover;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.Portfolio;
import org.springframework.stereotype.Component;

/**
 * Who is to see to a task whose time is over. The table {@code TaskEscalation} says whether anybody is; the manager of
 * whoever has the task comes first, and the table's group where no manager is known or there.
 */
@Component
class Escalations {

    /** What the table reads of a task that lies before no group. */
    private static final String PERSON = "PERSON";

    private static final String NOBODY = "NONE";

    private final DecisionTables tables;
    private final Portfolio portfolio;
    private final Cover cover;
    private final BusinessCalendar calendar;

    Escalations(DecisionTables tables, Portfolio portfolio, Cover cover, BusinessCalendar calendar) {
        this.tables = tables;
        this.portfolio = portfolio;
        this.cover = cover;
        this.calendar = calendar;
    }

    /** Whether people are reminded of a task at all. */
    boolean reminds(OpenTask task, Hands hands) {
        return askedFor(hands).stream().anyMatch(group -> decide(task, group).flag("remind"));
    }

    /** Empty where nobody is above, or the process has its own way to go on. */
    Optional<Escalation> of(OpenTask task, Hands hands) {
        var above = new LinkedHashSet<String>();
        for (var group : askedFor(hands)) {
            var named = decide(task, group).text("escalateTo");
            if (!NOBODY.equals(named)) {
                above.add(named);
            }
        }
        if (above.isEmpty()) {
            return Optional.empty();
        }
        var people = Concerned.peopleWho(task, hands);
        if (people.isEmpty()) {
            above.removeAll(hands.groups());
            return above.isEmpty() ? Optional.empty() : Optional.of(Escalation.to(above));
        }
        return Optional.of(managerOf(people).map(Escalation::to).orElseGet(() -> Escalation.to(above)));
    }

    private Verdict decide(OpenTask task, String group) {
        return tables.decide("TaskEscalation", Map.of("task", task.key().replaceFirst("^Task_", ""), "group", group));
    }

    private static Set<String> askedFor(Hands hands) {
        return hands.groups().isEmpty() ? Set.of(PERSON) : hands.groups();
    }

    private Optional<String> managerOf(Set<String> people) {
        var today = calendar.today();
        return people.stream()
                .sorted()
                .flatMap(user -> portfolio.officerWhoSignsInAs(user).stream())
                .map(Officer::manager)
                .filter(Objects::nonNull)
                .flatMap(no -> portfolio.officer(no).stream())
                .filter(manager -> manager.userId() != null && manager.isActiveOn(today))
                .map(Officer::userId)
                .filter(user ->
                        !people.contains(user) && cover.ofUser(user, today).isEmpty())
                .findFirst();
    }
}
