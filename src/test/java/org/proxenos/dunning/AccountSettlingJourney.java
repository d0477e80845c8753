package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.portfolio.AccountSettling;
import org.proxenos.portfolio.Appointment;
import org.proxenos.portfolio.AssignmentRole;
import org.proxenos.portfolio.AssignmentSource;
import org.proxenos.portfolio.Assignments;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.OfficerNo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Who is in charge changes without anybody handing anything over. K1 is Anna's; it is 2 March, and she is to call. */
abstract class AccountSettlingJourney extends AgreementJourney {

    private static final String ROWS = "/api/customers/K1/assignments";

    @Autowired
    private AccountSettling settling;

    @Autowired
    private Assignments assignments;

    @BeforeEach
    void aCallIsDue() {
        aCustomer("K1").ofSegment("KEY").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        assertThat(theTask("CallCustomer", "K1").getAssignee()).isEqualTo("anna");
        assertThat(settling.settleAll()).isZero();
    }

    @Test
    @DisplayName("On the day on which another officer begins all that is open follows, once, and the case says so")
    void aDayThatCame() {
        planned("O2", "2026-03-05", null);
        assertThat(settling.settleAll()).isZero();
        itIs("2026-03-05");
        assertThat(theTask("CallCustomer", "K1").getAssignee()).isEqualTo("anna");
        assertThat(settling.settleAll()).isOne();
        assertThat(theTask("CallCustomer", "K1").getAssignee()).isEqualTo("nikos");
        assertThat(book.history(theCase("K1").id()).get(0))
                .extracting(CaseEvent::what, CaseEvent::note)
                .containsExactly("OFFICER_CHANGED", "Anna Alexiou → Nikos Nikolaou");
        assertThat(settling.settleAll()).isZero();
        assertThat(history("K1")).containsOnlyOnce("OFFICER_CHANGED");
    }

    @Test
    @DisplayName(
            "Somebody in charge for a time has what is open for that time; days that nobody looked at are made up for")
    void forATime() {
        planned("O2", "2026-03-04", "2026-03-06");
        itIs("2026-03-04");
        settling.settleAll();
        assertThat(theTask("CallCustomer", "K1").getAssignee()).isEqualTo("nikos");
        itIs("2026-03-10");
        assertThat(settling.settleAll()).isOne();
        assertThat(theTask("CallCustomer", "K1").getAssignee()).isEqualTo("anna");
    }

    @Test
    @DisplayName("Another system's file puts another officer in charge: all that is open follows")
    void aFile() {
        aFilePutsInCharge("O2");
        assertThat(settling.settleAll()).isOne();
        assertThat(theTask("CallCustomer", "K1").getAssignee()).isEqualTo("nikos");
        assertThat(history("K1")).contains("OFFICER_CHANGED");
    }

    @Test
    @DisplayName("What cannot follow stays where it is, is listed with the reason, and follows once it can")
    void cannotFollow() {
        aCustomer("K2").ofSegment("KEY").owes("1000.00", "J1", "2026-02-25");
        settling.settleAll();
        jdbc.sql("UPDATE officer SET user_id = NULL WHERE officer_no = 'O2'").update();
        starts(
                "anna",
                "SpecialTermsAgreement",
                Map.of(
                        "termsScope", "CUSTOMER",
                        "termsCustomer", "K1",
                        "termsGrace", 4,
                        "termsReason", "Their year ends in March",
                        "termsOwner", "anna"));
        for (var customer : List.of("K1", "K2")) {
            planned(customer, "O2", "2026-03-02", null);
        }
        assertThat(settling.settleAll()).as("the other one").isOne();
        assertThat(theTask("CallCustomer", "K1").getAssignee()).isEqualTo("anna");
        var stuck = asks(200, "maria", HttpMethod.GET, "/api/stuck-accounts", null);
        assertThat(stuck.path("totalElements").asInt()).isOne();
        assertThat(stuck.path("content").get(0).path("customerNo").asText()).isEqualTo("K1");
        assertThat(stuck.path("content").get(0).path("with").asText()).isEqualTo("O1");
        assertThat(stuck.path("content").get(0).path("inCharge").asText()).isEqualTo("O2");
        assertThat(stuck.path("content").get(0).path("because").asText()).contains("specialTerms=1");
        isRefused(403, "anna", HttpMethod.GET, "/api/stuck-accounts", null, null, "Only sales managers");

        jdbc.sql("UPDATE officer SET user_id = 'nikos' WHERE officer_no = 'O2'").update();
        assertThat(settling.settleAll()).isOne();
        assertThat(theTask("CallCustomer", "K1").getAssignee()).isEqualTo("nikos");
        assertThat(asks(200, "maria", HttpMethod.GET, "/api/stuck-accounts", null)
                        .path("totalElements")
                        .asInt())
                .isZero();
    }

