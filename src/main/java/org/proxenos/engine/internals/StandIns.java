package org.proxenos.engine.internals;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.proxenos.engine.StandIn;
import org.springframework.context.ApplicationContext;

/**
 * Notes whose a new task is where the model gives it to somebody, and offers it to two people where somebody stands in for
 * that one.
 */
class StandIns extends AbstractBpmnParseListener {

    private final ApplicationContext context;

    StandIns(ApplicationContext context) {
        this.context = context;
    }

    /** Heard after the model's own listeners, which say whose task it is: what is built in would be heard before them. */
    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addTaskListener(TaskListener.EVENTNAME_CREATE, this::offer);
    }

    private void offer(DelegateTask task) {
        var person = task.getAssignee();
        if (person != null) {
            task.setOwner(person);
            context.getBeanProvider(StandIn.class).stream()
                    .flatMap(it -> it.of(person).stream())
                    .findFirst()
                    .ifPresent(other -> {
                        task.addCandidateUser(person);
                        task.addCandidateUser(other);
                        task.setAssignee(null);
                    });
        }
    }
}
