package org.proxenos.reassignment.web;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Refusal;
import org.proxenos.reassignment.DistributionDesk;
import org.proxenos.reassignment.DistributionDesk.Change;
import org.proxenos.reassignment.MoveStatus;
import org.proxenos.reassignment.PortfolioDesk;
import org.proxenos.reassignment.PortfolioRequest;
import org.proxenos.reassignment.PortfolioStatus;
import org.proxenos.reassignment.PortfolioSummary;
import org.proxenos.reassignment.ReassignmentDesk;
import org.proxenos.reassignment.ReassignmentRequest;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Many customers of an officer at once; and, at the same door, one. */
@RestController
@RequestMapping("/api")
class PortfolioController {

    private static final Set<String> WHO_SHARES_OUT = Set.of("sales-managers", "hr", "management");
    private static final Set<String> WHO_ARRANGES = Set.of("sales-managers", "management");
    private static final Set<String> ASKERS =
            Set.of("account-officers", "sales-managers", "back-office", "hr", "management");
    private static final String CSV = Csv.TYPE;
    private static final int BIGGEST_PAGE = 1_000;

    private final PortfolioDesk desk;
    private final DistributionDesk distributions;
    private final ReassignmentDesk single;

    PortfolioController(PortfolioDesk desk, DistributionDesk distributions, ReassignmentDesk single) {
        this.desk = desk;
        this.distributions = distributions;
        this.single = single;
    }

    /** Another officer for one customer, or for many of an officer's: what is answered is the one or the other. */
    @PostMapping("/reassignments")
    @ResponseStatus(HttpStatus.CREATED)
    Object request(@RequestBody Entry entry, Authentication who) {
        var one = entry.customerNo() != null;
        if (one == (entry.fromOfficerNo() != null)) {
            throw ReassignmentProblem.refused(
                    new Refusal("reassignment.refusal.oneOrMany", List.of(), one ? "fromOfficerNo" : "customerNo"));
        }
        return one ? requestOne(entry, who) : requestMany(entry, who);
    }

    /**
     * Those that the caller may see, the latest first.
     *
     * @param status how far it has come
     * @param officer who gives customers, or gets some
     */
    @GetMapping("/portfolio-reassignments")
    PortfolioSummary.Found list(
            @RequestParam Optional<String> status,
            @RequestParam Optional<String> officer,
            @RequestParam(defaultValue = "0") String page,
            @RequestParam(defaultValue = "50") String size) {
        return desk.list(
                status.map(PortfolioController::portfolioStatus).orElse(null),
                officer.map(OfficerNo::of).orElse(null),
                number("page", page, 0, Integer.MAX_VALUE),
                number("size", size, 1, BIGGEST_PAGE));
    }

    /** All of them at once. */
    @GetMapping(value = "/portfolio-reassignments", produces = CSV)
    String listForSpreadsheets(@RequestParam Optional<String> status, @RequestParam Optional<String> officer) {
        var found = desk.list(
                status.map(PortfolioController::portfolioStatus).orElse(null),
                officer.map(OfficerNo::of).orElse(null),
                0,
                Integer.MAX_VALUE);
        return Csv.of(
                List.of(
                        "id",
                        "from_officer_no",
                        "to_officer_no",
                        "reason",
                        "status",
                        "country",
                        "segment",
                        "effective_date",
                        "requested_by",
                        "requested_on",
                        "approver",
                        "customers",
                        "moved"),
                found.content(),
                it -> Stream.of(
                        it.id(),
                        it.fromOfficerNo(),
                        it.toOfficerNo(),
                        it.reason(),
                        it.status(),
                        it.country(),
                        it.segment(),
                        it.effectiveDate(),
                        it.requestedBy(),
                        it.requestedOn(),
                        it.approver(),
                        it.customers().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        it.customers().getOrDefault(MoveStatus.MOVED, 0)));
    }

