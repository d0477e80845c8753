package org.proxenos.punctuality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.UserStore;
import org.proxenos.notification.Delivery;
import org.proxenos.notification.NoticeRequest;
import org.proxenos.notification.NoticeTask;
import org.proxenos.notification.Notices;
import org.proxenos.notification.StoredNotice;
import org.proxenos.notification.TemporarilyUndeliverable;
import org.proxenos.portfolio.Cover;
import org.proxenos.portfolio.Portfolio;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The desk that looks after the time people have for their tasks: it reminds them when part of it is over, and brings what is
 * overdue before a manager, each once. One mail per person and round, however many tasks there are.
 *
 * <p>What is planned and what has left commit on their own, mail by mail, so that work which was cut short goes on where it
 * was.
 */
@Service
public class PunctualityDesk {

    private static final Logger LOG = LoggerFactory.getLogger(PunctualityDesk.class);

    private final OpenTasks tasks;
    private final Escalations escalations;
    private final DigestBook book;
    private final Notices notices;
    private final UserStore users;
    private final Portfolio portfolio;
    private final Cover cover;
    private final BusinessCalendar calendar;
    private final PunctualitySettings settings;
    private final Locale houseLanguage;
    private final TransactionTemplate apart;

    PunctualityDesk(
            OpenTasks tasks,
            Escalations escalations,
            DigestBook book,
            Notices notices,
            UserStore users,
            Portfolio portfolio,
            Cover cover,
            BusinessCalendar calendar,
            PunctualitySettings settings,
            @Value("${proxenos.language}") Locale houseLanguage,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.escalations = escalations;
        this.book = book;
        this.notices = notices;
        this.users = users;
        this.portfolio = portfolio;
        this.cover = cover;
        this.calendar = calendar;
        this.settings = settings;
        this.houseLanguage = houseLanguage;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Brings some of what is overdue before whoever is to see to it, in the transaction that is there: the record of it and
     * the task itself, both or neither.
     *
     * @return whether more is left
     */
    @Transactional
    public boolean escalate() {
        var now = calendar.now();
        var overdue = tasks.dueBefore(now);
        var known = book.escalationsOf(idsOf(overdue)).keySet();
        var wanted = overdue.stream()
                .filter(task -> !known.contains(task.id()))
                .flatMap(task -> escalations.of(task, tasks.handsOf(task.id())).map(to -> Map.entry(task, to)).stream())
                .limit(settings.atATime() + 1L)
                .toList();
        wanted.stream().limit(settings.atATime()).forEach(it -> {
            book.note(it.getKey().id(), it.getValue(), now);
            tasks.bringBefore(it.getKey().id(), it.getValue(), calendar.today());
        });
        return wanted.size() > settings.atATime();
    }

    /**
     * Plans whom to tell, and of which tasks. May be asked again at any time: nothing is planned twice.
     *
     * @return whether anything is to be sent
     */
    public boolean collect() {
        var now = calendar.now();
        var late = tasks.all().stream()
                .filter(task -> !now.isBefore(reminderOf(task)))
                .toList();
        var escalated = book.escalationsOf(idsOf(late));
        var told = book.toldOf(idsOf(late));
        var round = round();
        var wanted = new LinkedHashMap<String, List<Digest.Line>>();
        for (var task : late) {
            var hands = tasks.handsOf(task.id());
            if (escalations.reminds(task, hands)) {
                round.by(task, hands, escalated.get(task.id()), isOverdue(task, now))
                        .forEach((user, urgency) -> {
                            if (!isKnown(task, urgency, user, told)
                                    && round.reachable(user).isPresent()) {
                                wanted.computeIfAbsent(user, it -> new ArrayList<>())
                                        .add(new Digest.Line(task.id(), urgency));
                            }
                        });
            }
        }
        wanted.forEach((user, lines) -> plan(new Digest(UUID.randomUUID(), user, 0, lines), now));
        return book.isAnyPlanned();
    }

    /**
     * Sends some of what is planned, after one more look at who still has which task.
     *
     * @return whether anything is left to be sent
     * @throws TemporarilyUndeliverable if all that is left could not be taken by the mail server now
     */
    public boolean send() {
        var some = book.next(settings.atATime());
        if (some.isEmpty()) {
            return false;
        }
        var open = open(some);
        TemporarilyUndeliverable refused = null;
        for (var digest : some) {
            try {
                send(digest, open);
            } catch (TemporarilyUndeliverable notNow) {
                apart.executeWithoutResult(status -> book.tried(digest.id()));
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

    /** Whoever was asked to see to an overdue task and has taken it since knows that it is overdue. */
    private static boolean isKnown(OpenTask task, Urgency urgency, String user, Set<DigestBook.Told> told) {
        return told.contains(new DigestBook.Told(task.id(), urgency, user))
                || urgency == Urgency.OVERDUE && told.contains(new DigestBook.Told(task.id(), Urgency.ESCALATED, user));
    }

    private Instant reminderOf(OpenTask task) {
        return calendar.partWay(task.created(), task.due(), settings.remindAfterPercent());
    }

    private static boolean isOverdue(OpenTask task, Instant now) {
        return task.due().isBefore(now);
    }

    private Concerned round() {
        return new Concerned(users, portfolio, cover, calendar.today());
    }

    private void plan(Digest digest, Instant now) {
        try {
            apart.executeWithoutResult(status -> book.add(digest, now));
        } catch (DuplicateKeyException anotherNodeDoes) {
            LOG.debug("Another node tells {} of the same tasks", digest.user());
        }
    }

    private Open open(List<Digest> digests) {
        var ids = digests.stream()
                .flatMap(digest -> digest.lines().stream())
                .map(Digest.Line::task)
                .collect(Collectors.toSet());
        return new Open(
                tasks.among(ids).stream().collect(Collectors.toMap(OpenTask::id, Function.identity())),
                book.escalationsOf(ids),
                tasks.namesOn(ids),
                round(),
                new HashMap<>());
    }

    /** What is known of the tasks of a round, looked up once for all its mails. */
    private record Open(
            Map<String, OpenTask> tasks,
            Map<String, Escalation> escalated,
            Map<String, String> names,
            Concerned round,
            Map<String, Hands> hands) {}

    private void send(Digest digest, Open open) {
        var lines = digest.lines().stream()
                .filter(line -> stillConcerns(digest.user(), line, open))
                .toList();
        var person = open.round().reachable(digest.user());
        if (lines.isEmpty() || person.isEmpty()) {
            nothingToTell(digest);
            return;
        }
        var delivery = notices.send(request(digest, person.get(), lines, open));
        apart.executeWithoutResult(status -> {
            if (delivery.status() != Delivery.Status.ALREADY) {
                digest.lines().stream()
                        .filter(line -> !lines.contains(line))
                        .forEach(line -> book.takeOut(digest, line));
            }
            book.conclude(
                    digest.id(),
                    switch (delivery.status()) {
                        case UNDELIVERABLE -> Digest.Status.UNDELIVERABLE;
                        case UNCERTAIN -> Digest.Status.UNCERTAIN;
                        default -> Digest.Status.TOLD;
                    });
        });
        if (!delivery.done()) {
            LOG.warn("{} was not reminded of tasks: {}", digest.user(), delivery.reason());
        }
    }

    private boolean stillConcerns(String user, Digest.Line line, Open open) {
        var task = open.tasks().get(line.task());
        return task != null
                && open.round()
                                .by(
                                        task,
                                        handsOf(task, open),
                                        open.escalated().get(task.id()),
                                        isOverdue(task, calendar.now()))
                                .get(user)
                        == line.urgency();
    }

    private Hands handsOf(OpenTask task, Open open) {
        return open.hands().computeIfAbsent(task.id(), tasks::handsOf);
    }

    /** Everything has been done meanwhile, unless the mail had left before the record of it was cut short. */
    private void nothingToTell(Digest digest) {
        var earlier = notices.about(regarding(digest.user())).stream()
                .filter(notice -> notice.key().equals(digest.key()))
                .map(StoredNotice::status)
                .findFirst()
                .orElse(StoredNotice.Status.WAITING);
        apart.executeWithoutResult(status -> {
            switch (earlier) {
                case SENT, STORED -> book.conclude(digest.id(), Digest.Status.TOLD);
                case SENDING, UNCERTAIN -> book.conclude(digest.id(), Digest.Status.UNCERTAIN);
                default -> book.remove(digest.id());
            }
        });
    }

    private NoticeRequest request(Digest digest, UserStore.Member person, List<Digest.Line> lines, Open open) {
        var sorted = lines.stream()
                .sorted(Comparator.comparing(Digest.Line::urgency)
                        .reversed()
                        .thenComparing(line -> open.tasks().get(line.task()).due())
                        .thenComparing(Digest.Line::task))
                .toList();
        var shown = sorted.subList(0, Math.min(sorted.size(), settings.tasksPerMail()));
        var model = new HashMap<String, Object>();
        for (var urgency : Urgency.values()) {
            model.put(
                    switch (urgency) {
                        case HALF_TIME -> "halfTime";
                        case OVERDUE -> "overdueTasks";
                        case ESCALATED -> "escalated";
                    },
                    shown.stream()
                            .filter(line -> line.urgency() == urgency)
                            .map(line -> task(line, open))
                            .toList());
        }
        model.put("count", sorted.size());
        model.put("more", sorted.size() - shown.size());
        return new NoticeRequest(
                digest.key(),
                regarding(digest.user()),
                person.userId(),
                person.name(),
                person.email(),
                houseLanguage,
                "TaskReminder",
                model);
    }

    private NoticeTask task(Digest.Line line, Open open) {
        var task = open.tasks().get(line.task());
        return new NoticeTask(
                task.name(),
                open.names().get(task.id()),
                dayOf(task.due()),
                line.urgency() == Urgency.ESCALATED
                        ? String.join(", ", open.round().namesOf(task, handsOf(task, open)))
                        : null);
    }

    private LocalDate dayOf(Instant moment) {
        return moment.atZone(calendar.zone()).toLocalDate();
    }

    /** At most 64 characters, as every notice is about something. */
    private static String regarding(String user) {
        var whole = "TASKS/" + user;
        return whole.length() <= 64 ? whole : whole.substring(0, 64);
    }

    private static List<String> idsOf(Collection<OpenTask> some) {
        return some.stream().map(OpenTask::id).toList();
    }
}
