package org.proxenos.engine.internals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.proxenos.engine.TaskDoor;
import org.proxenos.engine.TaskPages;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Closes what the engine leaves open as it comes; each measure says which door it closes where it is implemented. */
@Component
class HardenedEngine extends AbstractProcessEnginePlugin {

    private static final String IDS = "[a-zA-Z0-9._-]+";

    private final ApplicationContext context;
    private final MessageSource messages;

    HardenedEngine(ApplicationContext context, MessageSource messages) {
        this.context = context;
        this.messages = messages;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new SafeExpressions(context));
        engine.setPasswordEncryptor(new BcryptPasswords());
        engine.setUserResourceWhitelistPattern(IDS);
        engine.setGroupResourceWhitelistPattern(IDS);
        // Waiting and locking is ours to do, by address too: the engine's own lock lets anybody lock anybody out.
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setLoginDelayMaxTime(0);

        engine.setResourceAuthorizationProvider(new TaskSight());
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        engine.setEnableHistoricInstancePermissions(true);

        var guard = new Guard(
                engine,
                new AnswerCheck(
                        messages, () -> engine.getDmnEngineConfiguration().getFeelEngine()),
                task -> context.getBean(TaskPages.class).of(task),
                key -> context.getBeanProvider(TaskDoor.class).stream()
                        .flatMap(door -> door.closed(key, LocaleContextHolder.getLocale()).stream())
                        .findFirst(),
                () -> Optional.ofNullable(
                        context.getBeanProvider(ShownFacts.class).getIfAvailable()));
        engine.setTaskService(new GuardedTasks(guard));
        engine.setFormService(new GuardedForms(guard));

        List<BpmnParseListener> listeners = new ArrayList<>(
                Optional.ofNullable(engine.getCustomPreBPMNParseListeners()).orElse(List.of()));
        listeners.add(new NoScripts());
        listeners.add(new TaskCards(context));
        listeners.add(new StandIns(context));
        engine.setCustomPreBPMNParseListeners(listeners);
    }
}
