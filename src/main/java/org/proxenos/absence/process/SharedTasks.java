package org.proxenos.absence.process;

import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.proxenos.engine.OwnAccount;
import org.proxenos.engine.TaskHands;
import org.springframework.stereotype.Component;

/**
 * The tasks of somebody who is away lie before two people, until one of them takes them. Afterwards all of them are the
 * officer's again, also those that the colleague has taken and not finished: the right to answer them ends with the cover.
 * What the officer had taken from a group goes back to that group: the colleague need not be in it.
 */
@Component
class SharedTasks {

    private final TaskService tasks;
    private final OwnAccount ownAccount;
    private final CoverStandsIn cover;
    private final TaskHands hands;

    SharedTasks(TaskService tasks, OwnAccount ownAccount, CoverStandsIn cover, TaskHands hands) {
        this.tasks = tasks;
        this.ownAccount = ownAccount;
        this.cover = cover;
        this.hands = hands;
    }

    void offer(String away, String colleague) {
        ownAccount.call(() -> {
            tasks.createTaskQuery().taskAssignee(away).list().forEach(task -> {
                if (hands.isOwn(task, away)) {
                    hands.share(task, away, colleague);
                } else {
                    tasks.setAssignee(task.getId(), null);
                }
            });
            return null;
        });
    }

    /**
     * Another colleague covers from now on.
     *
     * @param former user who has covered until now; null = nobody
     */
    void changeCover(String away, String former, String colleague) {
        if (former == null) {
            offer(away, colleague);
        } else {
            takeBack(away, former);
        }
    }

    /** Where another absence follows at once, the next colleague is offered them instead. */
    void takeBack(String away, String colleague) {
        ownAccount.call(() -> {
            var next = cover.of(away);
            if (next.filter(colleague::equals).isEmpty()) {
                tasks.createTaskQuery().taskInvolvedUser(away).list().stream()
                        .filter(task -> hands.candidates(task).containsAll(Set.of(away, colleague)))
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
}
