package org.proxenos.demo.company;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.proxenos.demo.company.AccountHistory.Bill;
import org.proxenos.demo.company.AccountHistory.Money;
import org.proxenos.demo.company.Documents.CreditNote;
import org.proxenos.demo.company.Documents.Invoice;
import org.proxenos.demo.company.Documents.Payment;
import org.proxenos.portfolio.AssignmentRole;

/**
 * A company that never was: about thirty people, 200 customers, two years of books, and some weeks of documents that are
 * dated after today and so have not happened yet.
 *
 * <p>The same seed on the same day gives the same company to the last cent; on another day the dates move along.
 */
public final class SampleCompany {

    private record Billed(SampleCustomer customer, int nth, Bill bill) {}

    private record Paid(SampleCustomer customer, String invoiceNo, Money money) {}

    private final List<Colleague> staff;
    private final List<SampleCustomer> customers;
    private final Set<String> takenOver;
    private final List<Assignment> assignments;
    private final List<Invoice> invoices = new ArrayList<>();
    private final List<CreditNote> creditNotes = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();

    private SampleCompany(long seed, LocalDate today) {
        var names = new Names(seed);
        staff = Staff.hired(names);
        customers = Customers.won(names, new Random(seed));
        takenOver = Customers.takenOver(customers);
        assignments = Territories.given(staff, customers, new Random(seed + 1), today);
        keepBooks(seed, today);
    }

    /**
     * @param seed decides everything but the dates
     * @param today the day the books look back from
     */
    public static SampleCompany founded(long seed, LocalDate today) {
        return new SampleCompany(seed, today);
    }

    /** Everybody who may sign in, the sales people first. */
    public List<Colleague> staff() {
        return staff;
    }

    /** The company's files as another system would hand them over, without the customers taken over. */
    public CsvFiles files() {
        return new CsvFiles(this, no -> !takenOver.contains(no), "officers", "customers");
    }

    /** The files of the few customers who come to the company late, with the books they bring. */
    public CsvFiles takenOver() {
        return new CsvFiles(this, takenOver::contains, "customers");
    }

    List<SampleCustomer> customers() {
        return customers;
    }

    List<Assignment> assignments() {
        return assignments;
    }

    List<Invoice> invoices() {
        return invoices;
    }

    List<CreditNote> creditNotes() {
        return creditNotes;
    }

    List<Payment> payments() {
        return payments;
    }

    private void keepBooks(long seed, LocalDate today) {
        var billed = new ArrayList<Billed>();
        for (var customer : customers) {
            var random = new Random(seed * 1_000_003 + customer.no().hashCode());
            var bills = AccountHistory.of(customer, random, today);
            IntStream.range(0, bills.size()).forEach(n -> billed.add(new Billed(customer, n, bills.get(n))));
        }
        billed.sort(Comparator.comparing((Billed b) -> b.bill().date())
                .thenComparing(b -> b.customer().no())
                .thenComparing(Billed::nth));
        var paid = new ArrayList<Paid>();
        var numbersInYear = new HashMap<Integer, Integer>();
        for (var one : billed) {
            var no = number("INV", one.bill().date(), numbersInYear);
            post(one.customer(), one.bill(), no, paid);
        }
        creditNotes.sort(Comparator.comparing(CreditNote::date).thenComparing(CreditNote::no));
        post(paid);
    }

    private void post(SampleCustomer customer, Bill bill, String no, List<Paid> paid) {
        for (var n = 0; n < bill.parts().size(); n++) {
            var part = bill.parts().get(n);
            invoices.add(new Invoice(
                    no,
                    n + 1,
                    customer.no(),
                    bill.date(),
                    bill.dueDateLeftOut() ? null : part.due(),
                    part.amount(),
                    customer.currency(),
                    part.net(),
                    officerOf(customer, bill.date())));
            part.payments().forEach(money -> paid.add(new Paid(customer, no, money)));
        }
        if (bill.credit() != null) {
            creditNotes.add(new CreditNote(
                    no.replace("INV", "CRN"),
                    customer.no(),
                    bill.credit().date(),
                    bill.credit().amount(),
                    customer.currency(),
                    no));
        }
    }

    private void post(List<Paid> paid) {
        paid.sort(Comparator.comparing((Paid p) -> p.money().date())
                .thenComparing(p -> p.customer().no())
                .thenComparing(Paid::invoiceNo));
        var numbersInYear = new HashMap<Integer, Integer>();
        for (var one : paid) {
            payments.add(new Payment(
                    number("PAY", one.money().date(), numbersInYear),
                    one.customer().no(),
                    one.money().date(),
                    one.money().amount(),
                    one.customer().currency(),
                    one.money().named() ? one.invoiceNo() : null));
        }
    }

    private String officerOf(SampleCustomer customer, LocalDate day) {
        return assignments.stream()
                .filter(a -> a.customerNo().equals(customer.no()) && a.role() == AssignmentRole.PRIMARY)
                .filter(a -> !a.from().isAfter(day) && (a.to() == null || a.to().isAfter(day)))
                .map(Assignment::officerNo)
                .findFirst()
                .orElse(null);
    }

    private static String number(String prefix, LocalDate date, Map<Integer, Integer> numbersInYear) {
        return "%s-%d-%05d".formatted(prefix, date.getYear(), numbersInYear.merge(date.getYear(), 1, Integer::sum));
    }
}
