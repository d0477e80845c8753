package org.proxenos.dunning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.ledger.OpenItem;
import org.proxenos.notification.Delivery;
import org.proxenos.notification.NoticeDue;
import org.proxenos.notification.NoticeRequest;
import org.proxenos.notification.Notices;
import org.proxenos.notification.StoredNotice;
import org.proxenos.notification.TemporarilyUndeliverable;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.Portfolio;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The desk from which customers are reminded, in a friendly mail, of what falls due shortly (A13): one mail per customer and
 * day, each item once.
 *
 * <p>What is planned and what has left commit on their own, part by part, so that work which was cut short goes on where it
 * was.
 */
@Service
public class PreventiveDesk {

    private static final Logger LOG = LoggerFactory.getLogger(PreventiveDesk.class);

    private final Foresight foresight;
    private final Insolvencies insolvencies;
    private final ReminderBook book;
    private final Notices notices;
    private final Portfolio portfolio;
    private final BusinessCalendar calendar;
    private final AgreementSettings settings;
    private final TransactionTemplate apart;

    PreventiveDesk(
            Foresight foresight,
            Insolvencies insolvencies,
            ReminderBook book,
            Notices notices,
            Portfolio portfolio,
            BusinessCalendar calendar,
            AgreementSettings settings,
            PlatformTransactionManager transactions) {
        this.foresight = foresight;
        this.insolvencies = insolvencies;
        this.book = book;
        this.notices = notices;
        this.portfolio = portfolio;
        this.calendar = calendar;
        this.settings = settings;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Plans whom to remind on a day, and of what. A day may be asked for again: nothing is planned twice.
     *
     * @return whether anything is to be sent
     */
    public boolean collect(LocalDate day) {
        if (settings.preventiveReminders()) {
            var known = book.known(day);
            var told = book.toldOn(day);
            var wanted = foresight.wanted(day).stream()
                    .filter(it -> !known.contains(it.key()) && !told.contains(it.customer()))
                    .collect(Collectors.groupingBy(Upcoming::customer))
                    .values()
                    .stream()
                    .toList();
            var size = settings.preventiveBatch();
            IntStream.iterate(0, i -> i < wanted.size(), i -> i + size)
                    .mapToObj(i -> wanted.subList(i, Math.min(wanted.size(), i + size)))
                    .forEach(part -> apart.executeWithoutResult(status -> plan(part, day)));
        }
        apart.executeWithoutResult(status -> book.looked(day));
        return book.isAnyPlanned();
    }

    /** Whether it has been looked on that day for what falls due. */
    public boolean hasLooked(LocalDate day) {
        return book.hasLooked(day);
    }

    /**
     * Sends some of what is planned, after one more look at what is open and may be told. Ends early when the quiet hours
     * begin.
     *
     * @return whether anything is left to be sent
     * @throws TemporarilyUndeliverable if all that is left could not be taken by the mail server now
     */
    public boolean send() {
        var some = book.next(settings.preventiveBatch());
        if (some.isEmpty()) {
            return false;
        }
        var open = open(some.stream().flatMap(it -> it.items().stream()).toList(), calendar.today());
        TemporarilyUndeliverable refused = null;
        for (var reminder : some) {
            try {
                if (!send(reminder, open)) {
                    return true;
                }
            } catch (TemporarilyUndeliverable notNow) {
                apart.executeWithoutResult(status -> book.tried(reminder.id()));
                refused = notNow;
            }
        }
        if (refused != null
                && book.isAnyPlanned()
                && !book.isAnyPlanned(some.get(0).tries())) {
            throw refused;
        }
        return book.isAnyPlanned();
    }

    private void plan(List<List<Upcoming>> part, LocalDate day) {
        var open = open(part.stream().flatMap(List::stream).toList(), day);
        for (var items : part) {
            var told = items.stream().filter(it -> open.containsKey(it.key())).toList();
            if (!told.isEmpty()) {
                book.add(new PreventiveReminder(UUID.randomUUID(), items.get(0).customer(), day, 0, told));
            }
        }
    }

    private Map<ItemKey, OpenItem> open(List<Upcoming> wanted, LocalDate day) {
        var atRest = insolvencies.atRest();
        var askedFor =
                wanted.stream().filter(it -> !atRest.contains(it.customer())).toList();
        return foresight.mayBeTold(askedFor, day).stream()
                .collect(Collectors.toMap(ItemKey::of, it -> it, (one, same) -> one));
    }

    /** @return false in the quiet hours */
    private boolean send(PreventiveReminder reminder, Map<ItemKey, OpenItem> open) {
        var items = reminder.items().stream()
                .filter(it -> open.containsKey(it.key()))
                .map(it -> open.get(it.key()))
                .toList();
        if (items.isEmpty()) {
            nothingToTell(reminder);
            return true;
        }
        var delivery = notices.send(request(reminder, items));
        if (delivery.status() == Delivery.Status.LATER) {
            return false;
        }
        apart.executeWithoutResult(status -> {
            if (delivery.status() != Delivery.Status.ALREADY) {
                reminder.items().stream()
                        .filter(it -> !open.containsKey(it.key()))
                        .forEach(it -> book.takeOut(reminder.id(), it));
            }
            book.conclude(
                    reminder.id(),
                    switch (delivery.status()) {
                        case UNDELIVERABLE -> PreventiveReminder.Status.UNDELIVERABLE;
                        case UNCERTAIN -> PreventiveReminder.Status.UNCERTAIN;
                        default -> PreventiveReminder.Status.TOLD;
                    });
        });
        if (!delivery.done()) {
            LOG.warn(
                    "Customer {} was not reminded of what falls due: {}",
                    reminder.customer().value(),
                    delivery.reason());
        }
        return true;
    }

    /** Everything has been paid or suspended meanwhile, unless the mail had left before the record of it was cut short. */
    private void nothingToTell(PreventiveReminder reminder) {
        var earlier = notices.about(reminder.customer().value()).stream()
                .filter(notice -> notice.key().equals(reminder.key()))
                .map(StoredNotice::status)
                .findFirst()
                .orElse(StoredNotice.Status.WAITING);
        apart.executeWithoutResult(status -> {
            switch (earlier) {
                case SENT, STORED -> book.conclude(reminder.id(), PreventiveReminder.Status.TOLD);
                case SENDING, UNCERTAIN -> book.conclude(reminder.id(), PreventiveReminder.Status.UNCERTAIN);
                default -> book.remove(reminder.id());
            }
        });
    }

    private NoticeRequest request(PreventiveReminder reminder, List<OpenItem> items) {
        var customer = portfolio.customer(reminder.customer());
        var officer = portfolio.answersFor(customer.no(), calendar.today());
        var model = new HashMap<String, Object>();
        model.put("customerNo", customer.no().value());
        model.put("customerName", customer.name());
        model.put("reference", reminder.id().toString().substring(0, 8).toUpperCase(Locale.ROOT));
        model.put("today", calendar.today());
        model.put("officerName", officer.map(Officer::name).orElse(""));
        officer.map(Officer::email).ifPresent(email -> model.put("officerEmail", email));
        model.put(
                "items",
                items.stream()
                        .sorted(Comparator.comparing(OpenItem::dueDate).thenComparing(OpenItem::invoiceNo))
                        .map(it -> new NoticeDue(
                                it.invoiceNo(),
                                it.instalment(),
                                it.invoiceDate(),
                                it.dueDate(),
                                it.open(),
                                it.currency()))
                        .toList());
        return new NoticeRequest(
                reminder.key(),
                customer.no().value(),
                customer.no().value(),
                customer.name(),
                customer.email(),
                customer.language(),
                "PreventiveReminder",
                model);
    }
}
