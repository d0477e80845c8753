package org.proxenos.portfolio.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.AccountTransfer;
import org.proxenos.portfolio.Appointment;
import org.proxenos.portfolio.Assignment;
import org.proxenos.portfolio.AssignmentRole;
import org.proxenos.portfolio.AssignmentSource;
import org.proxenos.portfolio.Assignments;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.LeftoversRemain;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Who looks after a customer, and since when: read by whoever sees the customer, written by a few (B1, B5). */
@RestController
@RequestMapping("/api/customers/{no}/assignments")
class AssignmentController {

    private static final String MANAGEMENT = "management";
    private static final Set<String> APPOINTING = Set.of("sales-managers", MANAGEMENT, "back-office");
    private static final Set<String> CORRECTING = Set.of("sales-managers", MANAGEMENT);
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_REFERENCE = 64;

    private final VisibleCustomers customers;
    private final Portfolio portfolio;
    private final Assignments assignments;
    private final AccountTransfer transfer;
    private final BusinessCalendar calendar;

    AssignmentController(
            VisibleCustomers customers,
            Portfolio portfolio,
            Assignments assignments,
            AccountTransfer transfer,
            BusinessCalendar calendar) {
        this.customers = customers;
        this.portfolio = portfolio;
        this.assignments = assignments;
        this.transfer = transfer;
        this.calendar = calendar;
    }

    /** @param history whether rows are wanted as well that others have replaced */
    @GetMapping
    Page<AssignmentView> list(
            @PathVariable String no,
            @RequestParam(defaultValue = "false") boolean history,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var customer = customers.get(no).no();
        var rows = history ? portfolio.historyOf(customer) : portfolio.assignmentsOf(customer);
        return Page.of(rows.stream().map(AssignmentView::of).toList(), page, size);
    }

    @GetMapping("/{id}")
    AssignmentView one(@PathVariable String no, @PathVariable long id) {
        return AssignmentView.of(row(customers.get(no).no(), id));
    }

    /** Appoints an officer, but replaces nobody: whoever is in charge is replaced by a reassignment. */
    @PostMapping
    ResponseEntity<AssignmentView> appoint(
            @PathVariable String no, @RequestBody AppointmentEntry entry, Authentication who) {
        var customer = customers.get(no).no();
        mayAppoint(who);
        var wish = wish(customer, entry, who);
        assignments.appointBeside(wish).ifPresent(refusal -> {
            throw PortfolioProblem.refused(refusal);
        });
        var appointed = portfolio.assignmentsOf(customer).stream()
                .filter(it -> it.officer().equals(wish.officer())
                        && it.role() == wish.role()
                        && it.from().equals(wish.from()))
                .findFirst()
                .orElseThrow();
        var place = UriComponentsBuilder.fromPath("/api/customers/{no}/assignments/{id}")
                .build(no, appointed.id());
        return ResponseEntity.created(place).body(AssignmentView.of(appointed));
    }

    /** Ends an assignment in any role but that of the officer in charge; answers with the row that counts now. */
    @PutMapping("/{id}")
    AssignmentView end(
            @PathVariable String no, @PathVariable long id, @RequestBody AssignmentEnd end, Authentication who) {
        var customer = customers.get(no).no();
        mayAppoint(who);
        row(customer, id);
        assignments
                .end(id, Written.date("to", end.to()), text("reason", end.reason(), LONGEST_REASON), who.getName())
                .ifPresent(refusal -> {
                    throw PortfolioProblem.refused(refusal);
                });
        return portfolio.assignmentsOf(customer).stream()
                .filter(it -> Long.valueOf(id).equals(it.replaces()))
                .findFirst()
                .map(AssignmentView::of)
                .orElseThrow();
    }

    /** Puts right who is in charge where somebody has entered the wrong officer; answers with the row that counts now. */
    @PostMapping("/{id}/corrections")
    ResponseEntity<AssignmentView> correct(
            @PathVariable String no, @PathVariable long id, @RequestBody Correction entry, Authentication who) {
        var customer = customers.get(no).no();
        if (groups(who).stream().noneMatch(CORRECTING::contains)) {
            throw new PortfolioProblem(403, "not-yours-to-correct", "portfolio.problem.notYoursToCorrect");
        }
        row(customer, id);
        var officer = OfficerNo.of(Optional.ofNullable(text("officerNo", entry.officerNo(), LONGEST_REFERENCE))
                .orElse(""));
        corrected(() ->
                transfer.correct(customer, id, officer, text("reason", entry.reason(), LONGEST_REASON), who.getName()));
        var right = portfolio.assignmentsOf(customer).stream()
                .filter(it -> Long.valueOf(id).equals(it.replaces()))
                .findFirst()
                .orElseThrow();
        var place = UriComponentsBuilder.fromPath("/api/customers/{no}/assignments/{id}")
                .build(no, right.id());
        return ResponseEntity.created(place).body(AssignmentView.of(right));
    }

