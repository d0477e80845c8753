package org.proxenos.reassignment.process;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.proxenos.engine.OwnAccount;
import org.proxenos.engine.TaskHands;
import org.proxenos.portfolio.Belongings;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Officer;
import org.proxenos.reassignment.SubjectOfReassignment;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Open tasks of a change of officer that are the officer's in charge: whoever takes charge meanwhile has them. An answer
 * that is somebody's own, of whoever asked or is asked to take over, stays theirs; what was taken from a group goes back.
 */
@Component
class ReassignmentTasksInHand implements Belongings {

    static final Set<String> OF_THE_OFFICER =
            Set.of("Task_StateYourView", "Task_PrepareHandover", "Task_IntroduceYourself");

    private static final Set<String> ONES_OWN = Set.of("Task_AcceptCustomer", "Task_AnswerQuestion");

    private final TaskService tasks;
    private final SubjectOfReassignment subject;
    private final OwnAccount ownAccount;
    private final TaskHands hands;

    ReassignmentTasksInHand(
            @Lazy TaskService tasks, SubjectOfReassignment subject, OwnAccount ownAccount, TaskHands hands) {
        this.tasks = tasks;
        this.subject = subject;
        this.ownAccount = ownAccount;
        this.hands = hands;
    }

    @Override
    public String name() {
        return "reassignmentTasks";
    }

    @Override
    public int with(CustomerNo customer, Officer officer) {
        return ownAccount.call(() -> inHandOf(customer, officer).size());
    }

    @Override
    public void move(CustomerNo customer, Officer from, Officer to) {
        ownAccount.call(() -> {
            inHandOf(customer, from)
                    .forEach(task -> hands.give(
                            task, OF_THE_OFFICER.contains(task.getTaskDefinitionKey()) ? to.userId() : null));
            return null;
        });
    }

    private List<Task> inHandOf(CustomerNo customer, Officer officer) {
        var open = subject.openAbout(customer);
        if (officer.userId() == null || open.isEmpty()) {
            return List.of();
        }
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKeyIn(open.stream().map(UUID::toString).toArray(String[]::new))
                .list()
                .stream()
                .filter(task -> !ONES_OWN.contains(task.getTaskDefinitionKey()))
                .filter(task -> hands.isWith(task, officer.userId()))
                .toList();
    }
}
