package org.proxenos.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The lists people find in Tasklist on their first morning: their own work, and that of each of their roles. */
@Component
class ReadyFilters {

    /** Marks a filter as ours, whatever it is called. */
    private static final String MARK = "proxenos";

    private static final List<String> VARIABLES =
            List.of("customerName", "officerName", "overdueNet", "level", "escalatedSince");

    private final FilterService filters;
    private final TaskService tasks;
    private final Grants grants;
    private final MessageSource messages;
    private final Locale language;

    ReadyFilters(
            FilterService filters,
            TaskService tasks,
            Grants grants,
            MessageSource messages,
            @Value("${proxenos.language}") String language) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
        this.messages = messages;
        this.language = Locale.forLanguageTag(language);
    }

    /** Adds what is missing; a filter an administrator has changed stays as it is. */
    void arrange() {
        var mine = filter("mine", 10, query -> query.or()
                .taskAssigneeExpression("${currentUser()}")
                .taskInvolvedUserExpression("${currentUser()}")
                .endOr());
        overdue(Role.SALES_MANAGERS, "overdue");
        overdue(Role.MANAGEMENT, "overdueAbove");
        for (var role : Role.values()) {
            read(role, mine);
            read(role, filter(role.group(), place(role), query -> ofRole(role, query)));
        }
    }

    /** Officers find their own tasks first, everybody else those of the group. */
    private static int place(Role role) {
        return role == Role.ACCOUNT_OFFICERS ? 20 : 0;
    }

    /** Managers also see what is in the hands of their officers; for others that is a colleague's business. */
    private static TaskQuery ofRole(Role role, TaskQuery query) {
        var open = query.taskCandidateGroup(role.group());
        return role == Role.SALES_MANAGERS ? open.includeAssignedTasks() : open;
    }

    private void overdue(Role role, String words) {
        read(role, filter("overdue-" + role.group(), words, 15, query -> overdueUnder(role, query)));
    }

    /** What was brought before the manager by name, or before the whole role; also where somebody has it in hand. */
    private static TaskQuery overdueUnder(Role role, TaskQuery query) {
        return query.taskVariableValueLike("escalatedSince", "%")
                .or()
                .taskInvolvedUserExpression("${currentUser()}")
                .taskVariableValueLike("escalatedTo", "%," + role.group() + ",%")
                .endOr();
    }

    private Filter filter(String mark, int priority, UnaryOperator<TaskQuery> which) {
        return filter(mark, mark, priority, which);
    }

    private Filter filter(String mark, String words, int priority, UnaryOperator<TaskQuery> which) {
        return filters.createTaskFilterQuery().unlimitedList().stream()
                .filter(filter -> filter.getProperties() != null
                        && mark.equals(filter.getProperties().get(MARK)))
                .findFirst()
                .orElseGet(() -> create(mark, words, priority, which));
    }

    private Filter create(String mark, String words, int priority, UnaryOperator<TaskQuery> which) {
        var query = which.apply(tasks.createTaskQuery()).orderByDueDate().asc();
        var filter = filters.newTaskFilter(say("access.filter." + words))
                .setQuery(query)
                .setProperties(Map.of(
                        MARK,
                        mark,
                        "description",
                        say("access.filter." + words + ".description"),
                        "priority",
                        priority,
                        "refresh",
                        true,
                        "showUndefinedVariable",
                        false,
                        "variables",
                        VARIABLES.stream()
                                .map(name -> Map.of("name", name, "label", say("access.variable." + name)))
                                .toList()));
        return filters.saveFilter(filter);
    }

    private void read(Role role, Filter filter) {
        grants.grant(role.group(), Resources.FILTER, filter.getId(), Permissions.READ);
    }

    private String say(String key) {
        return messages.getMessage(key, null, language);
    }
}