    @GetMapping("/portfolio-reassignments/{id}")
    PortfolioSummary one(@PathVariable String id) {
        return visible(id);
    }

    /** Takes a request back; the only change there is. */
    @PutMapping("/portfolio-reassignments/{id}")
    PortfolioSummary withdraw(
            @PathVariable String id, @RequestBody ReassignmentController.Change change, Authentication who) {
        var found = visible(id);
        mayDo(who, WHO_SHARES_OUT);
        if (!"WITHDRAWN".equals(change.status())) {
            throw ReassignmentProblem.unreadable("status", change.status());
        }
        desk.withdraw(found.id(), change.note(), who.getName()).ifPresent(why -> {
            throw ReassignmentProblem.refused(why);
        });
        return visible(id);
    }

    @GetMapping("/portfolio-reassignments/{id}/customers")
    PortfolioSummary.Customers customers(
            @PathVariable String id,
            @RequestParam Optional<String> status,
            @RequestParam(defaultValue = "0") String page,
            @RequestParam(defaultValue = "50") String size) {
        return desk.customers(
                visible(id).id(),
                status.map(PortfolioController::status).orElse(null),
                number("page", page, 0, Integer.MAX_VALUE),
                number("size", size, 1, BIGGEST_PAGE));
    }

    @GetMapping(value = "/portfolio-reassignments/{id}/customers", produces = CSV)
    String customersForSpreadsheets(@PathVariable String id, @RequestParam Optional<String> status) {
        return csv(desk.customers(
                visible(id).id(), status.map(PortfolioController::status).orElse(null), 0, Integer.MAX_VALUE));
    }

