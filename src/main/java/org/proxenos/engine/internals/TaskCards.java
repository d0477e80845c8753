package org.proxenos.engine.internals;

import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.proxenos.engine.TaskPage;
import org.springframework.context.ApplicationContext;

/** Writes a few facts on each task as it is created, so that a list of tasks tells them apart. */
class TaskCards extends AbstractBpmnParseListener {

    private final ApplicationContext context;

    TaskCards(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::write);
    }

    private void write(DelegateTask task) {
        var execution = (ExecutionEntity) task.getExecution();
        var process = execution.getProcessDefinition().getKey();
        var language = Locale.forLanguageTag(context.getEnvironment().getRequiredProperty("proxenos.language"));
        context.getBeanProvider(TaskPage.class)
                .forEach(page -> page.card(process, execution.getProcessBusinessKey(), language)
                        .forEach(task::setVariableLocal));
    }
}