    private static void corrected(Supplier<AccountTransfer.Transferred> correction) {
        try {
            var refusal = correction.get().refusal();
            if (refusal != null) {
                throw PortfolioProblem.refused(refusal);
            }
        } catch (LeftoversRemain left) {
            throw PortfolioProblem.refused(left.refusal());
        }
    }

    private Appointment wish(CustomerNo customer, AppointmentEntry entry, Authentication who) {
        var from = Written.date("from", entry.from());
        var askedBy = text("askedBy", entry.askedBy(), LONGEST_REFERENCE);
        var agrees =
                from != null && from.isBefore(calendar.today()) && groups(who).contains(MANAGEMENT);
        if (agrees && askedBy == null) {
            throw new PortfolioProblem(422, "refused", "portfolio.refusal.askedByMissing").about("askedBy");
        }
        return new Appointment(
                customer,
                OfficerNo.of(Optional.ofNullable(text("officerNo", entry.officerNo(), LONGEST_REFERENCE))
                        .orElse("")),
                Written.mandatory(AssignmentRole.class, "role", entry.role()),
                from,
                Written.date("to", entry.to()),
                AssignmentSource.PERSON,
                text("reason", entry.reason(), LONGEST_REASON),
                text("decision", entry.decision(), LONGEST_REFERENCE),
                agrees ? askedBy : who.getName(),
                agrees ? who.getName() : null);
    }

    private Assignment row(CustomerNo customer, long id) {
        return portfolio.historyOf(customer).stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .orElseThrow(() ->
                        new PortfolioProblem(404, "unknown-assignment", "portfolio.problem.unknownAssignment", id));
    }

    private static void mayAppoint(Authentication who) {
        if (groups(who).stream().noneMatch(APPOINTING::contains)) {
            throw new PortfolioProblem(403, "not-yours-to-appoint", "portfolio.problem.notYoursToAppoint");
        }
    }

    private static Collection<String> groups(Authentication who) {
        return who.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
    }

    /** @return null where nothing is written */
    private static String text(String field, String written, int longest) {
        if (written != null && written.length() > longest) {
            throw new PortfolioProblem(400, "bad-entry", "portfolio.problem.tooLong", longest).about(field);
        }
        return written == null || written.isBlank() ? null : written.strip();
    }

    /**
     * @param role PRIMARY, DEPUTY, NATIONAL, GLOBAL, PRODUCT or BACK_OFFICE
     * @param from ISO date
     * @param to ISO date, the first day that no longer counts; null = until further notice
     * @param decision reference of a decision behind it; may be null
     * @param askedBy user who asks for a beginning in the past, to which management agrees; else not needed
     */
    record AppointmentEntry(
            String officerNo, String role, String from, String to, String reason, String decision, String askedBy) {}

    /** @param officerNo who should have been entered */
    record Correction(String officerNo, String reason) {}

    /** @param to ISO date, the first day that no longer counts */
    record AssignmentEnd(String to, String reason) {}

    /**
     * @param to the first day that no longer counts; null = until further notice
     * @param standing false for a row that another has replaced
     * @param replaces id of the row that it corrects or cuts short; null for one of its own
     * @param source who decided: PERSON, PROCESS, IMPORT or RULE
     * @param reason may be null
     * @param decision may be null
     * @param recordedBy user id; null for imports
     * @param approvedBy user id of whoever agreed to a beginning in the past; else null
     */
    record AssignmentView(
            long id,
            String officerNo,
            AssignmentRole role,
            LocalDate from,
            LocalDate to,
            boolean standing,
            Long replaces,
            AssignmentSource source,
            String reason,
            String decision,
            String recordedBy,
            String approvedBy,
            Instant recordedAt) {

        static AssignmentView of(Assignment it) {
            return new AssignmentView(
                    it.id(),
                    it.officer().value(),
                    it.role(),
                    it.from(),
                    it.to(),
                    it.standing(),
                    it.replaces(),
                    it.source(),
                    it.reason(),
                    it.decision(),
                    it.recordedBy(),
                    it.approvedBy(),
                    it.recordedAt());
        }
    }
}
