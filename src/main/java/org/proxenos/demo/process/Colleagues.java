package org.proxenos.demo.process;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.dunning.CaseBook;
import org.proxenos.dunning.CaseId;
import org.proxenos.dunning.CaseSummary;
import org.proxenos.dunning.DisputeDesk;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Presence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * People who do part of their work, so that a newcomer finds cases in every stage. They go through the same door as
 * everybody: signed in, with their own permissions, through the task's form. The same seed makes them do the same.
 */
@Component
@Profile("demo")
public class Colleagues {

    private static final int MOST_TRIES = 20;
    private static final Logger LOG = LoggerFactory.getLogger(Colleagues.class);

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identity;
    private final FormService engineForms;
    private final RepositoryService repository;
    private final CaseBook cases;
    private final DisputeDesk disputes;
    private final Portfolio portfolio;
    private final Presence presence;
    private final BusinessCalendar calendar;
    private final FormFiller forms;
    private final Habits habits = Habits.told();

    Colleagues(
            TaskService tasks,
            RuntimeService runtime,
            IdentityService identity,
            FormService engineForms,
            RepositoryService repository,
            CaseBook cases,
            DisputeDesk disputes,
            Portfolio portfolio,
            Presence presence,
            BusinessCalendar calendar,
            FormFiller forms) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.identity = identity;
        this.engineForms = engineForms;
        this.repository = repository;
        this.cases = cases;
        this.disputes = disputes;
        this.portfolio = portfolio;
        this.presence = presence;
        this.calendar = calendar;
        this.forms = forms;
    }

    /**
     * Lets people set going today what the habits tell of.
     *
     * @param groups the groups of each user
     * @param end the day on which the newcomer arrives
     */
    public void begin(Map<String, List<String>> groups, LocalDate end) {
        habits.beginnings().stream()
                .filter(it -> it.daysBefore() == daysTo(end))
                .forEach(it -> begin(it, groups.get(it.user()), end.minusMonths(2)));
    }

    private void begin(Habits.Beginning it, List<String> groups, LocalDate before) {
        var entries = forms.fill(it.form(), before);
        identity.setAuthentication(it.user(), groups);
        try {
            var latest = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(it.process())
                    .latestVersion()
                    .singleResult();
            engineForms.submitStartForm(latest.getId(), entries);
        } catch (ProcessEngineException e) {
            LOG.warn("{} could not do {}", it.user(), it.process(), e);
        } finally {
            identity.clearAuthentication();
        }
    }

    /**
     * Lets everybody do some of what lies on their desks today.
     *
     * @param groups the groups of each user
     * @param end the day on which the newcomer arrives
     * @return tasks completed
     */
    public int work(long seed, Map<String, List<String>> groups, LocalDate end) {
        var done = 0;
        var daysToTheEnd = daysTo(end);
        for (var desk : desks()) {
            var habit = habits.tasks().get(desk.task().getTaskDefinitionKey());
            if (habit == null || habit.restsOn(daysToTheEnd)) {
                continue;
            }
            var random = new Random(seed
                    + 31L * desk.subject().hashCode()
                    + desk.task().getTaskDefinitionKey().hashCode()
                    + daysToTheEnd);
            random.nextInt();
            var who = whoDoes(desk.task(), groups, random);
            if (who.isPresent() && random.nextDouble() < habit.share() * habits.diligenceOf(who.get())) {
                try {
                    answer(desk, who.get(), groups.get(who.get()), allowed(habit, desk, random), random);
                    done++;
                } catch (ProcessEngineException e) {
                    LOG.warn("{} could not do {}", who.get(), desk.task().getTaskDefinitionKey(), e);
                }
            }
        }
        return done;
    }

    /** Business days that are left: what colleagues have got done does not hang on the weekday of the end. */
    private long daysTo(LocalDate end) {
        return calendar.today().datesUntil(end).filter(calendar::isBusinessDay).count();
    }

    /** How many tasks wait for somebody. */
    public long waiting() {
        return tasks.createTaskQuery().active().count();
    }

    private void answer(Desk desk, String user, List<String> groups, Habits.Answer answer, Random random) {
        var answers = forms.fill(answer.fields(), desk.importId(), desk.about(), random);
        identity.setAuthentication(user, groups);
        try {
            if (desk.task().getAssignee() == null) {
                tasks.claim(desk.task().getId(), user);
            }
            tasks.complete(desk.task().getId(), answers);
        } finally {
            identity.clearAuthentication();
        }
    }

    private Habits.Answer allowed(Habits.Habit habit, Desk desk, Random random) {
        var answer = habit.answer(random);
        for (var tries = 0; tries < MOST_TRIES && !forms.isAllowed(answer.fields(), desk.about()); tries++) {
            answer = habit.answer(random);
        }
        return answer;
    }

    /** Whoever has it, one of those it is offered to by name, or one of a group; nobody does anything while away. */
    private Optional<String> whoDoes(Task task, Map<String, List<String>> groups, Random random) {
        if (task.getAssignee() != null) {
            return Optional.of(task.getAssignee()).filter(groups::containsKey).filter(this::isThere);
        }
        var links = tasks.getIdentityLinksForTask(task.getId());
        var named = links.stream()
                .map(IdentityLink::getUserId)
                .filter(Objects::nonNull)
                .toList();
        var candidates = (named.isEmpty() ? membersOf(links, groups) : named.stream())
                .filter(this::isThere)
                .distinct()
                .sorted()
                .toList();
        return candidates.isEmpty() ? Optional.empty() : Optional.of(candidates.get(random.nextInt(candidates.size())));
    }

    private static Stream<String> membersOf(List<IdentityLink> links, Map<String, List<String>> groups) {
        return links.stream().map(IdentityLink::getGroupId).flatMap(group -> groups.entrySet().stream()
                .filter(entry -> entry.getValue().contains(group))
                .map(Map.Entry::getKey));
    }

    private boolean isThere(String user) {
        return portfolio
                .officerWhoSignsInAs(user)
                .map(officer -> presence.absentBusinessDays(officer.no(), calendar.today(), 1) == 0)
                .orElse(true);
    }

    /** In an order that the seed decides, not the ids that the engine happens to give. */
    private List<Desk> desks() {
        var businessKeys = new HashMap<String, String>();
        return tasks.createTaskQuery().active().list().stream()
                .map(task -> {
                    var key = businessKeys.computeIfAbsent(task.getProcessInstanceId(), this::businessKey);
                    var about =
                            isTriage(task) ? null : caseOf(UUID.fromString(key)).orElse(null);
                    return new Desk(task, isTriage(task) ? UUID.fromString(key) : null, about);
                })
                .sorted(Comparator.comparing(Desk::subject)
                        .thenComparing(desk -> desk.task().getTaskDefinitionKey()))
                .toList();
    }

    /** A task is about a case, about a dispute in one, or about neither. */
    private Optional<CaseSummary> caseOf(UUID key) {
        return cases.find(new CaseId(key))
                .or(() -> disputes.find(key).flatMap(dispute -> cases.find(dispute.caseId())));
    }

    private String businessKey(String instance) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
    }

    private static boolean isTriage(Task task) {
        return task.getTaskDefinitionKey().equals("Task_TriageImportedDebt");
    }

    /**
     * A task with what it is about.
     *
     * @param importId only of a triage
     * @param about null where it is about no case
     */
    private record Desk(Task task, UUID importId, CaseSummary about) {

        String subject() {
            return about == null ? "" : about.customerNo() + about.currency();
        }
    }
}
