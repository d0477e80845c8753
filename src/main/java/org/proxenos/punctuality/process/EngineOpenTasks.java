package org.proxenos.punctuality.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.proxenos.punctuality.Escalation;
import org.proxenos.punctuality.Hands;
import org.proxenos.punctuality.OpenTask;
import org.proxenos.punctuality.OpenTasks;
import org.springframework.stereotype.Component;

/**
 * Finds tasks in the engine and marks them there.
 *
 * <p>A manager is linked to a task with a word of its own and not as a candidate: candidates by name are those whose task it
 * is, and a colleague's cover comes and goes among them.
 */
@Component
class EngineOpenTasks implements OpenTasks {

    /** How a manager stands to a task of others. */
    private static final String MANAGER = "manager";

    /** Read by the ready filter of what is overdue in a team. */
    private static final String ESCALATED_TO = "escalatedTo";

    private static final String ESCALATED_SINCE = "escalatedSince";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int AT_A_TIME = 500;

    private final TaskService tasks;
    private final RuntimeService runtime;

    EngineOpenTasks(TaskService tasks, RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    @Override
    public List<OpenTask> all() {
        return pages(tasks.createTaskQuery()
                .active()
                .dueAfter(new Date(0))
                .orderByTaskId()
                .asc());
    }

    @Override
    public List<OpenTask> dueBefore(Instant moment) {
        return pages(tasks.createTaskQuery()
                .active()
                .dueBefore(Date.from(moment))
                .orderByDueDate()
                .asc()
                .orderByTaskId()
                .asc());
    }

    @Override
    public List<OpenTask> among(Collection<String> ids) {
        return parts(ids).stream()
                .flatMap(some -> tasks.createTaskQuery().active().taskIdIn(some).list().stream())
                .map(EngineOpenTasks::of)
                .toList();
    }

    @Override
    public Hands handsOf(String id) {
        var offers = tasks.getIdentityLinksForTask(id).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .toList();
        return new Hands(
                offers.stream()
                        .map(IdentityLink::getUserId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet()),
                offers.stream()
                        .map(IdentityLink::getGroupId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Map<String, String> namesOn(Collection<String> ids) {
        var names = new HashMap<String, String>();
        for (var some : parts(ids)) {
            runtime.createVariableInstanceQuery()
                    .variableNameIn("customerName", "officerName")
                    .taskIdIn(some)
                    .list()
                    .forEach(card -> names.put(card.getTaskId(), String.valueOf(card.getValue())));
        }
        return names;
    }

    @Override
    public void bringBefore(String id, Escalation somebody, LocalDate since) {
        var known = handsOf(id).groups();
        if (somebody.manager() != null) {
            tasks.addUserIdentityLink(id, somebody.manager(), MANAGER);
        }
        somebody.groups().stream()
                .filter(group -> !known.contains(group))
                .forEach(group -> tasks.addCandidateGroup(id, group));
        tasks.setVariableLocal(
                id, ESCALATED_TO, somebody.groups().stream().sorted().collect(Collectors.joining(",", ",", ",")));
        tasks.setVariableLocal(id, ESCALATED_SINCE, DAY.format(since));
    }

    private static List<OpenTask> pages(TaskQuery query) {
        var found = new ArrayList<OpenTask>();
        List<Task> page;
        do {
            page = query.listPage(found.size(), AT_A_TIME);
            page.stream().map(EngineOpenTasks::of).forEach(found::add);
        } while (page.size() == AT_A_TIME);
        return found;
    }

    private static List<String[]> parts(Collection<String> ids) {
        var all = List.copyOf(ids);
        var parts = new ArrayList<String[]>();
        for (var i = 0; i < all.size(); i += AT_A_TIME) {
            parts.add(all.subList(i, Math.min(all.size(), i + AT_A_TIME)).toArray(String[]::new));
        }
        return parts;
    }

    private static OpenTask of(Task task) {
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getCreateTime().toInstant(),
                task.getDueDate().toInstant(),
                task.getAssignee());
    }
}
