package org.proxenos.reassignment.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.proxenos.portfolio.Customer;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.UnknownCustomer;
import org.proxenos.portfolio.Visibility;
import org.proxenos.reassignment.ReassignmentDesk;
import org.proxenos.reassignment.ReassignmentRequest;
import org.proxenos.reassignment.ReassignmentSummary;
import org.proxenos.reassignment.TransferDesk;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class ReassignmentController {

    private static final Set<String> ASKERS =
            Set.of("account-officers", "sales-managers", "back-office", "hr", "management");

    private final ReassignmentDesk desk;
    private final TransferDesk transfers;
    private final Portfolio portfolio;
    private final ObjectProvider<Visibility> visibility;

    ReassignmentController(
            ReassignmentDesk desk, TransferDesk transfers, Portfolio portfolio, ObjectProvider<Visibility> visibility) {
        this.desk = desk;
        this.transfers = transfers;
        this.portfolio = portfolio;
        this.visibility = visibility;
    }

    /** Every reassignment of a customer, the latest first. */
    @GetMapping("/customers/{no}/reassignments")
    Listed list(@PathVariable String no) {
        var all = desk.of(customer(no));
        return new Listed(all, 0, Math.max(1, all.size()), all.size());
    }

    @PostMapping("/customers/{no}/reassignments")
    @ResponseStatus(HttpStatus.CREATED)
    ReassignmentSummary request(@PathVariable String no, @RequestBody Entry entry, Authentication who) {
        var customer = customer(no);
        mayAsk(who);
        var filed = desk.request(
                new ReassignmentRequest(
                        customer.value(),
                        entry.reason(),
                        entry.officerNo(),
                        date("date", entry.date()),
                        date("absentUntil", entry.absentUntil()),
                        entry.note()),
                who.getName());
        filed.refusal().ifPresent(why -> {
            throw ReassignmentProblem.refused(why);
        });
        return desk.find(filed.id()).orElseThrow();
    }

    @GetMapping("/reassignments/{id}")
    ReassignmentSummary one(@PathVariable String id, Authentication who) {
        return visible(id, who);
    }

    /** Takes a request back; the only change there is. */
    @PutMapping("/reassignments/{id}")
    ReassignmentSummary withdraw(@PathVariable String id, @RequestBody Change change, Authentication who) {
        var found = visible(id, who);
        mayAsk(who);
        if (!"WITHDRAWN".equals(change.status())) {
            throw ReassignmentProblem.unreadable("status", change.status());
        }
        desk.withdraw(found.id(), change.note(), who.getName()).ifPresent(why -> {
            throw ReassignmentProblem.refused(why);
        });
        return visible(id, who);
    }

    /** The customer does not want the new officer. */
    @PostMapping("/reassignments/{id}/objections")
    @ResponseStatus(HttpStatus.CREATED)
    ReassignmentSummary object(@PathVariable String id, @RequestBody Objection objection, Authentication who) {
        var found = visible(id, who);
        mayAsk(who);
        transfers.object(found.id(), objection.note(), who.getName()).ifPresent(why -> {
            throw ReassignmentProblem.refused(why);
        });
        return visible(id, who);
    }

    /** The evidence as it was on the day of the request. */
    @GetMapping(value = "/reassignments/{id}/evidence", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> evidence(@PathVariable String id, Authentication who) {
        var found = visible(id, who);
        var pdf = desk.evidence(found.id()).orElseThrow(() -> ReassignmentProblem.unknown(id));
        var name = ContentDisposition.inline()
                .filename("reassignment-%s.pdf".formatted(found.id()))
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(pdf);
    }

    /** The same content for machines; its fingerprint stands in the reassignment. */
    @GetMapping(value = "/reassignments/{id}/evidence.json", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] evidenceAsJson(@PathVariable String id, Authentication who) {
        return desk.evidenceAsJson(visible(id, who).id()).orElseThrow(() -> ReassignmentProblem.noJson(id));
    }

    /** Whoever sees the customer, and whoever is to look after the customer, for as long as that is so. */
    private ReassignmentSummary visible(String id, Authentication who) {
        return parse(id)
                .flatMap(desk::find)
                .filter(found -> maySee(CustomerNo.of(found.customerNo())) || isProposed(who, found))
                .orElseThrow(() -> ReassignmentProblem.unknown(id));
    }

    private boolean isProposed(Authentication who, ReassignmentSummary found) {
        return found.status().isStillAWish()
                && portfolio
                        .officerWhoSignsInAs(who.getName())
                        .filter(officer -> officer.no().value().equals(found.proposedOfficerNo()))
                        .isPresent();
    }

    private CustomerNo customer(String no) {
        return portfolio
                .find(CustomerNo.of(no))
                .map(Customer::no)
                .filter(this::maySee)
                .orElseThrow(() -> new UnknownCustomer(CustomerNo.of(no)));
    }

    private boolean maySee(CustomerNo customer) {
        return visibility.stream().allMatch(it -> it.maySee(customer));
    }

    private static void mayAsk(Authentication who) {
        if (who.getAuthorities().stream().noneMatch(group -> ASKERS.contains(group.getAuthority()))) {
            throw ReassignmentProblem.notYours();
        }
    }

    private static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** @return null where nothing is written */
    private static LocalDate date(String field, String written) {
        try {
            return written == null || written.isBlank() ? null : LocalDate.parse(written.strip());
        } catch (DateTimeParseException e) {
            throw ReassignmentProblem.unreadable(field, written);
        }
    }

    record Entry(String reason, String officerNo, String date, String absentUntil, String note) {}

    record Change(String status, String note) {}

    record Objection(String note) {}

    record Listed(List<ReassignmentSummary> content, int page, int size, long totalElements) {}
}
