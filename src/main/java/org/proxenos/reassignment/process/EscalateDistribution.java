package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.PortfolioReassignment.portfolioOf;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.DistributionDesk;
import org.springframework.stereotype.Component;

@Component
class EscalateDistribution implements JavaDelegate {

    private final DistributionDesk desk;
    private final TaskService tasks;

    EscalateDistribution(DistributionDesk desk, TaskService tasks) {
        this.desk = desk;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.escalate(portfolioOf(execution));
        tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey("Task_ApproveDistribution")
                .list()
                .forEach(task -> tasks.addCandidateGroup(task.getId(), "management"));
    }
}
