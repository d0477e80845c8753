package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.proxenos.Proxenos;
import org.proxenos.access.People;
import org.proxenos.access.Person;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.calendar.CompanyClock;
import org.proxenos.engine.Messages;
import org.proxenos.ledger.LedgerChanged;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The real application with a handful of people in it, no customers yet, and a clock that moves when the test says so.
 * Nothing runs by itself: what falls due runs as time passes.
 */
@SpringBootTest(
        classes = Proxenos.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "proxenos.access.admin-password=Only-4-this-test",
            "proxenos.dunning.cases-per-transaction=2",
            "proxenos.dunning.preventive-batch=2"
        })
public abstract class Company {

    public static final String PASSWORD = "pass of a colleague";

    private static final String SCAN = "OverdueScan";
    private static final Set<String> BY_THE_CLOCK =
            Set.of("PreventiveReminders", "TaskReminders", "UnattendedCustomers");
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final LocalTime SIX = LocalTime.of(6, 0);
    private static final Map<String, String> GROUPS = Map.of(
            "anna", "account-officers",
            "nikos", "account-officers",
            "maria", "sales-managers",
            "giorgos", "sales-managers",
            "petros", "back-office",
            "sofia", "accounting",
            "kostas", "credit-risk",
            "eleni", "management");

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected TaskService tasks;

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    protected ManagementService management;

    @Autowired
    IdentityService identity;

    @Autowired
    protected CompanyClock clock;

    @Autowired
    protected BusinessCalendar calendar;

    @Autowired
    protected OverdueScan scan;

    @Autowired
    CaseBook book;

    @Autowired
    protected Messages messages;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    protected People people;

    private final List<String> failures = new ArrayList<>();
    private boolean timeHasBegun;
    private boolean failuresAreExpected;

    @BeforeEach
    void openTheDoors() throws Exception {
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(it -> runtime.deleteProcessInstance(it.getId(), "between tests"));
        jdbc.sql("UPDATE assignment SET replaces = NULL").update();
        Stream.of(
                        "preventive_reminder_item, preventive_reminder, preventive_look",
                        "portfolio_declined, portfolio_asked, portfolio_act, portfolio_move, portfolio_reassignment",
                        "task_digest_line, task_digest, task_escalation, credit_hold_change, task_shown",
                        "reassignment_proposal, reassignment_evidence, reassignment_act, reassignment",
                        "dunning_charge, charges_review, missing_rate, insolvency",
                        "waiting_turn, case_ending_item, case_ending, cash_allocation_document, cash_allocation, small_balance, small_balance_review",
                        "waiting_message, case_event, dunning_item, dunning_pause, dunning_demand_item, dunning_demand, dunning_step, debt_triage, overdue_scan",
                        "promise_instalment, promise, dispute, follow_up_hold, special_terms, payment_plan_instalment",
                        "payment_plan, level_history, item_level, case_ruling, case_evidence, collections_decision",
                        "payment_delay, notice_history, notice_document, notice, settlement, invoice, assignment, absence",
                        "officer, customer")
                .flatMap(list -> Arrays.stream(list.split(", ")))
                .forEach(table -> jdbc.sql("DELETE FROM " + table).update());
        officer("O1", "Anna Alexiou", "anna");
        officer("O2", "Nikos Nikolaou", "nikos");
        officer("O3", "Maria Manou", "maria");
        GROUPS.forEach((user, group) -> people.add(new Person(user, user, "Test", null, Set.of(group)), PASSWORD));
        mail().purgeEmailFromAllMailboxes();
        timeHasBegun = false;
        failuresAreExpected = false;
        failures.clear();
    }

    @AfterEach
    void nothingFailedUnnoticed() {
        if (!failuresAreExpected) {
            assertThat(failures).isEmpty();
        }
    }

    @AfterEach
    void setTheClocksRight() {
        identity.clearAuthentication();
        LocaleContextHolder.resetLocaleContext();
        clock.moveTo(Instant.now());
        ClockUtil.reset();
    }

    private void officer(String no, String name, String user) {
        jdbc.sql(
                        "INSERT INTO officer (officer_no, name, email, user_id, scope) VALUES (:no, :name, :mail, :user, 'LOCAL')")
                .param("no", no)
                .param("name", name)
                .param("mail", user + "@proxenos.example")
                .param("user", user)
                .update();
    }

    // Given

    protected CustomerFile aCustomer(String no) {
        return CustomerFile.create(jdbc, no);
    }

    protected CustomerFile customer(String no) {
        return CustomerFile.known(jdbc, no);
    }

    protected static GreenMail mail() {
        return EmptyH2.mail();
    }

    /** Work of this test fails on purpose now and then. */
    protected void failuresAreExpected() {
        failuresAreExpected = true;
    }

    // When

    /** It is ten o'clock on that day, and everything due since the last day spoken of has run, morning scans included. */
    protected void itIs(String day) {
        itIs(day, TEN.toString());
    }

