package org.proxenos.reassignment.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.proxenos.engine.OwnAccount;
import org.springframework.stereotype.Component;

/** The reassignments whose transfer the engine has tried for the last time, and why; and how they get another chance. */
@Component
class MovesGivenUp {

    private static final int TRIES = 3;
    private static final int INSTANCES_PER_QUERY = 500;

    private final ManagementService management;
    private final RuntimeService runtime;
    private final OwnAccount ownAccount;

    MovesGivenUp(ManagementService management, RuntimeService runtime, OwnAccount ownAccount) {
        this.management = management;
        this.runtime = runtime;
        this.ownAccount = ownAccount;
    }

    /** By reassignment: what stood in the way. */
    Map<UUID, String> reasons() {
        return ownAccount.call(() -> {
            var jobs = givenUp();
            var keys = new HashMap<String, String>();
            var instances = List.copyOf(jobs.keySet());
            for (var done = 0; done < instances.size(); done += INSTANCES_PER_QUERY) {
                runtime.createProcessInstanceQuery()
                        .processInstanceIds(Set.copyOf(
                                instances.subList(done, Math.min(instances.size(), done + INSTANCES_PER_QUERY))))
                        .list()
                        .forEach(it -> keys.put(it.getId(), it.getBusinessKey()));
            }
            var reasons = new HashMap<UUID, String>();
            keys.forEach((instance, key) -> reasons.put(
                    UUID.fromString(key), String.valueOf(jobs.get(instance).getExceptionMessage())));
            return reasons;
        });
    }

    /** Only what has failed is tried again; everything else goes on by itself. */
    void tryAgain(Collection<UUID> reassignments) {
        if (reassignments.isEmpty()) {
            return;
        }
        ownAccount.call(() -> {
            var jobs = givenUp();
            for (var reassignment : reassignments) {
                runtime
                        .createProcessInstanceQuery()
                        .processDefinitionKey(OfficerReassignment.KEY)
                        .processInstanceBusinessKey(reassignment.toString())
                        .list()
                        .stream()
                        .map(it -> jobs.get(it.getId()))
                        .filter(job -> job != null)
                        .forEach(job -> management.setJobRetries(job.getId(), TRIES));
            }
            return null;
        });
    }

    private Map<String, Job> givenUp() {
        return management.createJobQuery().processDefinitionKey(OfficerReassignment.KEY).noRetriesLeft().list().stream()
                .collect(Collectors.toMap(Job::getProcessInstanceId, Function.identity(), (one, other) -> one));
    }
}
