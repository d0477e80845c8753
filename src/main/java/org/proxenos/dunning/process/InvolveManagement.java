package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.DisputeResolution.INVESTIGATION;
import static org.proxenos.dunning.process.DisputeResolution.disputeOf;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.DisputeDesk;
import org.springframework.stereotype.Component;

@Component
class InvolveManagement implements JavaDelegate {

    private final DisputeDesk desk;

    private final TaskService tasks;

    InvolveManagement(DisputeDesk desk, TaskService tasks) {
        this.desk = desk;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.involveManagement(disputeOf(execution));
        tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(INVESTIGATION)
                .list()
                .forEach(task -> tasks.addCandidateGroup(task.getId(), "management"));
    }
}
