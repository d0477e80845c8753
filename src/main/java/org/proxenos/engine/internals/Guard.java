package org.proxenos.engine.internals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.pvm.PvmException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * What a signed-in person may do with a task beyond what the engine asks itself. The application's own code, which acts
 * for nobody, passes freely.
 */
class Guard {

    private final ProcessEngineConfigurationImpl engine;
    private final AnswerCheck check;
    private final Function<String, Map<String, Object>> pages;
    private final Function<String, Optional<String>> doors;
    private final Supplier<Optional<ShownFacts>> shown;

    /**
     * @param pages what a task shows besides its variables, by the task's id
     * @param doors why whoever is signed in may not go on with what a process instance is about, by its business key
     * @param shown what people were shown of what their answers rest on; empty where nobody remembers
     */
    Guard(
            ProcessEngineConfigurationImpl engine,
            AnswerCheck check,
            Function<String, Map<String, Object>> pages,
            Function<String, Optional<String>> doors,
            Supplier<Optional<ShownFacts>> shown) {
        this.engine = engine;
        this.check = check;
        this.pages = pages;
        this.doors = doors;
        this.shown = shown;
    }

    void answer(String taskId, Map<String, Object> answers) {
        if (isAnybodySignedIn()) {
            var task = seen(taskId);
            if (task.getAssignee() != null && !isMine(task) && !isAdministrator()) {
                throw new AuthorizationException(check.say("engine.task.ofSomebodyElse", task.getAssignee()));
            }
            atOnce(taskId, () -> {
                check.check(
                        () -> engine.getFormService().getDeployedTaskForm(taskId),
                        answers,
                        () -> engine.getTaskService().getVariablesTyped(taskId, false),
                        () -> pages.apply(taskId));
                refuseIfStale(taskId);
            });
        }
    }

    /** Somebody opens a task and sees what the answer rests on. */
    void open(String taskId) {
        if (isAnybodySignedIn()) {
            seen(taskId);
            shown.get().ifPresent(facts -> facts.remember(taskId, person().getUserId()));
        }
    }

    /** The person reads what has changed, keeps what was typed, and may send it again knowing that. */
    private void refuseIfStale(String taskId) {
        var changed = shown.get()
                .map(facts -> facts.changedSince(taskId, person().getUserId()))
                .orElse(List.of());
        if (!changed.isEmpty()) {
            throw new RefusedEntry(check.say(
                    "engine.task.stale",
                    changed.stream()
                            .map(it -> check.say("engine.task.staleFact", check.say(it.name()), it.before(), it.now()))
                            .collect(Collectors.joining(" "))));
        }
    }

    /** A task is given back to whoever delegated it; without delegation that would take it out of everybody's hands. */
    void resolve(String taskId, Map<String, Object> answers) {
        if (isAnybodySignedIn()) {
            if (seen(taskId).getDelegationState() != DelegationState.PENDING) {
                throw new BadUserRequestException(check.say("engine.task.notDelegated"));
            }
            answer(taskId, answers);
        }
    }

    void start(String definition, Map<String, Object> answers) {
        if (isAnybodySignedIn()) {
            check.check(
                    () -> engine.getFormService().getDeployedStartForm(definition),
                    answers,
                    Variables::createVariables,
                    Map::of);
        }
    }

    /** For what the engine itself lets everybody do to every task. */
    void see(String taskId) {
        if (isAnybodySignedIn()) {
            seen(taskId);
        }
    }

    /** For what no person does to a task: errors and escalations are the model's own business. */
    void refusePeople() {
        if (isAnybodySignedIn()) {
            throw new AuthorizationException(check.say("engine.task.notForPeople"));
        }
    }

    void refuseAllButAdministrators() {
        if (isAnybodySignedIn() && !isAdministrator()) {
            throw new AuthorizationException(check.say("engine.task.notForPeople"));
        }
    }

    /** Whether somebody hands back what was in reach of others before: nobody can lose a task this way. */
    boolean mayGiveBack(String taskId) {
        return isAnybodySignedIn()
                && isMine(seen(taskId))
                && asTheApplication(() -> engine.getTaskService().getIdentityLinksForTask(taskId).stream()
                        .anyMatch(link -> IdentityLinkType.CANDIDATE.equals(link.getType())));
    }

    <T> T asTheApplication(Callable<T> act) {
        return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(act));
    }

    /**
     * Where somebody else was faster, the person reads that in words, and nothing of the own work is kept. The engine has
     * many names for it once a task is gone under its hands: no such task, no right to it, no way on from where it was.
     */
    <T> T atOnce(String taskId, Supplier<T> work) {
        try {
            return work.get();
        } catch (RefusedEntry alreadyInWords) {
            throw alreadyInWords;
        } catch (TaskAlreadyClaimedException taken) {
            throw new RefusedEntry(check.say("engine.task.ofSomebodyElse", taken.getTaskAssignee()));
        } catch (RuntimeException e) {
            if (isAnybodySignedIn() && (isCollision(e) || isGone(taskId))) {
                throw new RefusedEntry(check.say("engine.task.changedMeanwhile"));
            }
            throw e;
        }
    }

    void atOnce(String taskId, Runnable work) {
        atOnce(taskId, () -> {
            work.run();
            return null;
        });
    }

    private static boolean isCollision(RuntimeException e) {
        return e instanceof OptimisticLockingException
                || e instanceof ConcurrencyFailureException
                || e instanceof PvmException;
    }

    private boolean isGone(String taskId) {
        return engine.getTaskService().createTaskQuery().taskId(taskId).count() == 0;
    }

    private Task seen(String taskId) {
        var task = engine.getTaskService().createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw new AuthorizationException(check.say("engine.task.outOfSight"));
        }
        doors.apply(businessKey(task)).ifPresent(closed -> {
            throw new AuthorizationException(closed);
        });
        return task;
    }

    private String businessKey(Task task) {
        return asTheApplication(() -> Optional.ofNullable(task.getProcessInstanceId())
                .map(id -> engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult())
                .map(ProcessInstance::getBusinessKey)
                .orElse(null));
    }

    private boolean isMine(Task task) {
        return person().getUserId().equals(task.getAssignee());
    }

    private boolean isAdministrator() {
        var groups = person().getGroupIds();
        return groups != null && groups.contains(Groups.CAMUNDA_ADMIN);
    }

    private boolean isAnybodySignedIn() {
        return person() != null && person().getUserId() != null;
    }

    private Authentication person() {
        return engine.getIdentityService().getCurrentAuthentication();
    }
}
