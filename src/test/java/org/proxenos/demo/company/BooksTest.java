package org.proxenos.demo.company;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proxenos.demo.company.Documents.CreditNote;
import org.proxenos.demo.company.Documents.Invoice;
import org.proxenos.demo.company.Documents.Payment;
import org.proxenos.portfolio.Segment;

@DisplayName("The sample company's books")
class BooksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

    private final SampleCompany company = SampleCompany.founded(7, TODAY);

    @Test
    @DisplayName("cover two years and go on for some weeks after today")
    void coverTwoYearsAndTheNextWeeks() {
        assertThat(company.invoices()).hasSizeBetween(4_000, 9_000);
        assertThat(company.invoices().get(0).date()).isBefore(TODAY.minusDays(725));
        assertThat(company.invoices()).filteredOn(i -> i.date().isAfter(TODAY)).hasSizeGreaterThan(150);
        assertThat(company.payments()).filteredOn(p -> p.date().isAfter(TODAY)).hasSizeGreaterThan(150);
        assertThat(company.payments()).noneMatch(p -> p.date().isAfter(TODAY.plusDays(60)));
    }

    @Test
    @DisplayName("name no document twice")
    void nameNoDocumentTwice() {
        assertThat(company.invoices())
                .extracting(i -> i.no() + "/" + i.instalment())
                .doesNotHaveDuplicates();
        assertThat(company.payments()).extracting(Payment::no).doesNotHaveDuplicates();
        assertThat(company.creditNotes()).extracting(CreditNote::no).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("hold instalments, credit notes, partial, returned and unnamed payments")
    void holdTheOrdinaryTroubles() {
        assertThat(company.invoices()).filteredOn(i -> i.instalment() > 1).hasSizeGreaterThan(50);
        assertThat(company.invoices()).filteredOn(i -> i.dueDate() == null).hasSizeGreaterThan(20);
        assertThat(company.creditNotes()).hasSizeGreaterThan(50);
        assertThat(company.payments()).filteredOn(p -> p.invoiceNo() == null).hasSizeGreaterThan(100);
        assertThat(company.payments()).filteredOn(p -> p.amount().signum() < 0).hasSizeGreaterThan(5);
        var perInvoice = company.payments().stream()
                .filter(p -> p.invoiceNo() != null && p.amount().signum() > 0)
                .collect(groupingBy(Payment::invoiceNo));
        assertThat(perInvoice.values()).anyMatch(payments -> payments.size() > 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 2026})
    @DisplayName("never show more money than was invoiced, for any invoice or any customer")
    void neverShowMoreMoneyThanWasInvoiced(long seed) {
        var some = SampleCompany.founded(seed, TODAY);
        var invoiced = sums(some.invoices(), Invoice::no, Invoice::amount);
        var credited = sums(some.creditNotes(), CreditNote::invoiceNo, CreditNote::amount);
        var named = some.payments().stream().filter(p -> p.invoiceNo() != null).toList();
        sums(named, Payment::invoiceNo, Payment::amount).forEach((no, paid) -> assertThat(paid)
                .isNotNegative()
                .isLessThanOrEqualTo(invoiced.get(no).subtract(credited.getOrDefault(no, BigDecimal.ZERO))));

        var invoicedTo = sums(some.invoices(), Invoice::customerNo, Invoice::amount);
        var creditedTo = sums(some.creditNotes(), CreditNote::customerNo, CreditNote::amount);
        sums(some.payments(), Payment::customerNo, Payment::amount).forEach((no, paid) -> assertThat(paid)
                .isLessThanOrEqualTo(invoicedTo.get(no).subtract(creditedTo.getOrDefault(no, BigDecimal.ZERO))));
    }

    @Test
    @DisplayName("are worth less the less important a customer is")
    void matchTheSegments() {
        var sums = sums(company.invoices(), Invoice::customerNo, Invoice::amount);
        var average = company.customers().stream()
                .collect(groupingBy(
                        SampleCustomer::segment,
                        TreeMap::new,
                        java.util.stream.Collectors.averagingDouble(
                                c -> sums.get(c.no()).doubleValue())));

        assertThat(average.get(Segment.STRATEGIC)).isGreaterThan(2 * average.get(Segment.KEY));
        assertThat(average.get(Segment.KEY)).isGreaterThan(2 * average.get(Segment.STANDARD));
        assertThat(average.get(Segment.STANDARD)).isGreaterThan(2 * average.get(Segment.SMALL));
    }

    @Test
    @DisplayName("show punctual customers who were never late on any day")
    void showPunctualCustomers() {
        var punctual = withHabit(PaymentHabit.PUNCTUAL);

        assertThat(punctual).hasSizeBetween(90, 110);
        for (var day = TODAY.minusDays(730); day.isBefore(TODAY.plusDays(50)); day = day.plusDays(1)) {
            assertThat(overdueOn(company, day).keySet()).doesNotContainAnyElementsOf(punctual);
        }
    }

    @ParameterizedTest
    @CsvSource({"7, 0", "7, -40", "7, 20", "8, 0", "2026, 0", "2026, -40", "2026, 20"})
    @DisplayName("show debts of every age, and more customers in time than late")
    void showDebtsOfEveryAge(long seed, int daysFromToday) {
        var overdue = overdueOn(SampleCompany.founded(seed, TODAY), TODAY.plusDays(daysFromToday));

        assertThat(overdue).hasSizeBetween(40, 90);
        assertThat(overdue.values().stream().map(BooksTest::bucket).collect(java.util.stream.Collectors.toSet()))
                .containsExactlyInAnyOrder("B1_30", "B31_60", "B61_90", "B91_180", "B180P");
    }

    @Test
    @DisplayName("show every habit that is not punctual as late at some time")
    void showEveryHabit() {
        for (var habit : Set.of(
                PaymentHabit.A_BIT_LATE,
                PaymentHabit.CHRONICALLY_LATE,
                PaymentHabit.ONE_OFF_TROUBLE,
                PaymentHabit.SERIOUS_TROUBLE)) {
            var late = new HashSet<String>();
            for (var day = TODAY.minusDays(90); day.isBefore(TODAY); day = day.plusDays(3)) {
                late.addAll(overdueOn(company, day).keySet());
            }
            assertThat(late).as(habit.name()).containsAnyElementsOf(withHabit(habit));
        }
        var oldest = overdueOn(company, TODAY);
        assertThat(withHabit(PaymentHabit.SERIOUS_TROUBLE))
                .filteredOn(no -> oldest.getOrDefault(no, 0) > 60)
                .hasSizeGreaterThanOrEqualTo(5);
    }

    private List<String> withHabit(PaymentHabit habit) {
        return company.customers().stream()
                .filter(c -> c.habit() == habit)
                .map(SampleCustomer::no)
                .toList();
    }

    /** Customers who owe something past its due date, with the days of the oldest, money going to the oldest first. */
    private static Map<String, Integer> overdueOn(SampleCompany company, LocalDate day) {
        var money = new java.util.HashMap<String, BigDecimal>();
        company.payments().stream()
                .filter(p -> !p.date().isAfter(day))
                .forEach(p -> money.merge(p.customerNo(), p.amount(), BigDecimal::add));
        company.creditNotes().stream()
                .filter(c -> !c.date().isAfter(day))
                .forEach(c -> money.merge(c.customerNo(), c.amount(), BigDecimal::add));
        var terms = company.customers().stream().collect(toMap(SampleCustomer::no, SampleCustomer::paymentTermsDays));
        Function<Invoice, LocalDate> due =
                i -> i.dueDate() != null ? i.dueDate() : i.date().plusDays(terms.get(i.customerNo()));
        var overdue = new java.util.HashMap<String, Integer>();
        company.invoices().stream()
                .filter(i -> due.apply(i).isBefore(day))
                .sorted(java.util.Comparator.comparing(due))
                .forEach(i -> {
                    var left = money.merge(i.customerNo(), i.amount().negate(), BigDecimal::add);
                    if (left.compareTo(new BigDecimal("-25")) < 0) {
                        overdue.putIfAbsent(i.customerNo(), (int)
                                (day.toEpochDay() - due.apply(i).toEpochDay()));
                    }
                });
        return overdue;
    }

    private static String bucket(int days) {
        return days <= 30 ? "B1_30" : days <= 60 ? "B31_60" : days <= 90 ? "B61_90" : days <= 180 ? "B91_180" : "B180P";
    }

    private static <T> Map<String, BigDecimal> sums(
            List<T> rows, Function<T, String> key, Function<T, BigDecimal> amount) {
        return rows.stream().collect(groupingBy(key, reducing(BigDecimal.ZERO, amount, BigDecimal::add)));
    }
}
