package org.proxenos.engine.internals;

import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.proxenos.engine.TaskPage;
import org.proxenos.engine.TaskPages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks behind a task without asking what the person may see: people may see their tasks, but no process instances. */
@Component
class EngineTaskPages implements TaskPages {

    private final ProcessEngine engine;
    private final ObjectProvider<TaskPage> pages;
    private final Locale language;

    EngineTaskPages(
            ProcessEngine engine, ObjectProvider<TaskPage> pages, @Value("${proxenos.language}") Locale language) {
        this.engine = engine;
        this.pages = pages;
        this.language = language;
    }

    @Override
    public Map<String, Object> of(String taskId) {
        var process = processOf(taskId);
        return process == null
                ? Map.of()
                : pages.stream()
                        .flatMap(page -> page.of(process.key(), process.businessKey(), language).stream())
                        .findFirst()
                        .orElse(Map.of());
    }

    @Override
    public Map<String, String> factsOf(String taskId) {
        var process = processOf(taskId);
        return process == null
                ? Map.of()
                : pages.stream()
                        .map(page -> page.facts(process.key(), process.businessKey(), language))
                        .filter(facts -> !facts.isEmpty())
                        .findFirst()
                        .orElse(Map.of());
    }

    private TaskProcess processOf(String taskId) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    var task = engine.getTaskService()
                            .createTaskQuery()
                            .taskId(taskId)
                            .singleResult();
                    if (task == null || task.getProcessInstanceId() == null) {
                        return null;
                    }
                    var instance = engine.getRuntimeService()
                            .createProcessInstanceQuery()
                            .processInstanceId(task.getProcessInstanceId())
                            .singleResult();
                    var definition = engine.getRepositoryService().getProcessDefinition(task.getProcessDefinitionId());
                    return new TaskProcess(definition.getKey(), instance.getBusinessKey());
                }));
    }

    private record TaskProcess(String key, String businessKey) {}
}
