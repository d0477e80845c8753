package org.proxenos.portfolio;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proxenos.bulk.Incoming;
import org.proxenos.bulk.Merged;
import org.proxenos.calendar.BusinessCalendar;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Works out what a file's assignments mean for what is known: new ones are added, those of earlier files corrected by
 * rows that name them, and what people have decided stays as it is (B5, B11). An open end lasts until the next officer in
 * charge begins.
 */
@Component
class AssignmentArrivals {

    private static final int CUSTOMERS_PER_QUERY = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final BusinessCalendar calendar;

    AssignmentArrivals(JdbcClient jdbc, JdbcTemplate batches, BusinessCalendar calendar) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.calendar = calendar;
    }

    Merged take(Collection<Incoming> incoming, Set<String> given, UUID run) {
        var known = known(incoming, run);
        var outcome = new Outcome(given.contains("valid_to"));
        incoming.stream()
                .map(Row::of)
                .sorted(Comparator.comparing(Row::from).thenComparing(Row::line))
                .forEach(row -> outcome.take(row, known.computeIfAbsent(row.seat(), seat -> new ArrayList<>())));
        supersede(outcome.superseded);
        insert(outcome.fresh(known), run);
        return new Merged(outcome.created, outcome.changes, outcome.conflicts);
    }

    /**
     * Holds statements against what stands: of the first role, who is in charge of the customer that day; of the others,
     * whom the officer looks after in it.
     */
    Merged compare(Collection<Incoming> incoming) {
        var rows = incoming.stream().map(Row::of).toList();
        var inCharge = standing(
                "role = 'PRIMARY' AND customer_no",
                rows.stream().filter(Row::isPrimary).map(Row::customer),
                it -> it.customer().value());
        var others = standing(
                "role <> 'PRIMARY' AND officer_no",
                rows.stream().filter(row -> !row.isPrimary()).map(Row::officer),
                it -> it.officer().value());
        var conflicts = rows.stream()
                .flatMap(row -> (row.isPrimary()
                                ? disagreement(row, inCharge.getOrDefault(row.customer(), List.of()))
                                : disagreement(row, others.getOrDefault(row.officer(), List.of())))
                        .stream())
                .toList();
        return new Merged(0, List.of(), conflicts);
    }

    private Map<String, List<Assignment>> standing(
            String where, Stream<String> numbers, Function<Assignment, String> whose) {
        var found = new HashMap<String, List<Assignment>>();
        var all = numbers.distinct().sorted().toList();
        for (var from = 0; from < all.size(); from += CUSTOMERS_PER_QUERY) {
            jdbc.sql("SELECT * FROM assignment WHERE standing AND %s IN (:some) ORDER BY valid_from, id"
                            .formatted(where))
                    .param("some", all.subList(from, Math.min(all.size(), from + CUSTOMERS_PER_QUERY)))
                    .query(Portfolio::assignment)
                    .list()
                    .forEach(it -> found.computeIfAbsent(whose.apply(it), key -> new ArrayList<>())
                            .add(it));
        }
        return found;
    }

    private static Optional<Merged.Conflict> disagreement(Row row, List<Assignment> standing) {
        var known = standing.stream()
                .filter(it -> it.role().name().equals(row.role()) && it.holdsOn(row.from()))
                .toList();
        if (known.stream()
                .anyMatch(it -> it.customer().value().equals(row.customer())
                        && it.officer().value().equals(row.officer()))) {
            return Optional.empty();
        }
        var inWords = known.stream()
                .map(it -> (row.isPrimary() ? it.officer() : it.customer()) + " " + it.from() + " – "
                        + (it.to() == null ? "" : it.to()))
                .collect(Collectors.joining(", "));
        return Optional.of(new Merged.Conflict(
                row.line(),
                row.isPrimary() ? "officer_no" : "customer_no",
                known.isEmpty() ? null : inWords,
                row.isPrimary() ? row.officer() : row.customer(),
                null,
                null,
                false,
                known.isEmpty() ? "nothingKnown" : "knownOtherwise"));
    }

    /** Queues up behind whoever is changing the same customers. */
    private Map<Seat, List<Known>> known(Collection<Incoming> incoming, UUID run) {
        var customers = new TreeSet<String>();
        incoming.forEach(row -> customers.add(row.values()[0]));
        var known = new HashMap<Seat, List<Known>>();
        var all = List.copyOf(customers);
        for (var from = 0; from < all.size(); from += CUSTOMERS_PER_QUERY) {
            var some = all.subList(from, Math.min(all.size(), from + CUSTOMERS_PER_QUERY));
            jdbc.sql("SELECT customer_no FROM customer WHERE customer_no IN (:some) ORDER BY customer_no FOR UPDATE")
                    .param("some", some)
                    .query(String.class)
                    .list();
            jdbc.sql("SELECT * FROM assignment WHERE standing AND customer_no IN (:some) ORDER BY valid_from")
                    .param("some", some)
                    .query((row, n) -> new Known(
                            Portfolio.assignment(row, n),
                            Objects.equals(run, row.getObject("import_id", UUID.class))
                                    ? row.getInt("import_line")
                                    : 0))
                    .list()
                    .forEach(it -> known.computeIfAbsent(it.seat(), seat -> new ArrayList<>())
                            .add(it));
        }
        vacancies(all, known);
        return known;
    }

    /** That somebody has left a customer without an officer on purpose stands in the way like an officer would. */
    private void vacancies(List<String> customers, Map<Seat, List<Known>> known) {
        for (var from = 0; from < customers.size(); from += CUSTOMERS_PER_QUERY) {
            jdbc.sql("SELECT * FROM vacancy WHERE customer_no IN (:some) AND COALESCE(ended_on, until_day) > :today")
                    .param("some", customers.subList(from, Math.min(customers.size(), from + CUSTOMERS_PER_QUERY)))
                    .param("today", calendar.today())
                    .query(Vacancies::vacancy)
                    .list()
                    .forEach(it -> {
                        var left = new Known(it);
                        known.computeIfAbsent(left.seat(), seat -> new ArrayList<>())
                                .add(left);
                    });
        }
    }

    private void supersede(List<Long> ids) {
        batches.batchUpdate(
                "UPDATE assignment SET standing = FALSE WHERE id = ?",
                ids.stream().map(id -> new Object[] {id}).toList());
    }

    private void insert(List<Known> rows, UUID run) {
        var at = Timestamp.from(calendar.now());
        batches.batchUpdate(
                """
                INSERT INTO assignment (customer_no, officer_no, role, valid_from, valid_to, source, replaces,
                    import_id, import_line, recorded_at) VALUES (?, ?, ?, ?, ?, 'IMPORT', ?, ?, ?, ?)""",
                rows.stream()
                        .map(row -> new Object[] {
                            row.customer, row.officer, row.role, row.from, row.to, row.replaces, run, row.line, at
                        })
                        .toList());
    }

    /** Whose seat it is: several officers may stand side by side in every role but the first. */
    private record Seat(String customer, String role, String officer) {

        static Seat of(String customer, String officer, String role) {
            return new Seat(customer, role, AssignmentRole.PRIMARY.name().equals(role) ? "" : officer);
        }
    }

    private record Row(
            int line, int earlierLine, String customer, String officer, String role, LocalDate from, LocalDate to) {

        static Row of(Incoming row) {
            var values = row.values();
            return new Row(
                    row.line(),
                    row.earlierLine(),
                    values[0],
                    values[1],
                    values[2],
                    LocalDate.parse(values[3]),
                    values[4] == null ? null : LocalDate.parse(values[4]));
        }

        Seat seat() {
            return Seat.of(customer, officer, role);
        }

        boolean isPrimary() {
            return AssignmentRole.PRIMARY.name().equals(role);
        }

        String period() {
            return from + " – " + (to == null ? "" : to);
        }
    }

    /** A row as it will stand when the batch is in. */
    private static final class Known {

        private static final String NOBODY = "–";

        private final String customer;
        private final String officer;
        private final String role;
        private final LocalDate from;
        private final boolean binding;
        private LocalDate to;
        private Long id;
        private Long replaces;
        private final int line;

        /** @param line where it stands in the file that is coming in; 0 if it was known before */
        Known(Assignment known, int line) {
            this.line = line;
            customer = known.customer().value();
            officer = known.officer().value();
            role = known.role().name();
            from = known.from();
            to = known.to();
            binding = known.source().binds();
            id = known.id();
        }

        Known(Row row, LocalDate to, Long replaces) {
            customer = row.customer();
            officer = row.officer();
            role = row.role();
            from = row.from();
            this.to = to;
            binding = false;
            this.replaces = replaces;
            this.line = row.line();
        }

        /** Nobody, on purpose. */
        Known(Vacancy left) {
            line = 0;
            customer = left.customer().value();
            officer = NOBODY;
            role = AssignmentRole.PRIMARY.name();
            from = left.from();
            to = left.endedOn() == null ? left.until() : left.endedOn();
            binding = true;
            id = 0L;
        }

        Seat seat() {
            return Seat.of(customer, officer, role);
        }

        boolean overlaps(LocalDate otherFrom, LocalDate otherTo) {
            return (otherTo == null || from.isBefore(otherTo)) && (to == null || otherFrom.isBefore(to));
        }

        String inWords() {
            return officer + " " + from + " – " + (to == null ? "" : to);
        }
    }

    private static final class Outcome {

        private final boolean endsAreGiven;
        private final List<Long> superseded = new ArrayList<>();
        private final List<Merged.Change> changes = new ArrayList<>();
        private final List<Merged.Conflict> conflicts = new ArrayList<>();
        private int created;

        Outcome(boolean endsAreGiven) {
            this.endsAreGiven = endsAreGiven;
        }

        void take(Row row, List<Known> seat) {
            var same = seat.stream().filter(it -> it.from.equals(row.from())).findFirst();
            if (same.isPresent()) {
                compare(row, same.get(), seat);
                return;
            }
            var next = next(row.from(), seat);
            var to = row.to() == null ? next : row.to();
            var inTheWay = seat.stream()
                    .filter(it -> it.overlaps(row.from(), to))
                    .filter(it -> it.binding || it.to != null || it.from.isAfter(row.from()))
                    .findFirst();
            if (inTheWay.isPresent()) {
                refuse(row, "valid_from", row.period(), inTheWay.get(), overlapOf(inTheWay.get()));
                return;
            }
            seat.stream().filter(it -> it.overlaps(row.from(), to)).toList().forEach(before -> {
                end(before, row.from(), seat);
            });
            seat.add(new Known(row, to, null));
            created++;
        }

        private void compare(Row row, Known known, List<Known> seat) {
            var to = row.to() == null ? next(row.from(), seat) : row.to();
            var otherOfficer = !known.officer.equals(row.officer());
            var otherEnd = endsAreGiven && !Objects.equals(known.to, to);
            if (!otherOfficer && !otherEnd) {
                return;
            }
            var column = otherOfficer ? "officer_no" : "valid_to";
            if (known.line > 0 || row.earlierLine() > 0) {
                conflicts.add(new Merged.Conflict(
                        row.line(),
                        column,
                        known.inWords(),
                        otherOfficer ? row.officer() : String.valueOf(row.to()),
                        null,
                        known.line > 0 ? known.line : row.earlierLine(),
                        true,
                        null));
                return;
            }
            var end = endsAreGiven ? to : known.to;
            var inTheWay = seat.stream()
                    .filter(it -> it != known && it.overlaps(row.from(), end))
                    .findFirst();
            if (known.binding || inTheWay.isPresent()) {
                var other = known.binding ? known : inTheWay.get();
                refuse(row, column, row.officer() + " " + row.period(), other, overlapOf(other));
                return;
            }
            var key = row.customer() + "/" + row.role() + "/" + row.from();
            if (otherOfficer) {
                changes.add(new Merged.Change(row.line(), key, "officer_no", known.officer, row.officer()));
            }
            if (otherEnd) {
                changes.add(new Merged.Change(row.line(), key, "valid_to", text(known.to), text(to)));
            }
            seat.remove(known);
            seat.add(new Known(row, end, supersede(known)));
        }

        /** An open end was only until further notice, and this is the notice. */
        private void end(Known open, LocalDate on, List<Known> seat) {
            if (open.id == null) {
                open.to = on;
                return;
            }
            var ended = new Known(
                    new Row(0, 0, open.customer, open.officer, open.role, open.from, on), on, supersede(open));
            seat.remove(open);
            seat.add(ended);
        }

        private Long supersede(Known known) {
            if (known.id == null) {
                return known.replaces;
            }
            superseded.add(known.id);
            return known.id;
        }

        private void refuse(Row row, String column, String given, Known other, String reason) {
            conflicts.add(
                    new Merged.Conflict(row.line(), column, other.inWords(), given, null, other.line, false, reason));
        }

        private static String overlapOf(Known other) {
            return other.binding ? "decidedByPerson" : "overlapsAssignment";
        }

        private static LocalDate next(LocalDate after, List<Known> seat) {
            return seat.stream()
                    .map(it -> it.from)
                    .filter(from -> from.isAfter(after))
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }

        List<Known> fresh(Map<Seat, List<Known>> known) {
            return known.values().stream()
                    .flatMap(List::stream)
                    .filter(it -> it.id == null)
                    .toList();
        }

        private static String text(LocalDate day) {
            return day == null ? null : day.toString();
        }
    }
}
