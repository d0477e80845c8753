package org.proxenos.demo.company;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.proxenos.portfolio.CustomerType;
import org.proxenos.portfolio.Segment;

/**
 * What one customer bought and how it paid, from its first invoice to some weeks after today.
 *
 * <p>The documents carry no numbers yet: those are given out company-wide in the order of dates.
 */
final class AccountHistory {

    /** The books begin this many days before today and go on for that many after. */
    static final int PAST = 740;

    static final int FUTURE = 60;

    private static final BigDecimal VAT = new BigDecimal("1.24");

    /** One invoice, in one or several instalments. */
    record Bill(LocalDate date, List<Part> parts, Credit credit, boolean dueDateLeftOut) {}

    record Part(LocalDate due, BigDecimal amount, BigDecimal net, List<Money> payments) {}

    /** @param named whether the customer says which invoice it means */
    record Money(LocalDate date, BigDecimal amount, boolean named) {}

    record Credit(LocalDate date, BigDecimal amount) {}

    private final SampleCustomer customer;
    private final Random random;
    private final LocalDate today;
    private final LocalDate crisis;
    private int invoicesToForget;

    private AccountHistory(SampleCustomer customer, Random random, LocalDate today) {
        this.customer = customer;
        this.random = random;
        this.today = today;
        this.crisis = today.minusDays(customer.troubledFor());
        this.invoicesToForget = 1 + random.nextInt(2);
    }

    static List<Bill> of(SampleCustomer customer, Random random, LocalDate today) {
        return new AccountHistory(customer, random, today).bills();
    }

    private List<Bill> bills() {
        var bills = new ArrayList<Bill>();
        var newcomer = random.nextInt(100) < 15 && customer.habit() != PaymentHabit.SERIOUS_TROUBLE;
        var date = today.minusDays(newcomer ? 100 + random.nextInt(400) : PAST).plusDays(random.nextInt(30));
        while (!date.isAfter(today.plusDays(FUTURE))) {
            bills.add(bill(worked(date, 1)));
            date = date.plusDays(daysToTheNextBill(date));
        }
        return bills;
    }

    private int daysToTheNextBill(LocalDate date) {
        var days =
                switch (customer.segment()) {
                    case STRATEGIC -> 8 + random.nextInt(8);
                    case KEY -> 12 + random.nextInt(9);
                    case STANDARD -> 22 + random.nextInt(17);
                    case SMALL -> customer.type() == CustomerType.CONSUMER ? 30 : 30 + random.nextInt(35);
                };
        var inCrisis = customer.habit() == PaymentHabit.SERIOUS_TROUBLE && !date.isBefore(crisis);
        return inCrisis ? days * 2 : days;
    }

    private Bill bill(LocalDate date) {
        var amount = amount();
        var due = date.plusDays(customer.paymentTermsDays());
        var instalments = customer.segment() != Segment.SMALL && random.nextInt(100) < 5 ? 2 + random.nextInt(2) : 1;
        var credit = instalments == 1 && random.nextInt(1_000) < 25 ? credit(date, amount) : null;
        var parts = new ArrayList<Part>();
        var left = amount;
        for (var n = 1; n <= instalments; n++) {
            var part = n == instalments ? left : amount.divide(BigDecimal.valueOf(instalments), 2, RoundingMode.DOWN);
            left = left.subtract(part);
            var partDue = due.plusMonths(n - 1L);
            var toPay = credit == null ? part : part.subtract(credit.amount());
            parts.add(new Part(partDue, part, net(part), payments(date, partDue, toPay)));
        }
        return new Bill(date, parts, credit, instalments == 1 && random.nextInt(100) < 2);
    }

    private BigDecimal amount() {
        var typical =
                switch (customer.segment()) {
                    case STRATEGIC -> 14_000;
                    case KEY -> 3_800;
                    case STANDARD -> 950;
                    case SMALL -> 190;
                };
        var factor = Math.exp(0.5 * random.nextGaussian());
        return BigDecimal.valueOf(Math.max(20, typical * factor)).setScale(2, RoundingMode.HALF_UP);
    }

    private BigDecimal net(BigDecimal amount) {
        return customer.country().equals("GR") ? amount.divide(VAT, 2, RoundingMode.HALF_UP) : amount;
    }

    private Credit credit(LocalDate billed, BigDecimal amount) {
        var share = BigDecimal.valueOf(5 + random.nextInt(21)).movePointLeft(2);
        return new Credit(
                worked(billed.plusDays(3 + random.nextInt(7)), 1),
                amount.multiply(share).setScale(2, RoundingMode.HALF_UP));
    }

