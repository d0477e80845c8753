package org.proxenos.absence.process;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.proxenos.engine.OwnAccount;
import org.springframework.stereotype.Component;

/**
 * The tasks of somebody who is away lie before two people, until one of them takes them. Afterwards all of them are the
 * officer's again, also those that the colleague has taken and not finished: the right to answer them ends with the cover.
 */
@Component
class SharedTasks {

    private final TaskService tasks;
    private final OwnAccount ownAccount;
    private final CoverStandsIn cover;

    SharedTasks(TaskService tasks, OwnAccount ownAccount, CoverStandsIn cover) {
        this.tasks = tasks;
        this.ownAccount = ownAccount;
        this.cover = cover;
    }

    void offer(String away, String colleague) {
        ownAccount.call(() -> {
            tasks.createTaskQuery().taskAssignee(away).list().stream()
                    .map(Task::getId)
                    .forEach(task -> {
                        tasks.addCandidateUser(task, away);
                        tasks.addCandidateUser(task, colleague);
                        tasks.setAssignee(task, null);
                    });
            return null;
        });
    }

    /** Where another absence follows at once, the next colleague is offered them instead. */
    void takeBack(String away, String colleague) {
        ownAccount.call(() -> {
            var next = cover.of(away);
            if (next.filter(colleague::equals).isEmpty()) {
                tasks.createTaskQuery().taskInvolvedUser(away).list().stream()
                        .filter(task -> candidates(task).containsAll(Set.of(away, colleague)))
                        .forEach(task -> next.ifPresentOrElse(
                                other -> passOn(task, colleague, other), () -> giveBack(task, away, colleague)));
            }
            return null;
        });
    }

    private void passOn(Task task, String colleague, String next) {
        tasks.addCandidateUser(task.getId(), next);
        if (colleague.equals(task.getAssignee())) {
            tasks.setAssignee(task.getId(), null);
        }
        tasks.deleteCandidateUser(task.getId(), colleague);
    }

    private void giveBack(Task task, String away, String colleague) {
        tasks.setAssignee(task.getId(), away);
        tasks.deleteCandidateUser(task.getId(), away);
        tasks.deleteCandidateUser(task.getId(), colleague);
    }

    private Set<String> candidates(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getUserId() != null)
                .map(IdentityLink::getUserId)
                .collect(Collectors.toSet());
    }
}
