package org.proxenos.engine;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * In whose hands a task is. What a model gives to a person is that person's for good, whoever has it meanwhile: the engine
 * keeps the name as the task's owner. What somebody takes from a group has no owner.
 */
@Component
public class TaskHands {

    private final TaskService tasks;
    private final ObjectProvider<StandIn> standIns;

    TaskHands(@Lazy TaskService tasks, ObjectProvider<StandIn> standIns) {
        this.tasks = tasks;
        this.standIns = standIns;
    }

    /**
     * Whether a task is somebody's to do: their own, also while a colleague has it, or one they have taken; not one that
     * they have for somebody else. Asked of the task itself, so that it holds before the engine has written its changes.
     */
    public boolean isWith(Task task, String user) {
        if (task.getOwner() == null) {
            return user.equals(task.getAssignee()) || candidates(task).contains(user);
        }
        return user.equals(task.getOwner())
                || user.equals(task.getAssignee()) && !candidates(task).contains(task.getOwner());
    }

    /** Whether a task was given to a person, or could be done by nobody else. */
    public boolean isOwn(Task task, String user) {
        return user.equals(task.getOwner())
                || tasks.getIdentityLinksForTask(task.getId()).stream()
                        .noneMatch(
                                link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null);
    }

    /**
     * Makes a task somebody's, and nobody else's; who stands in for them is offered it as well.
     *
     * @param user null = whoever is in a group that the task is offered to may take it
     */
    public void give(Task task, String user) {
        var before = candidates(task);
        tasks.setAssignee(task.getId(), null);
        before.stream()
                .filter(other -> !other.equals(user))
                .forEach(other -> tasks.deleteCandidateUser(task.getId(), other));
        if (user == null) {
            if (task.getOwner() != null) {
                tasks.deleteUserIdentityLink(task.getId(), task.getOwner(), IdentityLinkType.OWNER);
            }
            return;
        }
        tasks.setOwner(task.getId(), user);
        tasks.setAssignee(task.getId(), user);
        var colleague = standIns.stream().flatMap(it -> it.of(user).stream()).findFirst();
        if (colleague.isPresent()) {
            share(task, user, colleague.get());
        } else if (before.contains(user)) {
            tasks.deleteCandidateUser(task.getId(), user);
        }
    }

    /** Lays somebody's task before a colleague as well, so that the first of the two takes it. */
    public void share(Task task, String owner, String colleague) {
        tasks.addCandidateUser(task.getId(), owner);
        tasks.addCandidateUser(task.getId(), colleague);
        tasks.setOwner(task.getId(), owner);
        tasks.setAssignee(task.getId(), null);
    }

    /** The people, not the groups, to whom a task is offered. */
    public Set<String> candidates(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getUserId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
