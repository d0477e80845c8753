package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.OfficerReassignment.reassignmentOf;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.ConsentDesk;
import org.springframework.stereotype.Component;

@Component
class EscalateApproval implements JavaDelegate {

    private final ConsentDesk desk;
    private final TaskService tasks;

    EscalateApproval(ConsentDesk desk, TaskService tasks) {
        this.desk = desk;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.escalateApproval(reassignmentOf(execution));
        tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey("Task_ApproveReassignment")
                .list()
                .forEach(task -> tasks.addCandidateGroup(task.getId(), "management"));
    }
}
