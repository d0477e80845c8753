package org.proxenos.dunning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.proxenos.ledger.OpenItem;
import org.proxenos.ledger.Timeline;

/**
 * Interest on one item that was paid late, or has not been paid yet, with its arithmetic (rules 4.4). Simple, not
 * compound; in the currency of the item.
 *
 * <p>A day bears interest on what was open when it began: what is paid thirty days late has borne thirty days.
 *
 * @param segments in order, each with one balance and one rate; never overlapping
 * @param amount the sum of the segments, rounded once
 */
public record Interest(String invoiceNo, int instalment, LocalDate dueDate, List<Segment> segments, BigDecimal amount) {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);
    private static final BigDecimal PERCENT_DAYS = BigDecimal.valueOf(36_500);

    /**
     * Days of one balance and one rate.
     *
     * @param until exclusive
     * @param balance that bears interest: what is open, less what was rightly disputed
     * @param rate percent a year; null = none is published for these days, and they bear nothing
     * @param amount four decimals, so that the sum can be followed; null without a rate
     */
    public record Segment(
            LocalDate from, LocalDate until, BigDecimal balance, BigDecimal rate, int days, BigDecimal amount) {}

    /**
     * A part of an item that bears no interest for a while, because it was rightly disputed.
     *
     * @param until exclusive; far away while there is no end to it yet
     */
    public record Excluded(BigDecimal amount, LocalDate from, LocalDate until) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }

    /** Whether a rate is missing for some of the days. */
    public boolean isIncomplete() {
        return segments.stream().anyMatch(segment -> segment.rate == null);
    }

    /**
     * From the day after the due date up to and including {@code asOf}.
     *
     * @param since days before it have been charged already; null = none have
     * @param excluded parts that bear no interest
     * @param rates percent a year on a day, which may change on the first day of a month; null = unknown
     */
    static Interest on(
            OpenItem item,
            Timeline books,
            LocalDate since,
            LocalDate asOf,
            List<Excluded> excluded,
            Function<LocalDate, BigDecimal> rates) {
        var first = item.dueDate().plusDays(1);
        var from = since != null && since.isAfter(first) ? since : first;
        var end = asOf.plusDays(1);
        var segments = new ArrayList<Segment>();
        LocalDate begin = null;
        for (var border : borders(from, end, books, excluded)) {
            if (begin != null) {
                add(segments, begin, border, balanceOn(begin, item, books, excluded), rates);
            }
            begin = border;
        }
        var amount = segments.stream()
                .filter(segment -> segment.rate != null)
                .map(segment -> numerator(segment.balance, segment.rate, segment.days))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(PERCENT_DAYS, 2, RoundingMode.HALF_UP);
        return new Interest(
                item.invoiceNo(), item.instalment(), item.dueDate(), List.copyOf(segments), amount.max(NOTHING));
    }

    private static TreeSet<LocalDate> borders(LocalDate from, LocalDate end, Timeline books, List<Excluded> excluded) {
        var borders = new TreeSet<LocalDate>();
        books.days().forEach(day -> borders.add(day.plusDays(1)));
        excluded.forEach(part -> borders.addAll(List.of(part.from, part.until)));
        for (var month = from.withDayOfMonth(1); month.isBefore(end); month = month.plusMonths(1)) {
            borders.add(month);
        }
        borders.removeIf(day -> !day.isAfter(from) || !day.isBefore(end));
        if (from.isBefore(end)) {
            borders.add(from);
            borders.add(end);
        }
        return borders;
    }

    private static BigDecimal balanceOn(LocalDate day, OpenItem item, Timeline books, List<Excluded> excluded) {
        var open = books.openOf(item.invoiceNo(), item.instalment(), day.minusDays(1));
        return excluded.stream()
                .filter(part -> part.covers(day))
                .map(Excluded::amount)
                .reduce(open, BigDecimal::subtract)
                .max(NOTHING);
    }

    private static void add(
            List<Segment> segments,
            LocalDate from,
            LocalDate until,
            BigDecimal balance,
            Function<LocalDate, BigDecimal> rates) {
        if (balance.signum() == 0) {
            return;
        }
        var rate = rates.apply(from);
        if (rate != null && rate.signum() == 0) {
            return;
        }
        var begin = from;
        if (!segments.isEmpty()) {
            var last = segments.get(segments.size() - 1);
            if (last.until.equals(from) && last.balance.equals(balance) && Objects.equals(last.rate, rate)) {
                begin = last.from;
                segments.remove(last);
            }
        }
        var days = (int) ChronoUnit.DAYS.between(begin, until);
        segments.add(new Segment(
                begin,
                until,
                balance,
                rate,
                days,
                rate == null ? null : numerator(balance, rate, days).divide(PERCENT_DAYS, 4, RoundingMode.HALF_UP)));
    }

    private static BigDecimal numerator(BigDecimal balance, BigDecimal rate, int days) {
        return balance.multiply(rate).multiply(BigDecimal.valueOf(days));
    }
}