    private List<Money> payments(LocalDate billed, LocalDate due, BigDecimal amount) {
        var late = daysLate(due);
        if (late.isEmpty()) {
            return inCrisis(due) && random.nextInt(100) < 25 ? onAccount(due, amount) : List.of();
        }
        var first = payday(billed, due, late.getAsInt());
        var named = random.nextInt(100) >= 6;
        var whim = customer.habit() == PaymentHabit.PUNCTUAL ? 100 : random.nextInt(100);
        if (whim < 2) {
            return returned(first, amount, named);
        }
        if (whim < 7 && amount.compareTo(new BigDecimal("100")) > 0) {
            return inTwoParts(first, amount, named);
        }
        return upToTheHorizon(List.of(new Money(first, amount, named)));
    }

    /** Days from due date to payment; empty if this one is not paid at all. */
    private OptionalInt daysLate(LocalDate due) {
        return switch (customer.habit()) {
            case PUNCTUAL -> onTime();
            case A_BIT_LATE -> random.nextInt(100) < 60 ? onTime() : OptionalInt.of(1 + random.nextInt(16));
            case CHRONICALLY_LATE -> OptionalInt.of(weeksLate());
            case ONE_OFF_TROUBLE -> isForgotten(due) ? found(due) : onTime();
            case SERIOUS_TROUBLE -> !inCrisis(due) ? onTime() : inTheCrisis();
        };
    }

    private OptionalInt onTime() {
        return OptionalInt.of(-random.nextInt(8));
    }

    private int weeksLate() {
        return (int) Math.max(8, Math.min(75, Math.round(34 + 15 * random.nextGaussian())));
    }

    private boolean isForgotten(LocalDate due) {
        var season = !due.isBefore(today.minusDays(85)) && due.isBefore(today.minusDays(6));
        if (season && invoicesToForget > 0) {
            invoicesToForget--;
            return true;
        }
        return false;
    }

    private OptionalInt found(LocalDate due) {
        var age = (int) (today.toEpochDay() - due.toEpochDay());
        return random.nextInt(100) < 40 ? OptionalInt.empty() : OptionalInt.of(age + 3 + random.nextInt(50));
    }

    private boolean inCrisis(LocalDate due) {
        return customer.habit() == PaymentHabit.SERIOUS_TROUBLE && !due.isBefore(crisis);
    }

    private OptionalInt inTheCrisis() {
        return random.nextInt(100) < 75 ? OptionalInt.empty() : OptionalInt.of(25 + random.nextInt(60));
    }

    /** A little money to keep the creditor calm. */
    private List<Money> onAccount(LocalDate due, BigDecimal amount) {
        var some = amount.multiply(BigDecimal.valueOf(20 + random.nextInt(30)).movePointLeft(2));
        return upToTheHorizon(List.of(new Money(
                worked(due.plusDays(15 + random.nextInt(45)), 1), some.setScale(2, RoundingMode.HALF_UP), false)));
    }

    private List<Money> inTwoParts(LocalDate first, BigDecimal amount, boolean named) {
        var some = amount.multiply(BigDecimal.valueOf(40 + random.nextInt(31)).movePointLeft(2))
                .setScale(2, RoundingMode.HALF_UP);
        var rest = worked(first.plusDays(14 + random.nextInt(20)), 1);
        return upToTheHorizon(List.of(new Money(first, some, named), new Money(rest, amount.subtract(some), named)));
    }

    /** The bank takes the money back; who is not in trouble pays again. */
    private List<Money> returned(LocalDate first, BigDecimal amount, boolean named) {
        var back = worked(first.plusDays(2 + random.nextInt(4)), 1);
        var moves = new ArrayList<>(List.of(new Money(first, amount, named), new Money(back, amount.negate(), named)));
        if (customer.habit() != PaymentHabit.SERIOUS_TROUBLE) {
            moves.add(new Money(worked(back.plusDays(10 + random.nextInt(12)), 1), amount, named));
        }
        return upToTheHorizon(moves);
    }

    private List<Money> upToTheHorizon(List<Money> moves) {
        return moves.stream()
                .filter(money -> !money.date().isAfter(today.plusDays(FUTURE)))
                .toList();
    }

    /** Who pays in time pays before a weekend, who is late after it. */
    private LocalDate payday(LocalDate billed, LocalDate due, int late) {
        var day = due.plusDays(late);
        var worked = worked(day, late <= 0 ? -1 : 1);
        return worked.isBefore(billed) ? billed : worked;
    }

    private static LocalDate worked(LocalDate day, int step) {
        var result = day;
        while (result.getDayOfWeek() == DayOfWeek.SATURDAY || result.getDayOfWeek() == DayOfWeek.SUNDAY) {
            result = result.plusDays(step);
        }
        return result;
    }
}