    /** The same under a name that a browser saves. */
    @GetMapping(value = "/portfolio-reassignments/{id}/customers.csv", produces = CSV)
    ResponseEntity<String> customersAsFile(@PathVariable String id) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"portfolio-%s.csv\"".formatted(id))
                .body(customersForSpreadsheets(id, Optional.empty()));
    }

    /** Says who gets which customers: all of it is done, or nothing. */
    @PutMapping(value = "/portfolio-reassignments/{id}/customers", consumes = MediaType.APPLICATION_JSON_VALUE)
    PortfolioSummary arrange(
            @PathVariable String id, @RequestBody List<Row> rows, Authentication who, Locale language) {
        return change(
                id,
                IntStream.range(0, rows.size())
                        .mapToObj(n -> new Change(
                                n + 1, rows.get(n).customerNo(), rows.get(n).officerNo()))
                        .toList(),
                who,
                language);
    }

    /** The same as a file with the columns customer_no and officer_no; others may stand beside them. */
    @PutMapping(value = "/portfolio-reassignments/{id}/customers", consumes = "text/csv")
    PortfolioSummary arrangeByFile(
            @PathVariable String id, @RequestBody String file, Authentication who, Locale language) {
        return change(id, read(file), who, language);
    }

    private PortfolioSummary change(String id, List<Change> changes, Authentication who, Locale language) {
        var found = visible(id);
        mayDo(who, WHO_ARRANGES);
        var wrong = distributions.change(found.id(), changes, who.getName(), language);
        if (!wrong.isEmpty()) {
            throw wrong.get(0).line() == 0
                    ? ReassignmentProblem.refused(wrong.get(0).why())
                    : ReassignmentProblem.badChanges(wrong);
        }
        return visible(id);
    }

    private Object requestOne(Entry entry, Authentication who) {
        mayAsk(who);
        var filed = single.request(
                new ReassignmentRequest(
                        entry.customerNo(),
                        entry.reason(),
                        entry.toOfficerNo(),
                        date("date", entry.date()),
                        date("absentUntil", entry.absentUntil()),
                        entry.note()),
                who.getName());
        filed.refusal().ifPresent(why -> {
            throw ReassignmentProblem.refused(why);
        });
        return single.find(filed.id()).orElseThrow();
    }

    private Object requestMany(Entry entry, Authentication who) {
        mayDo(who, WHO_SHARES_OUT);
        var filed = desk.request(
                new PortfolioRequest(
                        entry.fromOfficerNo(),
                        entry.customers(),
                        entry.country(),
                        entry.segment(),
                        entry.toOfficerNo(),
                        entry.reason(),
                        date("date", entry.date()),
                        date("absentUntil", entry.absentUntil()),
                        entry.note()),
                who.getName());
        filed.refusal().ifPresent(why -> {
            throw ReassignmentProblem.refused(why);
        });
        return desk.find(filed.id()).orElseThrow();
    }

    private PortfolioSummary visible(String id) {
        try {
            return desk.find(UUID.fromString(id)).orElseThrow(() -> ReassignmentProblem.unknownPortfolio(id));
        } catch (IllegalArgumentException notAnId) {
            throw ReassignmentProblem.unknownPortfolio(id);
        }
    }

    private static List<Change> read(String file) {
        var changes = new ArrayList<Change>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (var row : rows) {
                changes.add(new Change(
                        Math.toIntExact(row.getStartingLineNumber()),
                        cell(row, "customer_no"),
                        cell(row, "officer_no")));
            }
        } catch (IOException | CsvParseException unreadable) {
            throw ReassignmentProblem.unreadableFile();
        }
        return changes;
    }

    private static String cell(NamedCsvRecord row, String column) {
        if (!row.getHeader().contains(column)) {
            throw ReassignmentProblem.unreadableFile();
        }
        return row.findField(column).orElse(null);
    }

    private static String csv(PortfolioSummary.Customers customers) {
        return Csv.of(
                List.of("customer_no", "customer_name", "segment", "officer_no", "status", "reason", "reassignment_id"),
                customers.content(),
                row -> Stream.of(
                        row.customerNo(),
                        row.customerName(),
                        row.segment(),
                        row.officerNo(),
                        row.status(),
                        row.why(),
                        row.reassignmentId()));
    }

    private static MoveStatus status(String written) {
        return Arrays.stream(MoveStatus.values())
                .filter(it -> it.name().equals(written))
                .findFirst()
                .orElseThrow(() -> ReassignmentProblem.unreadable("status", written));
    }

    private static PortfolioStatus portfolioStatus(String written) {
        return Arrays.stream(PortfolioStatus.values())
                .filter(it -> it.name().equals(written))
                .findFirst()
                .orElseThrow(() -> ReassignmentProblem.unreadable("status", written));
    }

    private static int number(String field, String written, int least, int most) {
        try {
            var number = Integer.parseInt(written);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, like a number that is too big.
        }
        throw ReassignmentProblem.unreadable(field, written);
    }

    /** @return null where nothing is written */
    private static LocalDate date(String field, String written) {
        try {
            return written == null || written.isBlank() ? null : LocalDate.parse(written.strip());
        } catch (DateTimeParseException e) {
            throw ReassignmentProblem.unreadable(field, written);
        }
    }

    private static void mayAsk(Authentication who) {
        if (who.getAuthorities().stream().noneMatch(group -> ASKERS.contains(group.getAuthority()))) {
            throw ReassignmentProblem.notYours();
        }
    }

    private static void mayDo(Authentication who, Set<String> groups) {
        if (who.getAuthorities().stream().noneMatch(group -> groups.contains(group.getAuthority()))) {
            throw ReassignmentProblem.notYoursToShareOut();
        }
    }

    /**
     * @param customerNo the one customer; then the other entries are those of a request about one customer
     * @param fromOfficerNo whose customers they are; then the others are those of a request about many
     */
    record Entry(
            String customerNo,
            String fromOfficerNo,
            List<String> customers,
            String country,
            String segment,
            String toOfficerNo,
            String reason,
            String date,
            String absentUntil,
            String note) {}

    record Row(String customerNo, String officerNo) {}
}
