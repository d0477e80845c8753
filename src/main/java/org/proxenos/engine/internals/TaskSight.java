package org.proxenos.engine.internals;

import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Who sees a task: its assignee and its candidates, for as long as they are that. Left to itself the engine never takes
 * sight away again, so that an officer would go on reading the tasks of a customer who has changed hands.
 */
class TaskSight extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String before, String now) {
        if (before != null && !before.equals(now) && !isCandidate(task, before)) {
            Stream.of(Resources.TASK, Resources.HISTORIC_TASK).forEach(kind -> Context.getCommandContext()
                    .getAuthorizationManager()
                    .deleteAuthorizationsByResourceIdAndUserId(kind, task.getId(), before));
        }
        return super.newTaskAssignee(task, before, now);
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, String before, String now) {
        if (before != null && !before.equals(now) && !before.equals(task.getAssignee()) && !isCandidate(task, before)) {
            Stream.of(Resources.TASK, Resources.HISTORIC_TASK).forEach(kind -> Context.getCommandContext()
                    .getAuthorizationManager()
                    .deleteAuthorizationsByResourceIdAndUserId(kind, task.getId(), before));
        }
        return super.newTaskOwner(task, before, now);
    }

    @Override
    public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String group, String type) {
        Stream.of(Resources.TASK, Resources.HISTORIC_TASK).forEach(kind -> Context.getCommandContext()
                .getAuthorizationManager()
                .deleteAuthorizationsByResourceIdAndGroupId(kind, task.getId(), group));
        return super.deleteTaskGroupIdentityLink(task, group, type);
    }

    @Override
    public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String user, String type) {
        if (!user.equals(task.getAssignee())) {
            Stream.of(Resources.TASK, Resources.HISTORIC_TASK).forEach(kind -> Context.getCommandContext()
                    .getAuthorizationManager()
                    .deleteAuthorizationsByResourceIdAndUserId(kind, task.getId(), user));
        }
        return super.deleteTaskUserIdentityLink(task, user, type);
    }

    /** As the task stands now: candidates of a moment ago are not in the database yet. */
    private static boolean isCandidate(Task task, String user) {
        return ((TaskEntity) task).getCandidates().stream().anyMatch(link -> user.equals(link.getUserId()));
    }
}
