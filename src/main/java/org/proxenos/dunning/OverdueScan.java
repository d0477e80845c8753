package org.proxenos.dunning;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.proxenos.engine.OwnAccount;
import org.proxenos.ledger.Ledger;
import org.proxenos.ledger.LedgerChanged;
import org.proxenos.ledger.Position;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds out who is late (A1): opens a case for whoever has none, and has open cases looked at in which the ledger says
 * something new. Runs once per date. A scan that was cut short is simply run again: what it had committed stands, and
 * the rest follows.
 */
@Service
public class OverdueScan {

    private final Ledger ledger;
    private final CaseFiles files;
    private final Rates rates;
    private final RatesDesk missingRates;
    private final Resumption resumption;
    private final Insolvencies insolvencies;
    private final PaymentDelays delays;
    private final CaseBook book;
    private final CaseEndings endings;
    private final Levels levels;
    private final DunningSettings settings;
    private final ScanLog log;
    private final TriageDesk triage;
    private final PlanDesk plans;
    private final ApplicationEventPublisher announcements;
    private final OwnAccount ownAccount;
    private final TransactionTemplate whole;
    private final TransactionTemplate apart;

    /** Callers of one node wait here and not in the database, where each would keep a connection from the one at work. */
    private final Lock oneAtATime = new ReentrantLock();

