package org.proxenos.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.proxenos.Proxenos;
import org.proxenos.access.People;
import org.proxenos.access.Person;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.calendar.CompanyClock;
import org.proxenos.dunning.OverdueScan;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people see who sign in to Tasklist on the morning after a customer has not paid. */
@SpringBootTest(
        classes = Proxenos.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "proxenos.access.admin-password=Only-4-this-test"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TasklistJourneyTest {

    private static final String PASSWORD = "pass of a colleague";
    /** Milliseconds a page may take on a busy machine. */
    private static final double PATIENCE = 60_000;

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    CompanyClock clock;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    OverdueScan scan;

    @Autowired
    ManagementService management;

    private Chromium chromium;

    @BeforeAll
    void someCustomersAreLate() {
        chromium = Chromium.open();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        itIs(LocalTime.of(10, 0));
        officer("O1", "anna");
        officer("O2", "nikos");
        person("anna", "account-officers");
        person("nikos", "account-officers");
        officer("O3", "eleni");
        person("eleni", "account-officers");
        person("maria", "sales-managers");
        person("petros", "back-office");
        lateCustomer("K1", "Aegean Lines", "KEY", "O1", "aegean@proxenos.example", "+30 210 0000001");
        lateCustomer("K2", "Boreas Cement", "KEY", "O2", "boreas@proxenos.example", "+30 210 0000002");
        lateCustomer("K3", "Delos Yachts", "KEY", "O3", "delos@proxenos.example", "+30 210 0000003");
        lateCustomer("K4", "Euboea Timber", "KEY", "O3", "euboea@proxenos.example", "+30 210 0000004");
        lateCustomer("S1", "Cyclades Crafts", "SMALL", "O1", null, null);
        scan.run(TODAY);
        itIs(LocalTime.of(10, 1));
        management.createJobQuery().timers().executable().list().forEach(job -> management.executeJob(job.getId()));
    }

    @AfterAll
    void setTheClocksRight() {
        ClockUtil.reset();
        clock.moveTo(Instant.now());
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    @DisplayName("an officer finds the call, reads why, is sent back with a wrong entry, and gets it done")
    void officerCalls() {
        var anna = signedIn("anna");
        assertThat(tasks(anna)).hasCount(1);
        assertThat(tasks(anna)).containsText("Aegean Lines");

        tasks(anna).first().click();
        assertThat(anna.getByText("Aegean Lines (K1)")).isVisible();
        assertThat(anna.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("INV-K1")))
                .isVisible();
        assertThat(anna.getByText("INV-K1: interest 5.56 EUR, compensation 40.00 EUR"))
                .isVisible();
        assertThat(anna.getByText("20 days late")).isVisible();
        assertThat(anna.getByText("Why this, why now")).isVisible();

        anna.getByLabel("It has been paid").check();
        complete(anna);
        assertThat(anna.getByText("Write down the proof of payment").first()).isVisible();
        assertThat(tasks(anna)).hasCount(1);
        anna.locator("[ng-click=\"removeNotification(notification)\"]").first().click();

        anna.getByLabel("What was said (proof of payment, what is wrong with the invoice)")
                .fill("Transfer 4711 of last Friday");
        complete(anna);
        assertThat(tasks(anna)).hasCount(0);
    }

    @Test
    @DisplayName("back office finds the customer nobody can reach")
    void backOffice() {
        var petros = signedIn("petros");
        assertThat(tasks(petros).filter(saying("Fix contact data"))).hasCount(1);
        assertThat(tasks(petros)).containsText("Cyclades Crafts");
    }

    @Test
    @DisplayName("a sales manager sees what an officer has in hand, another officer does not")
    void managerAndOtherOfficer() {
        assertThat(tasks(signedIn("maria")).filter(saying("Boreas Cement"))).hasCount(1);

        var nikos = signedIn("nikos");
        assertThat(tasks(nikos)).hasCount(1);
        assertThat(tasks(nikos)).containsText("Boreas Cement");
    }

    @Test
    @DisplayName("an officer enters a promise of two instalments, and a dispute by picking the invoice")
    void promiseAndDispute() {
        var eleni = signedIn("eleni");
        tasks(eleni).filter(saying("Delos Yachts")).click();
        eleni.getByLabel("Promises to pay").check();
        enterDate(eleni, "Promised for", "09/03/2026");
        eleni.getByLabel("Promised amount").fill("400");
        enterDate(eleni, "Second instalment, if any", "12/03/2026");
        eleni.getByLabel("Second instalment, amount").fill("350.50");
        assertThat(eleni.getByLabel("Third instalment, if any")).isVisible();
        complete(eleni);
        assertThat(tasks(eleni)).hasCount(1);
        org.assertj.core.api.Assertions.assertThat(jdbc.sql(
                                """
                                SELECT i.amount FROM promise_instalment i JOIN promise p ON p.id = i.promise_id
                                WHERE p.customer_no = 'K3' ORDER BY i.place""")
                        .query(java.math.BigDecimal.class)
                        .list())
                .containsExactly(new java.math.BigDecimal("400.00"), new java.math.BigDecimal("350.50"));

        tasks(eleni).filter(saying("Euboea Timber")).click();
        eleni.getByLabel("Contests what is owed").check();
        choose(eleni, "Contested invoice", "INV-K4, due 10/02/2026");
        choose(eleni, "What is wrong with it", "The price");
        complete(eleni);
        assertThat(tasks(eleni).filter(saying("Investigate dispute"))).hasCount(1);
        tasks(eleni).filter(saying("Investigate dispute")).click();
        assertThat(eleni.getByText("1,000.00 EUR of invoice INV-K4 are contested: the price"))
                .isVisible();
        assertThat(eleni.getByText("Why this is with you")).isVisible();
        eleni.getByLabel("We are: it is owed").check();
        eleni.getByLabel("Reasons; the customer reads them where something is owed")
                .fill("As agreed in January");
        complete(eleni);
        assertThat(tasks(eleni)).hasCount(0);
    }

    @Test
    @DisplayName("back office starts a promise and a dispute from a form, and is sent back with a wrong entry")
    void startForms() {
        var petros = signedIn("petros");
        start(petros, "Promise to pay");
        petros.getByLabel("Customer number").fill("S1");
        enterDate(petros, "Promised for", "30/04/2026");
        petros.getByLabel("Promised amount").fill("100");
        assertThat(petros.getByLabel("Second instalment, if any")).isVisible();
        petros.locator(".modal-footer").getByText("Start").click();
        assertThat(petros.getByText("promised dates lie between tomorrow and 2026-03-16")
                        .first())
                .isVisible();
        petros.locator("[ng-click=\"removeNotification(notification)\"]")
                .first()
                .click();
        enterDate(petros, "Promised for", "10/03/2026");
        petros.locator(".modal-footer").getByText("Start").click();
        assertThat(petros.locator(".modal-footer")).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(
                        jdbc.sql("SELECT COUNT(*) FROM promise WHERE customer_no = 'S1' AND recorded_by = 'petros'")
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);

        start(petros, "Dispute resolution");
        petros.getByLabel("Customer number").fill("S1");
        petros.getByLabel("Invoice number").fill("INV-S1");
        petros.getByLabel("Contested amount; empty for all that is open").fill("50");
        choose(petros, "What is wrong with it", "The delivery");
        petros.locator(".modal-footer").getByText("Start").click();
        assertThat(petros.locator(".modal-footer")).hasCount(0);
        assertThat(tasks(petros).filter(saying("Investigate dispute"))).hasCount(1);
    }

    @Test
    @DisplayName("whoever has a Greek browser signs in, finds the buttons and picks a date in Greek")
    void greekBrowser() {
        var nikos = at(chromium.somebody("el-GR"));
        nikos.getByPlaceholder("Όνομα χρήστη").fill("nikos");
        nikos.getByPlaceholder("Κωδικός πρόσβασης").fill(PASSWORD);
        nikos.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Σύνδεση"))
                .click();
        assertThat(nikos.getByText("Έναρξη διαδικασίας")).isVisible();
        tasks(nikos).first().click();
        assertThat(nikos.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ολοκλήρωση")))
                .isVisible();

        nikos.getByText("Ορισμός επανεξέτασης").click();
        assertThat(nikos.locator(".datepicker").filter(saying("Δευ")).first()).isVisible();
    }

    private static void start(Page page, String process) {
        page.getByText("Start process").first().click();
        page.locator(".modal-body").getByText(process).click();
    }

    private static void enterDate(Page page, String label, String date) {
        var field = page.getByLabel(label);
        field.fill(date);
        field.press("Tab");
    }

    private static void choose(Page page, String field, String choice) {
        page.locator(".fjs-form-field-select")
                .filter(saying(field))
                .locator(".fjs-input-group")
                .click();
        page.locator(".fjs-dropdownlist-item").filter(saying(choice)).click();
    }

    private Page signedIn(String user) {
        var page = at(chromium.somebody());
        page.getByPlaceholder("Username").fill(user);
        page.getByPlaceholder("Password").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in"))
                .click();
        return page;
    }

    private Page at(Page page) {
        page.setDefaultTimeout(PATIENCE);
        page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");
        return page;
    }

    private static Locator tasks(Page page) {
        return page.locator(".tasks-list li.task");
    }

    private static Locator.FilterOptions saying(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void complete(Page page) {
        var button = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete").setExact(true));
        // The form takes in what was typed last when the field is left, and is drawn anew.
        page.keyboard().press("Tab");
        button.click();
    }

    private void itIs(LocalTime time) {
        var moment = TODAY.atTime(time).atZone(calendar.zone()).toInstant();
        clock.moveTo(moment);
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    private void person(String user, String group) {
        people.add(new Person(user, user, "Test", null, Set.of(group)), PASSWORD);
    }

    private void officer(String no, String user) {
        jdbc.sql("INSERT INTO officer (officer_no, name, user_id, scope) VALUES (:no, :user, :user, 'LOCAL')")
                .param("no", no)
                .param("user", user)
                .update();
    }

    private void lateCustomer(String no, String name, String segment, String officer, String email, String phone) {
        jdbc.sql(
                        """
                        INSERT INTO customer (customer_no, name, name_search, type, segment, language, email, phone)
                        VALUES (:no, :name, :name, 'B2B', :segment, 'en', :email, :phone)""")
                .param("no", no)
                .param("name", name)
                .param("segment", segment)
                .param("email", email)
                .param("phone", phone)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO assignment (customer_no, officer_no, role, valid_from)
                        VALUES (:no, :officer, 'PRIMARY', DATE '2020-01-01')""")
                .param("no", no)
                .param("officer", officer)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO invoice (invoice_no, instalment, customer_no, invoice_date, due_date, due_date_derived,
                            amount, currency)
                        VALUES (:invoice, 1, :no, DATE '2026-01-10', DATE '2026-02-10', FALSE, 1000, 'EUR')""")
                .param("invoice", "INV-" + no)
                .param("no", no)
                .update();
    }
}
