package org.proxenos.dunning;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proxenos.calendar.BusinessCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk at which back office says where debt that was already old when it was imported belongs (rules 4.2). */
@Service
@Transactional
public class TriageDesk {

    private final PaymentDelays delays;
    private final CaseFiles files;
    private final CaseBook book;
    private final DunningSettings settings;
    private final BusinessCalendar calendar;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher announcements;

    TriageDesk(
            PaymentDelays delays,
            CaseFiles files,
            CaseBook book,
            DunningSettings settings,
            BusinessCalendar calendar,
            JdbcClient jdbc,
            ApplicationEventPublisher announcements) {
        this.delays = delays;
        this.files = files;
        this.book = book;
        this.settings = settings;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.announcements = announcements;
    }

    /** Opens the triage of every import that brought old debt and has none yet. */
    public void openWhereNeeded() {
        jdbc.sql(
                        """
                        SELECT DISTINCT p.old_debt_of FROM payment_delay p
                        WHERE p.old_debt_of IS NOT NULL AND p.open_key IS NOT NULL
                          AND NOT EXISTS (SELECT 1 FROM debt_triage t WHERE t.import_id = p.old_debt_of)""")
                .query(UUID.class)
                .list()
                .forEach(importId -> {
                    jdbc.sql("INSERT INTO debt_triage (import_id, status, opened_on) VALUES (:id, 'OPEN', :today)")
                            .param("id", importId)
                            .param("today", calendar.today())
                            .update();
                    announcements.publishEvent(new OldDebtImported(importId));
                });
    }

    /**
     * Places the cases of some customers of an import at a level together: steps below it count as taken.
     *
     * @param customers numbers of customers; none leaves all where they are
     */
    public Optional<Refusal> place(UUID importId, List<String> customers, int level, String by) {
        if (customers.isEmpty()) {
            return Optional.empty();
        }
        if (level < 1 || level > settings.highestLevel()) {
            return Optional.of(Refusal.because("dunning.refusal.level", settings.highestLevel()));
        }
        var known = book.oldDebtOf(importId).stream()
                .collect(Collectors.groupingBy(CaseSummary::customerNo, Collectors.toList()));
        var unknown = new HashSet<>(customers);
        unknown.removeAll(known.keySet());
        if (!unknown.isEmpty()) {
            return Optional.of(Refusal.because("dunning.refusal.notInTriage", String.join(", ", unknown)));
        }
        for (var customer : customers) {
            known.get(customer).forEach(summary -> placeAt(summary.id(), level, by));
        }
        return Optional.empty();
    }

    public void finish(UUID importId) {
        jdbc.sql("UPDATE debt_triage SET status = 'DONE' WHERE import_id = :id")
                .param("id", importId)
                .update();
    }

    private void placeAt(CaseId id, int level, String by) {
        var delay = delays.get(id);
        delay.placeAt(level);
        files.told(
                id,
                files.of(id).reckoning().items().stream().collect(Collectors.toMap(Reckoned::key, item -> level - 1)),
                calendar.today());
        files.record(id, "PLACED_AT_" + level, by, null);
    }
}
