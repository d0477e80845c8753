package org.proxenos.browser;

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

/** A company whose people sign in to Tasklist, each in a browser of their own, on the morning of {@link #TODAY}. */
@SpringBootTest(
        classes = Proxenos.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "proxenos.access.admin-password=Only-4-this-test"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AtTheirDesks {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    static final String PASSWORD = "pass of a colleague";
    /** Milliseconds a page may take on a busy machine. */
    private static final double PATIENCE = 60_000;

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
    void openTheHouse() {
        chromium = Chromium.open();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        itIs(LocalTime.of(10, 0));
        furnish();
    }

    /** Whoever is there this morning, and what lies on their desks. */
    abstract void furnish();

    @AfterAll
    void setTheClocksRight() {
        ClockUtil.reset();
        clock.moveTo(Instant.now());
        if (chromium != null) {
            chromium.close();
        }
    }

    /** What the engine would do by itself by now. */
    void runWhatIsDue() {
        management.createJobQuery().executable().list().forEach(job -> management.executeJob(job.getId()));
    }

    static void start(Page page, String process) {
        page.getByText("Start process").first().click();
        page.locator(".modal-body").getByText(process).click();
    }

    static void enterDate(Page page, String label, String date) {
        var field = page.getByLabel(label);
        field.fill(date);
        field.press("Tab");
    }

    static void choose(Page page, String field, String choice) {
        page.locator(".fjs-form-field-select")
                .filter(saying(field))
                .locator(".fjs-input-group")
                .click();
        page.locator(".fjs-dropdownlist-item").filter(saying(choice)).click();
    }

    Page signedIn(String user) {
        var page = somebodyWhoReads("en-GB");
        page.getByPlaceholder("Username").fill(user);
        page.getByPlaceholder("Password").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in"))
                .click();
        page.getByText("Start process").first().waitFor();
        return page;
    }

    /** Somebody before the door of Tasklist, with a browser in that language. */
    Page somebodyWhoReads(String language) {
        var page = chromium.somebody(language);
        page.setDefaultTimeout(PATIENCE);
        page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");
        return page;
    }

    static Locator tasks(Page page) {
        return page.locator(".tasks-list li.task");
    }

    static Locator.FilterOptions saying(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    static void complete(Page page) {
        var button = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete").setExact(true));
        // The form takes in what was typed last when the field is left, and is drawn anew.
        page.keyboard().press("Tab");
        button.click();
    }

    void itIs(LocalTime time) {
        var moment = TODAY.atTime(time).atZone(calendar.zone()).toInstant();
        clock.moveTo(moment);
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    void person(String user, String group) {
        people.add(new Person(user, user, "Test", null, Set.of(group)), PASSWORD);
    }

    void officer(String no, String user) {
        jdbc.sql("INSERT INTO officer (officer_no, name, user_id, scope) VALUES (:no, :user, :user, 'LOCAL')")
                .param("no", no)
                .param("user", user)
                .update();
    }

    void lateCustomer(String no, String name, String segment, String officer, String email, String phone) {
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
