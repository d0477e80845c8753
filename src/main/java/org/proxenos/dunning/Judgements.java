package org.proxenos.dunning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.ledger.Ledger;
import org.proxenos.ledger.OpenItem;
import org.proxenos.ledger.Timeline;
import org.springframework.stereotype.Component;

/**
 * Finds out from the ledger whether a promise is kept (A9). A promise is about what was overdue when it was made, after
 * that day's documents; money counts as far as it makes that less, whichever document it came with and in whatever order
 * the documents were posted.
 */
@Component
class Judgements {

    private static final BigDecimal PERCENT = new BigDecimal("0.01");

    private final Ledger ledger;
    private final BusinessCalendar calendar;
    private final DunningSettings settings;
    private final CaseEndings endings;

    Judgements(Ledger ledger, BusinessCalendar calendar, DunningSettings settings, CaseEndings endings) {
        this.endings = endings;
        this.ledger = ledger;
        this.calendar = calendar;
        this.settings = settings;
    }

    Judgement of(Promise promise, LocalDate day) {
        return of(promise, ledger.timeline(promise.customer(), promise.currency()), day);
    }

    Judgement of(Promise promise, Timeline books, LocalDate day) {
        return of(promise, books, endings.of(List.of(promise.customer()), promise.currency()), day);
    }

    /** @param endings all there ever were of the customer in the currency */
    Judgement of(Promise promise, Timeline books, List<CaseEnding> endings, LocalDate day) {
        var debt = new Debt(books, endings, promise.madeOn());
        if (promise.status() == Promise.Status.WITHDRAWN) {
            return new Judgement(promise.status(), promise.settledOn(), debt.paid(day), BigDecimal.ZERO);
        }
        var promised = BigDecimal.ZERO;
        for (var instalment : promise.instalments()) {
            promised = promised.add(instalment.amount());
            var wanted = promised.min(debt.base());
            var deadline = deadline(instalment);
            var paid = debt.paid(deadline.isBefore(day) ? deadline : day);
            if (paid.compareTo(share(wanted, settings.keptFromPercent())) < 0) {
                return day.isAfter(deadline)
                        ? new Judgement(missed(paid, wanted), deadline.plusDays(1), paid, BigDecimal.ZERO)
                        : new Judgement(Promise.Status.RUNNING, null, paid, remaining(promise, debt, paid));
            }
        }
        return new Judgement(Promise.Status.KEPT, keptOn(promise, debt, day), debt.paid(day), BigDecimal.ZERO);
    }

    /** The last day on which money for an instalment is in time: banks are given a little. */
    LocalDate deadline(Instalment instalment) {
        return calendar.plusBusinessDays(instalment.date(), settings.promiseMargin());
    }

    private Promise.Status missed(BigDecimal paid, BigDecimal wanted) {
        return paid.signum() > 0 && paid.compareTo(share(wanted, settings.partlyFromPercent())) >= 0
                ? Promise.Status.PARTLY
                : Promise.Status.BROKEN;
    }

    private LocalDate keptOn(Promise promise, Debt debt, LocalDate day) {
        var wanted = share(promise.amount().min(debt.base()), settings.keptFromPercent());
        return debt.books.days().stream()
                .filter(it -> it.isAfter(promise.madeOn()) && !it.isAfter(day))
                .filter(it -> debt.paid(it).compareTo(wanted) >= 0)
                .findFirst()
                .orElse(promise.madeOn());
    }

    private static BigDecimal remaining(Promise promise, Debt debt, BigDecimal paid) {
        return promise.amount().min(debt.base()).subtract(paid).max(BigDecimal.ZERO);
    }

    private static BigDecimal share(BigDecimal amount, int percent) {
        return amount.multiply(PERCENT).multiply(BigDecimal.valueOf(percent)).setScale(2, RoundingMode.HALF_UP);
    }

    /** What was overdue on a day and followed up here, and how much of that is paid later. */
    static final class Debt {

        private final Timeline books;
        private final List<OpenItem> items;
        private final BigDecimal base;

        Debt(Timeline books, List<CaseEnding> endings, LocalDate day) {
            this.books = books;
            this.items = books.openItems(day).stream()
                    .filter(item -> item.daysPastDue() > 0)
                    .filter(item -> endings.stream().noneMatch(ending -> ending.covers(ItemKey.of(item), day)))
                    .toList();
            this.base = items.stream().map(OpenItem::open).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** Oldest first, as they were on that day. */
        List<OpenItem> items() {
            return items;
        }

        BigDecimal base() {
            return base;
        }

        /** Not negative: what is returned later takes back no more than was paid since. */
        BigDecimal paid(LocalDate day) {
            var left = items.stream()
                    .map(item -> books.openOf(item.invoiceNo(), item.instalment(), day))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return base.subtract(left).max(BigDecimal.ZERO);
        }
    }
}
