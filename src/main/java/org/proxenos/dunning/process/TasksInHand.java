package org.proxenos.dunning.process;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.proxenos.dunning.CaseBook;
import org.proxenos.engine.OwnAccount;
import org.proxenos.portfolio.Belongings;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Officer;
import org.springframework.stereotype.Component;

/**
 * Open tasks about a customer's cases and agreements that are in the hands of its officer. Where the new officer does not
 * sign in, they are open to the groups they were offered to.
 */
@Component
class TasksInHand implements Belongings {

    private final TaskService tasks;
    private final CaseBook book;
    private final OwnAccount ownAccount;

    TasksInHand(TaskService tasks, CaseBook book, OwnAccount ownAccount) {
        this.tasks = tasks;
        this.book = book;
        this.ownAccount = ownAccount;
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
            inHandOf(customer, from).forEach(task -> tasks.setAssignee(task.getId(), to.userId()));
            return null;
        });
    }

    /**
     * Within a delegate the engine has not written its changes yet: the query finds what the database says, and only the
     * tasks themselves say what holds.
     */
    private List<Task> inHandOf(CustomerNo customer, Officer officer) {
        var numbers = book.numbersOf(customer);
        if (officer.userId() == null || numbers.isEmpty()) {
            return List.of();
        }
        return tasks
                .createTaskQuery()
                .taskAssignee(officer.userId())
                .processInstanceBusinessKeyIn(
                        numbers.stream().map(UUID::toString).toArray(String[]::new))
                .list()
                .stream()
                .filter(task -> officer.userId().equals(task.getAssignee()))
                .toList();
    }
}
