package org.proxenos.dunning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.proxenos.ledger.Document;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Brings a cleared case back when the money that cleared it is returned: what was said to the customer about the items
 * that are overdue again still counts, so the ladder is not climbed from its foot (A6).
 */
@Component
class Resumption {

    private final PaymentDelays delays;
    private final CaseFiles files;
    private final CaseBook book;
    private final InternalNews news;
    private final ApplicationEventPublisher announcements;

    Resumption(
            PaymentDelays delays,
            CaseFiles files,
            CaseBook book,
            InternalNews news,
            ApplicationEventPublisher announcements) {
        this.delays = delays;
        this.files = files;
        this.book = book;
        this.news = news;
        this.announcements = announcements;
    }

    /**
     * A new case that goes on where {@code former} stood.
     *
     * @return empty if no payment was returned since that case began, or nothing is overdue again of which the customer
     *     had been told in it
     */
    Optional<CaseFile> of(CaseId former, LocalDate day) {
        var old = files.collect(List.of(delays.get(former)), day).get(0);
        var noticed = old.noticedLevel();
        if (noticed == 0 || !wasReturned(old)) {
            return Optional.empty();
        }
        var resumed = PaymentDelay.resumed(old.delay(), day, noticed);
        files.remember(former, resumed.id());
        delays.put(resumed);
        files.record(resumed.id(), "RESUMED", null, StepDesk.shortReference(former));
        holdOf(former).filter(hold -> noticed >= hold.level()).ifPresent(hold -> restore(hold, resumed, former));
        return Optional.of(files.collect(List.of(resumed), day).get(0));
    }

    /** A credit hold that was in force when its case was cleared, at which level it was granted, and by whom. */
    private record CreditHold(int level, String by) {}

    private Optional<CreditHold> holdOf(CaseId id) {
        var history = book.history(id);
        var last = history.stream()
                .map(CaseEvent::what)
                .filter(List.of("CREDIT_HOLD_APPLIED", "CREDIT_HOLD_RESTORED", "CREDIT_HOLD_REVERSED")::contains)
                .findFirst()
                .orElse("");
        return switch (last) {
            case "CREDIT_HOLD_APPLIED" ->
                history.stream()
                        .filter(event -> event.what().equals("CREDIT_HOLD_GRANTED"))
                        .findFirst()
                        .map(event -> new CreditHold(event.level(), event.actor()));
            case "CREDIT_HOLD_RESTORED" ->
                Optional.ofNullable(delays.get(id).resumedFrom()).flatMap(this::holdOf);
            default -> Optional.empty();
        };
    }

    /**
     * The money was the only reason for letting orders go again, so the decision holds as it was made; whoever made it is
     * told, and may take it back.
     */
    private void restore(CreditHold hold, PaymentDelay resumed, CaseId former) {
        resumed.hold();
        files.record(resumed.id(), "CREDIT_HOLD_RESTORED", null, null);
        announcements.publishEvent(
                new CreditHoldChanged(resumed.id(), resumed.customer(), true, CreditHolds.Reason.GRANTED));
        var told = news.user(hold.by())
                .filter(reader -> news.tell(
                        reader,
                        former + "/HOLD-RESTORED/" + resumed.openedOn(),
                        resumed.id(),
                        resumed.customer(),
                        news.say("dunning.note.holdRestored"),
                        news.say("dunning.note.holdRestoredWhy", StepDesk.shortReference(resumed.id()))))
                .isPresent();
        files.record(resumed.id(), told ? "DECIDER_TOLD" : "DECIDER_NOT_TOLD", null, hold.by());
    }

    private static boolean wasReturned(CaseFile old) {
        return old.books().documents().stream()
                .filter(it -> it.kind() == Document.Kind.PAYMENT && it.amount().signum() < 0)
                .anyMatch(it -> !it.date().isBefore(old.delay().openedOn())
                        && !it.date().isAfter(old.day()));
    }
}
