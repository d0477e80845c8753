package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.StepDesk;
import org.springframework.stereotype.Component;

@Component
class EscalateCreditHold implements JavaDelegate {

    private final StepDesk desk;
    private final TaskService tasks;

    EscalateCreditHold(StepDesk desk, TaskService tasks) {
        this.desk = desk;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.creditHoldOverdue(caseOf(execution));
        tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey("Task_DecideOnCreditHold")
                .list()
                .forEach(task -> tasks.addCandidateGroup(task.getId(), "management"));
    }
}
