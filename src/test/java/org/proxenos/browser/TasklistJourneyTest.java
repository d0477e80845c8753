package org.proxenos.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What people see who sign in to Tasklist on the morning after a customer has not paid. */
@DisplayName("Tasklist on the morning after a customer has not paid")
class TasklistJourneyTest extends AtTheirDesks {

    @Override
    void furnish() {
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
        runWhatIsDue();
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
        var nikos = somebodyWhoReads("el-GR");
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
}
