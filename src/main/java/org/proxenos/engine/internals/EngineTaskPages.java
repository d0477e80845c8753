package org.proxenos.engine.internals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.proxenos.engine.TaskPage;
import org.proxenos.engine.TaskPages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Looks behind a task without asking what the person may see: people may see their tasks, but no process instances. */
@Component
class EngineTaskPages implements TaskPages {

    private static final Logger LOG = LoggerFactory.getLogger(EngineTaskPages.class);
    /** Business keys that are asked for at once; both databases take many more. */
    private static final int AT_ONCE = 500;

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

    @Override
    public void rewriteCards(Collection<String> businessKeys) {
        var keys = new ArrayList<>(businessKeys);
        for (var from = 0; from < keys.size(); from += AT_ONCE) {
            var some = keys.subList(from, Math.min(keys.size(), from + AT_ONCE));
            apart(() -> tasksUnder(some)).forEach(this::rewriteCard);
        }
    }

    /** A card that nobody could write is written the next time; nothing else hangs on it. */
    private void rewriteCard(Task task) {
        try {
            apart(() -> {
                var process = processOf(task);
                var shown = engine.getTaskService().getVariablesLocal(task.getId());
                pages.stream()
                        .flatMap(page -> page.card(process.key(), process.businessKey(), language).entrySet().stream())
                        .filter(fact -> !fact.getValue().equals(shown.get(fact.getKey())))
                        .forEach(fact ->
                                engine.getTaskService().setVariableLocal(task.getId(), fact.getKey(), fact.getValue()));
                return null;
            });
        } catch (OptimisticLockingException | ConcurrencyFailureException answeredMeanwhile) {
            LOG.debug("The card of task {} was not rewritten: somebody is at it.", task.getId());
        }
    }

    private List<Task> tasksUnder(List<String> businessKeys) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKeyIn(businessKeys.toArray(String[]::new))
                .list();
    }

    private TaskProcess processOf(String taskId) {
        return asTheApplication(() -> {
            var task = engine.getTaskService().createTaskQuery().taskId(taskId).singleResult();
            return task == null || task.getProcessInstanceId() == null ? null : processOf(task);
        });
    }

    private TaskProcess processOf(Task task) {
        var instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        var definition = engine.getRepositoryService().getProcessDefinition(task.getProcessDefinitionId());
        return new TaskProcess(definition.getKey(), instance.getBusinessKey());
    }

    private <T> T asTheApplication(Callable<T> act) {
        return configuration().getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(act));
    }

    private <T> T apart(Callable<T> act) {
        return configuration()
                .getCommandExecutorTxRequiresNew()
                .execute(context -> context.runWithoutAuthorization(act));
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    private record TaskProcess(String key, String businessKey) {}
}
