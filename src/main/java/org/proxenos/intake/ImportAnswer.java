package org.proxenos.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What an import did, as other systems read it.
 *
 * @param sameAs an earlier import of the very same file with the same mapping; absent if there is none
 * @param refusal why nothing was taken; absent if that is not so
 * @param problems the first of them; the report has all
 * @param createdCustomers the first of the customers that had to be created; absent if the mapping allows none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportAnswer(
        UUID id,
        String kind,
        String status,
        String mapping,
        Integer mappingVersion,
        boolean strict,
        String sha256,
        UUID sameAs,
        String refusal,
        int read,
        int created,
        int changed,
        int unchanged,
        int rejected,
        int skipped,
        List<ProblemAnswer> problems,
        boolean problemsTruncated,
        List<String> createdCustomers,
        Integer createdCustomersTotal,
        List<String> createdOfficers,
        Integer createdOfficersTotal,
        Instant startedAt,
        Instant finishedAt) {

    /** Why a row did not go in. */
    record ProblemAnswer(int line, String column, String value, String reason) {}

    static ImportAnswer of(ImportRun run, ImportRuns runs, ImportReasons reasons, int shown, Locale locale) {
        var problems = runs.problems(run.id(), shown + 1);
        var customers = runs.countCreated(run.id(), Kind.CUSTOMERS);
        var officers = runs.countCreated(run.id(), Kind.OFFICERS);
        return new ImportAnswer(
                run.id(),
                run.kind().label(),
                run.status().name(),
                run.mapping(),
                run.mappingVersion(),
                run.strict(),
                run.sha256(),
                run.sameAs(),
                run.refusal() == null ? null : reasons.ofRefusal(run.refusal(), locale),
                run.tally().read(),
                run.tally().created(),
                run.tally().changed(),
                run.tally().unchanged(),
                run.tally().rejected(),
                run.tally().skipped(),
                problems.stream()
                        .limit(shown)
                        .map(problem -> new ProblemAnswer(
                                problem.line(), problem.column(), problem.value(), reasons.of(problem, locale)))
                        .toList(),
                problems.size() > shown,
                customers == 0 ? null : runs.created(run.id(), Kind.CUSTOMERS, shown),
                customers == 0 ? null : Integer.valueOf(customers),
                officers == 0 ? null : runs.created(run.id(), Kind.OFFICERS, shown),
                officers == 0 ? null : Integer.valueOf(officers),
                run.startedAt(),
                run.finishedAt());
    }
}
