package org.proxenos.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a customer gets another officer, and how a colleague covers, as people see it who sign in to Tasklist. */
@DisplayName("Tasklist when officers change, or are away")
class ChangeOfOfficerJourneyTest extends AtTheirDesks {

    @Override
    void furnish() {
        officer("O1", "anna");
        officer("O2", "nikos");
        officer("O3", "eleni");
        officer("O4", "kostas");
        // Key customers need somebody of experience.
        jdbc.sql("UPDATE officer SET seniority = 2").update();
        person("anna", "account-officers");
        person("nikos", "account-officers");
        person("eleni", "account-officers");
        person("kostas", "account-officers");
        person("maria", "sales-managers");
        person("giorgos", "sales-managers");
        lateCustomer("K1", "Aegean Lines", "KEY", "O1", "aegean@proxenos.example", "+30 210 0000001");
        lateCustomer("K2", "Boreas Cement", "KEY", "O3", "boreas@proxenos.example", "+30 210 0000002");
        scan.run(TODAY);
        itIs(LocalTime.of(10, 1));
        runWhatIsDue();
    }

    @Test
    @DisplayName(
            "a manager asks, the officer is heard, the new one accepts, somebody else agrees, and the work goes over")
    void anotherOfficer() {
        var maria = signedIn("maria");
        start(maria, "Officer reassignment");
        maria.getByLabel("Customer number").fill("K99");
        choose(maria, "Reason", "The customer asks for it");
        maria.getByLabel("Number of the officer you wish for; empty for whoever fits best")
                .fill("O2");
        maria.getByLabel("Why, in your own words").fill("Wants somebody who knows ships");
        sendForm(maria);
        assertThat(maria.getByText("There is no customer K99").first()).isVisible();
        closeMessage(maria);
        maria.getByLabel("Customer number").fill("K1");
        sendForm(maria);
        assertThat(maria.locator(".modal-footer")).hasCount(0);

        var anna = signedIn("anna");
        tasks(anna).filter(saying("State your view")).click();
        assertThat(anna.getByText("Aegean Lines (K1)")).isVisible();
        assertThat(anna.getByText("Wants somebody who knows ships").first()).isVisible();
        anna.getByLabel("What do you say to it?").fill("They have asked me too; I agree");
        complete(anna);
        assertThat(tasks(anna).filter(saying("State your view"))).hasCount(0);

        var nikos = signedIn("nikos");
        tasks(nikos).filter(saying("Accept customer")).click();
        assertThat(nikos.getByText("They have asked me too; I agree")).isVisible();
        nikos.getByLabel("Yes, I will").check();
        complete(nikos);
        assertThat(tasks(nikos)).hasCount(0);

        maria.reload();
        approve(maria);
        assertThat(maria.getByText("You have asked for this yourself; somebody else has to agree.")
                        .first())
                .isVisible();
        closeMessage(maria);
        maria.locator("[ng-click*='unclaim']").first().click();
        var giorgos = signedIn("giorgos");
        approve(giorgos);
        assertThat(tasks(giorgos).filter(saying("Approve reassignment"))).hasCount(0);

        anna.reload();
        tasks(anna).filter(saying("Prepare handover")).click();
        anna.getByLabel("What was promised and is still to be done").fill("A price list by Friday");
        complete(anna);
        assertThat(tasks(anna).filter(saying("Prepare handover"))).hasCount(0);

        itIs(LocalTime.of(11, 0));
        runWhatIsDue();
        itIs(LocalTime.of(11, 1));
        runWhatIsDue();

        nikos.reload();
        assertThat(tasks(nikos).filter(saying("Call customer"))).hasCount(1);
        tasks(nikos).filter(saying("Introduce yourself")).click();
        assertThat(nikos.getByText("A price list by Friday")).isVisible();
        anna.reload();
        assertThat(tasks(anna)).hasCount(0);
        assertThat(jdbc.sql(
                                """
                                SELECT officer_no FROM assignment
                                WHERE customer_no = 'K1' AND standing AND valid_to IS NULL""")
                        .query(String.class)
                        .list())
                .containsExactly("O2");
    }

    @Test
    @DisplayName("an officer goes away today, and the colleague who covers finds the call and makes it")
    void cover() {
        var eleni = signedIn("eleni");
        assertThat(tasks(eleni).filter(saying("Boreas Cement"))).hasCount(1);
        start(eleni, "Officer absence");
        eleni.getByLabel("Number of the colleague who covers").fill("O3");
        choose(eleni, "Reason", "Sickness");
        enterDate(eleni, "First day away", "02/03/2026");
        enterDate(eleni, "First day of work again", "04/03/2026");
        sendForm(eleni);
        assertThat(eleni.getByText("Nobody covers for themselves.").first()).isVisible();
        closeMessage(eleni);
        eleni.getByLabel("Number of the colleague who covers").fill("O4");
        sendForm(eleni);
        assertThat(eleni.locator(".modal-footer")).hasCount(0);
        runWhatIsDue();

        var kostas = signedIn("kostas");
        tasks(kostas).filter(saying("Boreas Cement")).click();
        kostas.getByText("Claim").first().click();
        kostas.getByLabel("Nobody answered").check();
        complete(kostas);
        assertThat(tasks(kostas).filter(saying("Boreas Cement"))).hasCount(0);
        assertThat(jdbc.sql("SELECT actor FROM case_event WHERE what = 'CALL_NO_ANSWER'")
                        .query(String.class)
                        .list())
                .containsExactly("kostas");
    }

    private static void approve(Page page) {
        tasks(page).filter(saying("Approve reassignment")).click();
        page.getByText("Claim").first().click();
        page.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).check();
        complete(page);
    }

    private static void sendForm(Page page) {
        page.locator(".modal-footer").getByText("Start").click();
    }

    private static void closeMessage(Page page) {
        page.locator("[ng-click=\"removeNotification(notification)\"]").first().click();
    }
}
