package org.proxenos.dunning.process;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.proxenos.dunning.CaseBook;
import org.proxenos.engine.OwnAccount;
import org.proxenos.engine.TaskHands;
import org.proxenos.portfolio.Belongings;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Officer;
import org.springframework.stereotype.Component;

/**
 * Open tasks about a customer's cases and agreements that are in the hands of its officer. What is the officer's to do
 * goes to the new one, or to the groups it was offered to where the new one does not sign in. What the former officer
 * has taken as a member of a group goes back to that group: the new one need not be in it.
 */
@Component
class TasksInHand implements Belongings {

    /** What the models give to the customer's officer, or to whoever answers for special terms. */
    static final Set<String> OF_THE_OFFICER = Set.of(
            "Task_CallCustomer",
            "Task_MeetCustomer",
            "Task_ConfirmNotice",
            "Task_InvestigateDispute",
            "Task_ReviewSpecialTerms");

    private final TaskService tasks;
    private final CaseBook book;
    private final OwnAccount ownAccount;
    private final TaskHands hands;

    TasksInHand(TaskService tasks, CaseBook book, OwnAccount ownAccount, TaskHands hands) {
        this.tasks = tasks;
        this.book = book;
        this.ownAccount = ownAccount;
        this.hands = hands;
    }

    @Override
    public String name() {
        return "dunningTasks";
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

    /**
     * Within a delegate the engine has not written its changes yet: the query finds what the database says, and only the
     * tasks themselves say what holds. Those that a colleague has while the officer is away are the officer's as well.
     */
    private List<Task> inHandOf(CustomerNo customer, Officer officer) {
        var numbers = book.numbersOf(customer);
        if (officer.userId() == null || numbers.isEmpty()) {
            return List.of();
        }
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKeyIn(
                        numbers.stream().map(UUID::toString).toArray(String[]::new))
                .list()
                .stream()
                .filter(task -> hands.isWith(task, officer.userId()))
                .toList();
    }
}