    OverdueScan(
            Ledger ledger,
            CaseFiles files,
            Rates rates,
            RatesDesk missingRates,
            Resumption resumption,
            Insolvencies insolvencies,
            PaymentDelays delays,
            CaseBook book,
            CaseEndings endings,
            Levels levels,
            DunningSettings settings,
            ScanLog log,
            TriageDesk triage,
            PlanDesk plans,
            ApplicationEventPublisher announcements,
            PlatformTransactionManager transactions,
            OwnAccount ownAccount) {
        this.ownAccount = ownAccount;
        this.ledger = ledger;
        this.files = files;
        this.rates = rates;
        this.missingRates = missingRates;
        this.resumption = resumption;
        this.insolvencies = insolvencies;
        this.delays = delays;
        this.book = book;
        this.endings = endings;
        this.levels = levels;
        this.settings = settings;
        this.log = log;
        this.triage = triage;
        this.plans = plans;
        this.announcements = announcements;
        this.whole = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Scans for a date, or answers with what the first scan of that date found.
     *
     * @throws ScanIsRunning if another node is at it for longer than the database lets us wait
     */
    public ScanResult run(LocalDate date) {
        oneAtATime.lock();
        try {
            log.announce(date);
            return ownAccount.call(() -> whole.execute(status -> {
                log.lock(date);
                return log.of(date).orElseGet(() -> scan(date));
            }));
        } catch (CannotAcquireLockException heldElsewhere) {
            throw new ScanIsRunning(date, heldElsewhere);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** The result of the scan of a date, if there was one. */
    public Optional<ScanResult> resultOf(LocalDate date) {
        return log.of(date);
    }

    /** New documents: open cases see them at once; new cases wait for the morning. */
    @EventListener
    void on(LedgerChanged change) {
        var today = book.today();
        var open = book.openCases();
        var cleared = book.clearedSince(today.minusDays(settings.resumeWithinDays()));
        if (!open.isEmpty() || !cleared.isEmpty()) {
            var looked = late(endings.withoutThem(ledger.overdue(today), today), today);
            attend(compare(looked, open, today));
            whole.executeWithoutResult(status -> resume(looked.measured(), open, cleared, today));
        }
    }

    private ScanResult scan(LocalDate date) {
        var began = System.nanoTime();
        var looked = ledger.positions(date);
        var owing = late(endings.withoutThem(looked, date), date);
        var late = owing.measured();
        var open = book.openCases();
        var resumed = resume(late, open, book.clearedSince(date.minusDays(settings.resumeWithinDays())), date);
        var atRest = insolvencies.atRest();
        var found = late.values().stream()
                .filter(position -> !atRest.contains(position.customer()))
                .filter(position -> !open.containsKey(Key.of(position)) && !resumed.contains(Key.of(position)))
                // Cases take their customers' officers in one order everywhere, so that no two parts wait for each
                // other.
                .sorted(comparing(position -> position.customer()))
                .toList();
        openCases(found, date);
        var changes = compare(owing, open, date);
        attend(changes);
        plans.noteLapsed(date);
        missingRates.reportMissingInterest(date);
        log.coverMissedDays(date);
        var result = new ScanResult(
                date,
                looked.size(),
                found.size() + resumed.size(),
                changes.changed().size(),
                changes.settled().size(),
                new TreeMap<>(),
                (System.nanoTime() - began) / 1_000_000,
                null);
        log.finish(result);
        return log.of(date).orElseThrow();
    }

    /** Who owes more than is tolerated. Where nobody knows what a currency is worth, somebody is asked (A4). */
    private Late late(List<Position> positions, LocalDate date) {
        var tolerances = new HashMap<String, Optional<BigDecimal>>();
        var late = new Late(new HashMap<>(), new HashMap<>());
        for (var position : positions) {
            if (position.overdue().signum() > 0) {
                var tolerance = tolerances.computeIfAbsent(position.currency(), it -> rates.toleranceIn(it, date));
                if (tolerance.isEmpty()) {
                    late.unmeasured().put(Key.of(position), position);
                } else if (position.overdue().compareTo(tolerance.get()) > 0) {
                    late.measured().put(Key.of(position), position);
                }
            }
        }
        tolerances.forEach((currency, tolerance) -> {
            if (tolerance.isEmpty()) {
                missingRates.report(RateKind.EXCHANGE, currency);
            }
        });
        return late;
    }

    /**
     * Who owes something.
     *
     * @param measured and more than is tolerated
     * @param unmeasured in a currency of which nobody knows what it is worth
     */
    private record Late(Map<Key, Position> measured, Map<Key, Position> unmeasured) {

        Position of(Key key) {
            return measured.getOrDefault(key, unmeasured.get(key));
        }
    }

    /**
     * Cases that were looked at for a later date than this are left alone: the past has nothing new to say to them. A case
     * whose currency has lost its rate is not settled by that; it rests.
     */
    private CasesNeedAttention compare(Late late, Map<Key, OpenCase> open, LocalDate date) {
        var settled = new LinkedHashSet<CaseId>();
        var changed = new LinkedHashSet<>(changedUnseen(date));
        open.forEach((key, known) -> {
            if (known.assessedOn().isAfter(date)) {
                return;
            }
            var position = late.of(key);
            if (position == null) {
                settled.add(known.id());
            } else if (!known.saw(position)) {
                changed.add(known.id());
            }
        });
        changed.removeAll(settled);
        return new CasesNeedAttention(List.copyOf(settled), List.copyOf(changed));
    }

    /**
     * Cases in which the same is overdue but something else follows from it: a document of the past changes what was owed
     * on the day of a promise or a plan, and with it what became of that; or the due date of an item was corrected that
     * carries the case because follow-up of an older one rested.
     */
    private List<CaseId> changedUnseen(LocalDate date) {
        var some = book.openWithAgreements();
        return some.isEmpty()
                ? List.of()
                : apart.execute(
                        status -> files.collect(some.stream().map(delays::get).toList(), date).stream()
                                .filter(file -> !file.delay().assessedOn().isAfter(date)
                                        && !file.delay().saw(file))
                                .map(file -> file.delay().id())
                                .toList());
    }

    private void attend(CasesNeedAttention changes) {
        if (!changes.settled().isEmpty() || !changes.changed().isEmpty()) {
            announcements.publishEvent(changes);
        }
    }

    /** Cases that were cleared by money which came back go on where they stood (A6); whose they are. */
    private Set<Key> resume(
            Map<Key, Position> late, Map<Key, OpenCase> open, Map<Key, CaseId> cleared, LocalDate date) {
        var atRest = insolvencies.atRest();
        var back = cleared.entrySet().stream()
                .filter(it -> !atRest.contains(CustomerNo.of(it.getKey().customer())))
                .filter(it -> late.containsKey(it.getKey()) && !open.containsKey(it.getKey()))
                .flatMap(it -> resumption.of(it.getValue(), date).stream().map(file -> Map.entry(it.getKey(), file)))
                .toList();
        if (!back.isEmpty()) {
            delays.open(back.stream().map(Map.Entry::getValue).toList());
            announcements.publishEvent(new PaymentsReturned(
                    back.stream().map(it -> it.getValue().delay().id()).toList()));
        }
        return back.stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private void openCases(List<Position> found, LocalDate date) {
        var size = settings.casesPerTransaction();
        var parts = parts(found, size).stream()
                .map(part -> (Callable<Void>) () -> {
                    apart.executeWithoutResult(status -> openPart(part, date));
                    return null;
                })
                .toList();
        var workers = Executors.newFixedThreadPool(settings.scanThreads());
        try {
            for (var part : workers.invokeAll(parts)) {
                part.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The scan of " + date + " was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The scan of " + date + " could not open a case", e.getCause());
        } finally {
            workers.shutdownNow();
        }
        triage.openWhereNeeded();
    }

    /** What one customer owes in several currencies is opened together: its cases take turns. */
    private static List<List<Position>> parts(List<Position> found, int size) {
        var parts = new ArrayList<List<Position>>();
        var begin = 0;
        for (var end = 1; end <= found.size(); end++) {
            if (end == found.size()
                    || end - begin >= size
                            && !found.get(end)
                                    .customer()
                                    .equals(found.get(end - 1).customer())) {
                parts.add(found.subList(begin, end));
                begin = end;
            }
        }
        return parts;
    }

    private void openPart(List<Position> part, LocalDate date) {
        var found = part.stream()
                .map(position -> PaymentDelay.found(
                        position.customer(),
                        position.currency(),
                        date,
                        oldDebtOf(position, date).orElse(null)))
                .toList();
        delays.open(files.collect(found, date));
        announcements.publishEvent(
                new PaymentDelaysFound(found.stream().map(PaymentDelay::id).toList()));
    }

    /** Debt that the days alone would put above the first level came in late; a person says where it belongs (4.2). */
    private Optional<UUID> oldDebtOf(Position position, LocalDate date) {
        var edpd = EffectiveDays.of(position.oldestDue(), date, settings.graceDays(), List.of())
                .value();
        return levels.base(edpd) > 1 ? Optional.ofNullable(position.oldestImport()) : Optional.empty();
    }

    /** A customer and a currency. */
    record Key(String customer, String currency) {

        static Key of(Position position) {
            return new Key(position.customer().value(), position.currency());
        }
    }

    /**
     * What an open case knew when it was last looked at.
     *
     * @param regraded the customer's segment or risk class is another since
     */
    record OpenCase(
            CaseId id,
            LocalDate assessedOn,
            BigDecimal overdue,
            int overdueItems,
            LocalDate oldestDue,
            boolean regraded) {

        boolean saw(Position position) {
            return !regraded
                    && overdue.compareTo(position.overdue()) == 0
                    && overdueItems == position.overdueItems()
                    && position.oldestDue().equals(oldestDue);
        }
    }
}
