package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Money that comes back (A6). */
abstract class ReturnedPaymentJourney extends Company {

    @BeforeEach
    void paidAfterTheCall() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        itIs("2026-03-11");
        completes("anna", "CallCustomer", "C1", Map.of("callOutcome", "REFUSES"));
        customer("C1").pays("1000.00", "I1", "2026-03-12");
        itIs("2026-03-12");
        theBooksAreUpToDate();
        assertThat(theCase("C1").status()).isEqualTo(CaseStatus.CLEARED);
    }

    @Test
    @DisplayName("A payment returned within thirty days brings the case back at its former level, at once and silently")
    void withinThirtyDays() {
        itIs("2026-03-16");
        var mails = mailsTo("C1").size();
        customer("C1").pays("-1000.00", "I1", "2026-03-16");
        theBooksAreUpToDate();

        var back = openCase();
        assertThat(back).returns(2, CaseSummary::noticedLevel);
        assertThat(book.history(back.id())).extracting(CaseEvent::what).contains("RESUMED");
        assertThat(mailsTo("C1")).hasSize(mails);
        itIs("2026-03-17");
        assertThat(casesOf("C1")).as("the morning finds the case there").hasSize(2);

        itIs("2026-03-20");
        assertThat(openTasksAbout("C1"))
                .as("the next step, as if nothing had been paid")
                .containsExactly("IssueFormalNotice");
    }

    @Test
    @DisplayName("The morning scan brings it back where no import told of the return")
    void inTheMorning() {
        itIs("2026-03-16");
        customer("C1").pays("-1000.00", "I1", "2026-03-16");
        itIs("2026-03-17");
        assertThat(openCase()).returns(2, CaseSummary::noticedLevel);
    }

    @Test
    @DisplayName("A payment returned later opens a new case, which starts with a reminder")
    void later() {
        itIs("2026-04-14");
        customer("C1").pays("-1000.00", "I1", "2026-04-14");
        theBooksAreUpToDate();
        assertThat(casesOf("C1")).hasSize(1);
        itIs("2026-04-15");
        assertThat(openCase()).returns(1, CaseSummary::noticedLevel);
    }

    @Test
    @DisplayName("Another invoice that falls due after the case was cleared is a new case, not the old one")
    void anotherInvoice() {
        customer("C1").owes("700.00", "I2", "2026-03-10");
        itIs("2026-03-16");
        assertThat(book.history(openCase().id())).extracting(CaseEvent::what).doesNotContain("RESUMED");
    }

    private CaseSummary openCase() {
        return casesOf("C1").stream()
                .filter(it -> it.status() == CaseStatus.OPEN)
                .findFirst()
                .orElseThrow();
    }
}
