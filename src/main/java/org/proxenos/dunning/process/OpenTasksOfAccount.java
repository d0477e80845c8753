package org.proxenos.dunning.process;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.dunning.CaseBook;
import org.proxenos.engine.OwnAccount;
import org.proxenos.portfolio.AccountEvidence;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells which tasks about a customer's cases and agreements are open, for how long, and with whom they are. */
@Component
class OpenTasksOfAccount implements AccountEvidence {

    private final TaskService tasks;
    private final CaseBook book;
    private final OwnAccount ownAccount;
    private final BusinessCalendar calendar;
    private final MessageSource catalogue;

    OpenTasksOfAccount(
            TaskService tasks,
            CaseBook book,
            OwnAccount ownAccount,
            BusinessCalendar calendar,
            MessageSource catalogue) {
        this.tasks = tasks;
        this.book = book;
        this.ownAccount = ownAccount;
        this.calendar = calendar;
        this.catalogue = catalogue;
    }

    @Override
    public List<Chapter> evidence(CustomerNo customer, Locale language) {
        return List.of(new Chapter(
                "openTasks",
                say(language, "openTasks"),
                List.of(),
                Stream.of("task", "from", "ageInDays", "due", "with")
                        .map(code -> new Column(code, say(language, "column." + code)))
                        .toList(),
                ownAccount.call(() -> openAbout(customer).stream()
                        .sorted(Comparator.comparing(Task::getCreateTime).thenComparing(Task::getId))
                        .map(this::row)
                        .toList())));
    }

    private List<Task> openAbout(CustomerNo customer) {
        var numbers = book.numbersOf(customer).stream().map(UUID::toString).toArray(String[]::new);
        return numbers.length == 0
                ? List.of()
                : tasks.createTaskQuery().processInstanceBusinessKeyIn(numbers).list();
    }

    private List<?> row(Task task) {
        var since = day(task.getCreateTime());
        return Arrays.asList(
                task.getName(),
                since,
                (int) ChronoUnit.DAYS.between(since, calendar.today()),
                day(task.getDueDate()),
                task.getAssignee() == null ? groups(task) : task.getAssignee());
    }

    private String groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private LocalDate day(Date moment) {
        return moment == null ? null : LocalDate.ofInstant(moment.toInstant(), calendar.zone());
    }

    private String say(Locale language, String part) {
        return catalogue.getMessage("dunning.pack." + part, null, language);
    }
}
