package org.proxenos.dunning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.proxenos.engine.Verdict;
import org.proxenos.ledger.Document;
import org.proxenos.ledger.Ledger;
import org.proxenos.ledger.OpenItem;
import org.proxenos.ledger.Timeline;
import org.proxenos.portfolio.CustomerType;
import org.proxenos.portfolio.Portfolio;
import org.springframework.stereotype.Component;

/** Works out what the delay of a case has cost, from the ledger and from what was charged before (rules 4.4). */
@Component
class Accruals {

    /** The law grants the compensation in this currency; in others there is none. */
    private static final String EURO = "EUR";

    private final PaymentDelays delays;
    private final Portfolio portfolio;
    private final Ledger ledger;
    private final ChargeBook book;
    private final InterestRates rates;
    private final RatesDesk givenUp;
    private final Disputes disputes;
    private final CaseEndings endings;

    Accruals(
            PaymentDelays delays,
            Portfolio portfolio,
            Ledger ledger,
            ChargeBook book,
            InterestRates rates,
            RatesDesk givenUp,
            Disputes disputes,
            CaseEndings endings) {
        this.delays = delays;
        this.portfolio = portfolio;
        this.ledger = ledger;
        this.book = book;
        this.rates = rates;
        this.givenUp = givenUp;
        this.disputes = disputes;
        this.endings = endings;
    }

    Charges of(CaseId id, LocalDate asOf) {
        var delay = delays.get(id);
        return of(
                delay,
                portfolio.customer(delay.customer()).type(),
                ledger.timeline(delay.customer(), delay.currency()),
                disputes.of(List.of(delay.customer()), delay.currency()),
                endings.of(List.of(delay.customer()), delay.currency()),
                asOf);
    }

    /** The same up to the day of the file, from the books and the disputes that are in it. */
    Charges of(CaseFile file) {
        return of(
                file.delay(),
                file.customer().type(),
                file.books(),
                file.agreed().disputes(),
                file.agreed().endings(),
                file.day());
    }

    private Charges of(
            PaymentDelay delay,
            CustomerType type,
            Timeline books,
            List<Dispute> contested,
            List<CaseEnding> away,
            LocalDate asOf) {
        var before = book.of(delay.customer(), delay.currency());
        var verdicts = rates.verdicts(type);
        var excluded = AcceptedDisputes.in(contested, books);
        var lines = new ArrayList<Charge>();
        var missing = new TreeSet<String>();
        var compensated = new HashSet<String>();
        before.stream()
                .filter(DecidedCharge::compensates)
                .forEach(charge -> compensated.add(charge.charge().invoiceNo()));
        for (var item : itemsDueBefore(asOf, books)) {
            // What a lawyer collects is charged by the lawyer, and on what is written off nothing is.
            if (away.stream().anyMatch(ending -> ending.covers(ItemKey.of(item), asOf))) {
                continue;
            }
            var interest =
                    interest(item, books, before, excluded.getOrDefault(ItemKey.of(item), List.of()), asOf, verdicts);
            if (interest.segments().stream()
                    .anyMatch(segment -> segment.until().isAfter(delay.row().openedOn()))) {
                missing.addAll(missingIn(interest, type));
                if (interest.amount().signum() > 0) {
                    lines.add(new Charge(
                            Charge.Kind.INTEREST,
                            item.invoiceNo(),
                            item.instalment(),
                            interest.amount(),
                            asOf.plusDays(1),
                            new Charge.Arithmetic(interest.segments(), verdicts(interest, verdicts)),
                            null));
                }
                if (delay.currency().equals(EURO) && compensated.add(item.invoiceNo())) {
                    compensation(item, verdicts).ifPresent(lines::add);
                }
            }
        }
        lines.addAll(carriedOver(before));
        return new Charges(asOf, delay.currency(), List.copyOf(lines), missing);
    }

    private Interest interest(
            OpenItem item,
            Timeline books,
            List<DecidedCharge> before,
            List<Interest.Excluded> excluded,
            LocalDate asOf,
            Function<LocalDate, Verdict> verdicts) {
        var since = before.stream()
                .filter(charge -> charge.charge().kind() == Charge.Kind.INTEREST)
                .filter(charge -> charge.isAbout(item.invoiceNo(), item.instalment()))
                .map(charge -> charge.charge().until())
                .max(Comparator.naturalOrder());
        return Interest.on(
                item, books, since.orElse(null), asOf, excluded, day -> InterestRates.rate(verdicts.apply(day)));
    }

    private Optional<Charge> compensation(OpenItem item, Function<LocalDate, Verdict> verdicts) {
        var firstDayLate = item.dueDate().plusDays(1);
        var verdict = verdicts.apply(firstDayLate);
        var amount = InterestRates.compensation(verdict);
        return amount == null || amount.signum() == 0
                ? Optional.empty()
                : Optional.of(new Charge(
                        Charge.Kind.COMPENSATION,
                        item.invoiceNo(),
                        item.instalment(),
                        amount,
                        firstDayLate,
                        new Charge.Arithmetic(List.of(), List.of(verdict)),
                        null));
    }

    /** What earlier cases left to the next one, and nobody has decided on again. */
    private static List<Charge> carriedOver(List<DecidedCharge> before) {
        var decidedAgain = before.stream().map(it -> it.charge().carriedFrom()).toList();
        return before.stream()
                .filter(it -> it.decision() == ChargesDecision.CARRIED && !decidedAgain.contains(it.id()))
                .map(it -> new Charge(
                        it.charge().kind(),
                        it.charge().invoiceNo(),
                        it.charge().instalment(),
                        it.charge().amount(),
                        it.charge().until(),
                        it.charge().arithmetic(),
                        it.id()))
                .toList();
    }

    private Set<String> missingIn(Interest interest, CustomerType type) {
        var keys = new LinkedHashSet<String>();
        interest.segments().stream().filter(segment -> segment.rate() == null).forEach(segment -> {
            for (var day = segment.from();
                    day.isBefore(segment.until());
                    day = day.withDayOfMonth(1).plusMonths(1)) {
                keys.add(InterestRates.key(type, day));
            }
        });
        keys.removeIf(key -> givenUp.isGivenUp(RateKind.INTEREST, key));
        return keys;
    }

    private static List<Verdict> verdicts(Interest interest, Function<LocalDate, Verdict> verdicts) {
        return interest.segments().stream()
                .map(segment -> verdicts.apply(segment.from()))
                .toList();
    }

    private static List<OpenItem> itemsDueBefore(LocalDate asOf, Timeline books) {
        return books.documents().stream()
                .filter(document -> document.kind() == Document.Kind.INVOICE)
                .map(document ->
                        books.item(document.no(), document.instalment()).orElseThrow())
                .filter(item -> item.dueDate().isBefore(asOf))
                .sorted(Comparator.comparing(OpenItem::dueDate)
                        .thenComparing(OpenItem::invoiceNo)
                        .thenComparing(OpenItem::instalment))
                .toList();
    }
}
