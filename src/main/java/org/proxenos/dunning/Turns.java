package org.proxenos.dunning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A customer is not disturbed more often because it owes in several currencies (A11): its cases take turns, and the one
 * that was silent longest goes first, so that none waits for ever.
 */
@Component
class Turns {

    private static final List<String> SILENT =
            List.of(StepAction.CREDIT_HOLD_PROPOSAL.name(), StepAction.COLLECTIONS_DECISION.name());

    private final JdbcClient jdbc;
    private final PaymentDelays delays;
    private final CaseBook book;
    private final DunningSettings settings;

    Turns(JdbcClient jdbc, PaymentDelays delays, CaseBook book, DunningSettings settings) {
        this.jdbc = jdbc;
        this.delays = delays;
        this.book = book;
        this.settings = settings;
    }

    /** Whether a case for which a step is due may take it, or lets another one of the customer go first. */
    boolean isTurnOf(CaseFile file) {
        var delay = file.delay();
        if (!file.hasSiblings() && delays.openSiblings(delay).isEmpty()) {
            return true;
        }
        book.lock(delay.id());
        var waits = lastStepElsewhere(delay, file.day()).isPresent()
                || delays.openSiblings(delay).stream().anyMatch(other -> isAtIt(other, file.day()))
                || othersWaiting(delay).stream().anyMatch(other -> goesBefore(other, delay));
        if (waits) {
            waitFrom(delay.id(), file.day());
        } else {
            waitNoLonger(delay.id());
        }
        return !waits;
    }

    /** The same at the moment at which a step is about to leave: another case may have been quicker. */
    boolean isFree(CaseFile file) {
        if (!file.hasSiblings()) {
            return true;
        }
        book.lock(file.delay().id());
        var free = lastStepDone(file.delay(), file.day()).isEmpty();
        if (!free) {
            waitFrom(file.delay().id(), file.day());
        }
        return free;
    }

    /** Nothing is due in the case for now, so that nobody need let it go first. */
    void waitNoLonger(CaseId id) {
        jdbc.sql("DELETE FROM waiting_turn WHERE case_id = :id")
                .param("id", id.value())
                .update();
    }

    /** When a case that let another one go first is to be looked at again; empty if it did not. */
    Optional<LocalDate> nextTurn(CaseFile file) {
        return file.hasSiblings() && isWaiting(file.delay().id())
                ? Optional.of(lastStepDone(file.delay(), file.day())
                        .map(done -> done.plusDays(settings.daysBetweenNotices()))
                        .filter(day -> day.isAfter(file.day()))
                        .orElse(file.day().plusDays(1)))
                : Optional.empty();
    }

    /** A step that another case has taken too lately, or has been taking since this morning. */
    private Optional<LocalDate> lastStepElsewhere(PaymentDelay delay, LocalDate day) {
        return lastStepDone(delay, day).or(() -> jdbc.sql(
                        """
                        SELECT MAX(s.chosen_on) FROM dunning_step s JOIN payment_delay p ON p.id = s.case_id
                        WHERE p.customer_no = :customer AND p.id <> :id AND p.open_key IS NOT NULL
                          AND s.status = 'CHOSEN' AND s.chosen_on = :day AND s.action NOT IN (:silent)""")
                .param("customer", delay.customer().value())
                .param("id", delay.id().value())
                .param("day", day)
                .param("silent", SILENT)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single());
    }

    private Optional<LocalDate> lastStepDone(PaymentDelay delay, LocalDate day) {
        return jdbc.sql(
                        """
                        SELECT MAX(s.done_on) FROM dunning_step s JOIN payment_delay p ON p.id = s.case_id
                        WHERE p.customer_no = :customer AND p.currency <> :currency AND s.status = 'DONE'
                          AND s.done_on > :from AND s.action NOT IN (:silent)""")
                .param("customer", delay.customer().value())
                .param("currency", delay.currency())
                .param("from", day.minusDays(settings.daysBetweenNotices()))
                .param("silent", SILENT)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    private boolean isAtIt(PaymentDelay other, LocalDate day) {
        return delays.lastStep(other.id())
                .filter(step -> step.status() == DunningStep.Status.CHOSEN
                        && step.chosenOn().equals(day)
                        && !SILENT.contains(step.action().name()))
                .isPresent();
    }

    private List<Waiting> othersWaiting(PaymentDelay delay) {
        return jdbc.sql(
                        """
                        SELECT p.id, p.last_notice_on FROM waiting_turn w JOIN payment_delay p ON p.id = w.case_id
                        WHERE p.customer_no = :customer AND p.id <> :id AND p.open_key IS NOT NULL""")
                .param("customer", delay.customer().value())
                .param("id", delay.id().value())
                .query((row, n) ->
                        new Waiting(row.getObject(1, UUID.class).toString(), row.getObject(2, LocalDate.class)))
                .list();
    }

    private static boolean goesBefore(Waiting other, PaymentDelay delay) {
        return other.compareTo(new Waiting(delay.id().toString(), delay.lastNoticeOn())) < 0;
    }

    private boolean isWaiting(CaseId id) {
        return !jdbc.sql("SELECT case_id FROM waiting_turn WHERE case_id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .list()
                .isEmpty();
    }

    private void waitFrom(CaseId id, LocalDate day) {
        if (!isWaiting(id)) {
            jdbc.sql("INSERT INTO waiting_turn (case_id, since) VALUES (:id, :day)")
                    .param("id", id.value())
                    .param("day", day)
                    .update();
        }
    }

    /** @param lastTold null = never */
    private record Waiting(String id, LocalDate lastTold) implements Comparable<Waiting> {

        @Override
        public int compareTo(Waiting other) {
            return Comparator.comparing(Waiting::lastTold, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(Waiting::id)
                    .compare(this, other);
        }
    }
}