    @Test
    @DisplayName(
            "A wrong officer in charge whom somebody has entered is put right in days, and all that is open follows")
    void correction() throws Exception {
        jdbc.sql("DELETE FROM assignment WHERE customer_no = 'K1'").update();
        var wrong = asks(
                        201,
                        "petros",
                        HttpMethod.POST,
                        ROWS,
                        Map.of("officerNo", "O2", "role", "PRIMARY", "from", "2026-03-02", "reason", "By mistake"))
                .path("id")
                .asLong();
        settling.settleAll();
        assertThat(theTask("CallCustomer", "K1").getAssignee()).isEqualTo("nikos");
        mail().purgeEmailFromAllMailboxes();
        itIs("2026-03-07");
        var door = ROWS + "/" + wrong + "/corrections";
        isRefused(
                403, "petros", HttpMethod.POST, door, right("O3", "Typed"), null, "Only sales managers and management");
        isRefused(422, "giorgos", HttpMethod.POST, door, right("O3", " "), "reason", "reason");
        isRefused(422, "giorgos", HttpMethod.POST, door, right("O2", "Typed"), "officerNo", "already looks after");
        isRefused(422, "giorgos", HttpMethod.POST, door, right("O99", "Typed"), "officerNo", "no account officer O99");

        var row = asks(201, "giorgos", HttpMethod.POST, door, right("O3", "The wrong number was typed"));
        assertThat(row.path("replaces").asLong()).isEqualTo(wrong);
        assertThat(row.path("from").asText()).isEqualTo("2026-03-02");
        assertThat(row.path("recordedBy").asText()).isEqualTo("giorgos");
        assertThat(theTask("CallCustomer", "K1").getAssignee()).isEqualTo("maria");
        assertThat(settling.settleAll()).isZero();
        assertThat(mailsTo("K1")).as("nobody outside is told").isEmpty();
        isRefused(422, "giorgos", HttpMethod.POST, door, right("O1", "Again"), null, "that still counts");

        var later = ROWS + "/" + row.path("id").asLong() + "/corrections";
        itIs("2026-03-13");
        isRefused(422, "giorgos", HttpMethod.POST, later, right("O1", "Too late"), null, "start a reassignment");
    }

    @Test
    @DisplayName("What a file or a reassignment says is not corrected by hand")
    void nothingElse() {
        var imported = asks(200, "maria", HttpMethod.GET, ROWS, null)
                .path("content")
                .get(0)
                .path("id")
                .asLong();
        isRefused(
                422,
                "maria",
                HttpMethod.POST,
                ROWS + "/" + imported + "/corrections",
                right("O2", "I say so"),
                null,
                "entered by hand");
    }

    private void planned(String officer, String from, String to) {
        planned("K1", officer, from, to);
    }

    private void planned(String customer, String officer, String from, String to) {
        assertThat(assignments.appoint(new Appointment(
                        CustomerNo.of(customer),
                        OfficerNo.of(officer),
                        AssignmentRole.PRIMARY,
                        LocalDate.parse(from),
                        to == null ? null : LocalDate.parse(to),
                        AssignmentSource.PERSON,
                        "Planned",
                        null,
                        "maria",
                        null)))
                .isEmpty();
    }

    private void aFilePutsInCharge(String officer) {
        jdbc.sql("UPDATE assignment SET standing = FALSE WHERE customer_no = 'K1'")
                .update();
        jdbc.sql(
                        """
                        INSERT INTO assignment (customer_no, officer_no, role, valid_from, source)
                        VALUES ('K1', :officer, 'PRIMARY', DATE '2020-01-01', 'IMPORT')""")
                .param("officer", officer)
                .update();
    }

    private static Map<String, Object> right(String officer, String reason) {
        return Map.of("officerNo", officer, "reason", reason);
    }
}