    protected void itIs(String day, String time) {
        var date = LocalDate.parse(day);
        var morning = timeHasBegun ? calendar.today().plusDays(1) : date;
        for (; !morning.isAfter(date); morning = morning.plusDays(1)) {
            if (calendar.isBusinessDay(morning)) {
                setClocks(morning, SIX);
                scan.run(morning);
                runWhatIsDue();
            }
            if (morning.isBefore(date)) {
                setClocks(morning, TEN);
                runWhatIsDue();
            }
        }
        setClocks(date, LocalTime.parse(time));
        runWhatIsDue();
    }

    /** It is that moment, and nobody has scanned anything. */
    protected void itIsBeforeAnyScan(String day, String time) {
        setClocks(LocalDate.parse(day), LocalTime.parse(time));
    }

    private void setClocks(LocalDate day, LocalTime time) {
        timeHasBegun = true;
        var moment = calendar.at(day, time);
        // The engine's clock first, so that it is never behind ours: what falls due now has fallen due for it, too.
        ClockUtil.offset(Duration.between(Instant.now(), moment).toMillis() + 1);
        clock.moveTo(moment);
    }

    /** The bank's file has been read. */
    protected void theBooksAreUpToDate() {
        events.publishEvent(new LedgerChanged());
        runWhatIsDue();
    }

    /** Every job that is due, each once; those that fail wait for their next try, as they would. */
    protected void runWhatIsDue() {
        var tried = new HashSet<String>();
        while (true) {
            var due = dueJobs().stream().filter(job -> tried.add(job.getId())).toList();
            if (due.isEmpty()) {
                return;
            }
            due.forEach(this::run);
        }
    }

    private void run(Job job) {
        if (management.createJobQuery().jobId(job.getId()).count() == 0) {
            // What ran before it has made it needless.
            return;
        }
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException failed) {
            failures.add(job.getProcessDefinitionKey() + ": " + failed);
        }
    }

    protected List<Job> dueJobs() {
        return management.createJobQuery().executable().orderByJobDuedate().asc().list().stream()
                .filter(job -> !SCAN.equals(job.getProcessDefinitionKey()))
                .filter(job ->
                        !BY_THE_CLOCK.contains(job.getProcessDefinitionKey()) || job.getProcessInstanceId() != null)
                .toList();
    }

    /** Somebody fills in the form of a customer's task and sends it. */
    protected void completes(String user, String task, String customer, Map<String, Object> answers) {
        var id = theTask(task, customer).getId();
        as(user, () -> tasks.complete(id, answers));
    }

    /** The same, and it is sent back: the task stays. */
    protected AbstractThrowableAssert<?, ? extends Throwable> isRefused(
            String user, String task, String customer, Map<String, Object> answers) {
        var refused = Assertions.assertThatThrownBy(() -> completes(user, task, customer, answers));
        assertThat(theTask(task, customer)).as("the task stays").isNotNull();
        return refused;
    }

    protected void as(String user, Runnable work) {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        identity.setAuthentication(user, List.of(GROUPS.get(user)));
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    // Then

    /** The only open task of that name about a customer. */
    protected Task theTask(String name, String customer) {
        var found = tasksAbout(customer).stream()
                .filter(task -> task.getTaskDefinitionKey().equals("Task_" + name))
                .toList();
        assertThat(found).as(name + " about " + customer).hasSize(1);
        return found.get(0);
    }

    /** What is still to be done to get the money; what the delay has cost is another matter. */
    protected List<String> openTasksAbout(String customer) {
        return tasksAbout(customer).stream()
                .map(task -> task.getTaskDefinitionKey().substring("Task_".length()))
                .filter(task -> !task.equals("DecideOnCharges"))
                .toList();
    }

    private List<Task> tasksAbout(String customer) {
        return casesOf(customer).stream()
                .flatMap(it -> tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(it.id().toString())
                        .list()
                        .stream())
                .toList();
    }

    protected List<String> candidateGroupsOf(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    protected List<CaseSummary> casesOf(String customer) {
        return book.list(null, org.proxenos.portfolio.CustomerNo.of(customer), null, null, 0, 100);
    }

    /** The only case of a customer. */
    protected CaseSummary theCase(String customer) {
        assertThat(casesOf(customer)).hasSize(1);
        return casesOf(customer).get(0);
    }

    /** What happened in a customer's case, oldest first. */
    protected List<String> history(String customer) {
        var lines = new ArrayList<>(book.history(theCase(customer).id()).stream()
                .map(CaseEvent::what)
                .toList());
        Collections.reverse(lines);
        return lines;
    }

    /** Subjects of the mails a customer has got, oldest first. */
    protected List<String> mailsTo(String customer) {
        return Postbox.of(customer).stream().map(Postbox::subject).toList();
    }

    /** Subjects of the mails that went to an address, oldest first. */
    protected List<String> mailsToAddress(String address) {
        return Postbox.ofAddress(address).stream().map(Postbox::subject).toList();
    }

    /** What a customer has read last. */
    protected String lastMailTo(String customer) {
        var mails = Postbox.of(customer);
        assertThat(mails).isNotEmpty();
        return mails.get(mails.size() - 1).text();
    }

    /** Closing time of that day, when tasks fall due. */
    protected Date closingTimeOf(String day) {
        return Date.from(calendar.at(LocalDate.parse(day), LocalTime.of(17, 0)));
    }
}
