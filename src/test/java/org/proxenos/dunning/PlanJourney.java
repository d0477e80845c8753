package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A customer who cannot pay at once (A14). */
abstract class PlanJourney extends Company {

    private static final Map<String, Object> THREE_MONTHS =
            Map.of("planAnswer", "AGREED", "planInstalments", 3, "planFirst", "2026-03-31", "planRhythm", "MONTH");

    @Test
    @DisplayName("The debt is spread over instalments, nobody is disturbed until one of them is late")
    void spread() {
        cannotPay();
        completes("maria", "SpreadPayment", "C1", THREE_MONTHS);
        assertThat(theCase("C1").status()).isEqualTo(CaseStatus.OPEN);
        var mails = mailsTo("C1").size();
        itIs("2026-03-31");
        assertThat(openTasksAbout("C1")).isEmpty();
        assertThat(mailsTo("C1")).hasSize(mails);
        assertThat(jdbc.sql("SELECT amount FROM payment_plan_instalment ORDER BY place")
                        .query(BigDecimal.class)
                        .list())
                .containsExactly(new BigDecimal("333.33"), new BigDecimal("333.33"), new BigDecimal("333.34"));

        itIs("2026-04-08");
        assertThat(theCase("C1").net()).isEqualByComparingTo("333.33");
        customer("C1").pays("333.33", "I1", "2026-04-08");
        theBooksAreUpToDate();
        assertThat(theCase("C1").net()).isEqualByComparingTo("0.00");
        customer("C1").pays("666.67", "I1", "2026-04-09");
        itIs("2026-04-09");
        theBooksAreUpToDate();
        assertThat(theCase("C1").status()).isEqualTo(CaseStatus.CLEARED);
    }

    @Test
    @DisplayName("Wrong entries come back with the limit they break, and nothing is kept")
    void refusals() {
        cannotPay();
        isRefused("maria", "SpreadPayment", "C1", with("planInstalments", 13)).hasMessageContaining("12");
        isRefused("maria", "SpreadPayment", "C1", with("planFirst", "2026-03-11"))
                .hasMessageContaining("2027-03-11");
        isRefused("maria", "SpreadPayment", "C1", Map.of("planAnswer", "NONE")).hasMessageContaining("reason");
        assertThat(jdbc.sql("SELECT count(*) FROM payment_plan")
                        .query(Integer.class)
                        .single())
                .isZero();
        completes("maria", "SpreadPayment", "C1", Map.of("planAnswer", "NONE", "planNote", "No income"));
        assertThat(history("C1")).contains("PLAN_NOT_POSSIBLE");
    }

    @Test
    @DisplayName("The parts are equal, and the last one takes what does not divide")
    void parts() {
        assertThat(PlanDesk.spread(new BigDecimal("100.00"), 3, LocalDate.parse("2026-01-31"), PlanRhythm.MONTH))
                .containsExactly(
                        new Instalment(LocalDate.parse("2026-01-31"), new BigDecimal("33.33")),
                        new Instalment(LocalDate.parse("2026-02-28"), new BigDecimal("33.33")),
                        new Instalment(LocalDate.parse("2026-03-31"), new BigDecimal("33.34")));
    }

    private void cannotPay() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        itIs("2026-03-11");
        completes("anna", "CallCustomer", "C1", Map.of("callOutcome", "CANNOT_PAY"));
    }

    private static Map<String, Object> with(String answer, Object value) {
        var answers = new java.util.HashMap<>(THREE_MONTHS);
        answers.put(answer, value);
        return answers;
    }
}
