package org.proxenos.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.proxenos.calendar.BusinessCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door through which officers' times away are noted, with who covers (B8). Nobody covers for themselves, nobody who
 * is away covers, and nobody goes away while covering: an absence always has one colleague who is there all the time, or
 * several absences, each with one, follow each other. Only whoever is ill today may leave it open for some hours who covers.
 */
@Service
@Transactional
public class Absences implements Presence {

    private final JdbcClient jdbc;
    private final Portfolio portfolio;
    private final BusinessCalendar calendar;
    private final AbsenceSettings settings;
    private final ApplicationEventPublisher events;

    Absences(
            JdbcClient jdbc,
            Portfolio portfolio,
            BusinessCalendar calendar,
            AbsenceSettings settings,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.portfolio = portfolio;
        this.calendar = calendar;
        this.settings = settings;
        this.events = events;
    }

    /** Why an absence would be refused now; empty if it would not. */
    @Transactional(readOnly = true)
    public Optional<Refusal> check(AbsenceWish wish) {
        return incomplete(wish).or(() -> unfit(wish)).or(() -> clash(wish));
    }

    /**
     * Notes an absence.
     *
     * @param approvers groups of which somebody has to agree first; none = cover holds at once
     * @param by user id of whoever notes it
     */
    public Noted note(AbsenceWish wish, List<String> approvers, String by) {
        var wrong = incomplete(wish).or(() -> unfit(wish));
        if (wrong.isPresent()) {
            return new Noted(null, wrong.get());
        }
        lock(wish.officer(), wish.cover());
        var clash = clash(wish);
        if (clash.isPresent()) {
            return new Noted(null, clash.get());
        }
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO absence (id, officer_no, cover_no, from_day, back_on, ends_on, reason, status, approvers,
                            recorded_by, recorded_at)
                        VALUES (:id, :officer, :cover, :from, :back, :back, :reason, :status, :approvers, :by, :at)""")
                .param("id", id)
                .param("officer", wish.officer().value())
                .param("cover", wish.cover() == null ? null : wish.cover().value())
                .param("from", wish.from())
                .param("back", wish.backOn())
                .param("reason", wish.reason().name())
                .param("status", (approvers.isEmpty() ? AbsenceStatus.GRANTED : AbsenceStatus.REQUESTED).name())
                .param("approvers", String.join(",", approvers))
                .param("by", by)
                .param("at", Timestamp.from(calendar.now()))
                .update();
        if (approvers.isEmpty()) {
            events.publishEvent(new AbsenceGranted(wish.officer(), wish.from(), wish.backOn()));
        }
        return new Noted(id, null);
    }

    /**
     * Somebody agrees to an absence, or does not.
     *
     * @param by user id; never whoever asked, the officer or the cover
     */
    public Optional<Refusal> decide(UUID id, boolean granted, String by) {
        var absence = get(id);
        if (by.equals(absence.recordedBy()) || isUser(absence.officer(), by) || isUser(absence.cover(), by)) {
            return no(null, "ownAbsence");
        }
        if (granted && !absence.endsOn().isAfter(calendar.today())) {
            return no(null, "absenceOver", absence.backOn());
        }
        var decided = jdbc.sql(
                                """
                                UPDATE absence SET status = :status, decided_by = :by, decided_on = :on
                                WHERE id = :id AND status = 'REQUESTED'""")
                        .param("status", (granted ? AbsenceStatus.GRANTED : AbsenceStatus.REFUSED).name())
                        .param("by", by)
                        .param("on", calendar.today())
                        .param("id", id)
                        .update()
                == 1;
        if (!decided) {
            return no(null, "absenceDecided");
        }
        if (granted) {
            events.publishEvent(new AbsenceGranted(absence.officer(), absence.from(), absence.backOn()));
        }
        return Optional.empty();
    }

    /** Nobody has decided on a request while there was something to decide. */
    public void drop(UUID id) {
        jdbc.sql("UPDATE absence SET status = 'REFUSED', decided_on = :on WHERE id = :id AND status = 'REQUESTED'")
                .param("on", calendar.today())
                .param("id", id)
                .update();
    }

    /**
     * Takes an absence back, or ends it today: from now on the colleague covers no longer.
     *
     * @param by user id
     */
    public Optional<Refusal> cancel(UUID id, String by) {
        var absence = get(id);
        var today = calendar.today();
        var ends = absence.status() == AbsenceStatus.GRANTED && today.isAfter(absence.from()) ? today : absence.from();
        return jdbc.sql(
                                        """
                                UPDATE absence SET status = 'CANCELLED', ends_on = :ends, cancelled_by = :by, cancelled_on = :on
                                WHERE id = :id AND status IN ('REQUESTED', 'GRANTED') AND ends_on > :on""")
                                .param("ends", ends)
                                .param("by", by)
                                .param("on", today)
                                .param("id", id)
                                .update()
                        == 1
                ? Optional.empty()
                : no("status", "absenceOver", absence.endsOn());
    }

    /** Keeps what the colleague who is to cover has said, or that nothing was said in time. */
    public void noteCoverAnswer(UUID id, CoverAnswer answer, String note) {
        jdbc.sql("UPDATE absence SET cover_answer = :answer, cover_note = :note WHERE id = :id")
                .param("answer", answer.name())
                .param("note", note)
                .param("id", id)
                .update();
    }

    /**
     * Why a colleague could not cover for the rest of an absence, as people and days are; empty if nothing is in the way.
     *
     * @param cover null = nobody was named
     */
    @Transactional(readOnly = true)
    public Optional<Refusal> checkCover(UUID id, OfficerNo cover) {
        var absence = get(id);
        var left = new AbsenceWish(absence.officer(), cover, firstDayLeft(absence), absence.backOn(), absence.reason());
        if (cover == null) {
            return no("coverNo", "coverMissing");
        }
        return isOver(absence).or(() -> unfit(left)).or(() -> coverAway(left));
    }

    /**
     * Another colleague covers from now on, or the same one after all. Whoever has covered until now is remembered, so
     * that what was done in the officer's place still reads so.
     *
     * @param note may be null
     */
    public Optional<Refusal> nameCover(UUID id, OfficerNo cover, String note) {
        var former = get(id);
        lock(former.officer(), cover);
        var wrong = checkCover(id, cover);
        if (wrong.isPresent()) {
            return wrong;
        }
        var today = calendar.today();
        if (former.cover() != null
                && !former.cover().equals(cover)
                && !former.from().isAfter(today)) {
            jdbc.sql(
                            """
                            INSERT INTO absence_former_cover (absence_id, cover_no, from_day, until_day)
                            VALUES (:id, :cover, :from, :until)""")
                    .param("id", id)
                    .param("cover", former.cover().value())
                    .param("from", former.from())
                    .param("until", today.plusDays(1))
                    .update();
        }
        jdbc.sql("UPDATE absence SET cover_no = :cover WHERE id = :id")
                .param("cover", cover.value())
                .param("id", id)
                .update();
        noteCoverAnswer(id, CoverAnswer.NAMED, note);
        return Optional.empty();
    }

    /** What is asked for or granted for some days between two, whoever it is about; by officer and day. */
    @Transactional(readOnly = true)
    public List<Absence> between(LocalDate from, LocalDate backOn) {
        return jdbc.sql("SELECT * FROM absence WHERE status <> 'REFUSED' AND from_day < ends_on"
                        + " AND from_day < :back AND ends_on > :from ORDER BY officer_no, from_day")
                .param("from", from)
                .param("back", backOn)
                .query(Absences::absence)
                .list();
    }

    private Optional<Refusal> isOver(Absence absence) {
        return absence.isOpenOn(calendar.today()) ? Optional.empty() : no(null, "absenceOver", absence.endsOn());
    }

    private LocalDate firstDayLeft(Absence absence) {
        return absence.from().isBefore(calendar.today()) ? calendar.today() : absence.from();
    }

    @Transactional(readOnly = true)
    public Optional<Absence> find(UUID id) {
        return jdbc.sql("SELECT * FROM absence WHERE id = :id")
                .param("id", id)
                .query(Absences::absence)
                .optional();
    }

    /** Every absence of an officer that was ever noted, the latest first. */
    @Transactional(readOnly = true)
    public List<Absence> of(OfficerNo officer) {
        return jdbc.sql("SELECT * FROM absence WHERE officer_no = :no ORDER BY from_day DESC, recorded_at DESC, id")
                .param("no", officer.value())
                .query(Absences::absence)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public int absentBusinessDays(OfficerNo officer, LocalDate from, int businessDays) {
        var away = of(officer).stream()
                .filter(it -> it.status() == AbsenceStatus.GRANTED || it.status() == AbsenceStatus.CANCELLED)
                .toList();
        var absent = 0;
        var day = from.minusDays(1);
        for (var n = 0; n < businessDays; n++) {
            day = calendar.plusBusinessDays(day, 1);
            var counted = day;
            if (away.stream().anyMatch(it -> !counted.isBefore(it.from()) && counted.isBefore(it.endsOn()))) {
                absent++;
            }
        }
        return absent;
    }

    /**
     * @param id of the new absence; null if it was refused
     * @param refusal null if it was noted
     */
    public record Noted(UUID id, Refusal refusal) {}

    private Optional<Refusal> incomplete(AbsenceWish wish) {
        if (wish.from() == null) {
            return no("from", "fromMissing");
        }
        if (wish.backOn() == null) {
            return no("backOn", "backOnMissing");
        }
        if (wish.reason() == null) {
            return no("reason", "reasonMissing");
        }
        if (!wish.backOn().isAfter(wish.from())) {
            return no("backOn", "endsBeforeItBegins", wish.backOn(), wish.from());
        }
        if (wish.from().isBefore(calendar.today())) {
            return no("from", "absenceInThePast", wish.from());
        }
        if (wish.backOn().isAfter(wish.from().plusDays(settings.longest()))) {
            return no("backOn", "absenceTooLong", settings.longest());
        }
        return Optional.empty();
    }

    private Optional<Refusal> unfit(AbsenceWish wish) {
        if (portfolio.officer(wish.officer()).isEmpty()) {
            return no("officerNo", "unknownOfficer", wish.officer());
        }
        if (wish.cover() == null) {
            return mayBeNamedLater(wish) ? Optional.empty() : no("coverNo", "coverMissing");
        }
        var cover = portfolio.officer(wish.cover());
        if (cover.isEmpty()) {
            return no("coverNo", "unknownOfficer", wish.cover());
        }
        if (wish.cover().equals(wish.officer())) {
            return no("coverNo", "selfCover");
        }
        if (cover.get().userId() == null) {
            return no("coverNo", "coverCannotSignIn", cover.get().name());
        }
        var last = wish.backOn().minusDays(1);
        return Stream.of(wish.from(), last)
                .filter(day -> !cover.get().isActiveOn(day))
                .findFirst()
                .flatMap(day -> no("coverNo", "officerNotActive", cover.get().name(), day));
    }

    private Optional<Refusal> clash(AbsenceWish wish) {
        return overlapping("officer_no", wish.officer(), wish)
                .flatMap(it -> no("from", "absentAlready", it.from(), it.endsOn()))
                .or(() -> coverAway(wish))
                .or(() -> overlapping("cover_no", wish.officer(), wish)
                        .flatMap(it -> no("from", "coversThen", it.officer(), it.from(), it.endsOn())));
    }

    private Optional<Refusal> coverAway(AbsenceWish wish) {
        return wish.cover() == null
                ? Optional.empty()
                : overlapping("officer_no", wish.cover(), wish)
                        .flatMap(it -> no("coverNo", "coverIsAbsent", it.officer(), it.from(), it.endsOn()));
    }

    /** Whoever is ill today need not look for a colleague: somebody else names one the same day. */
    private boolean mayBeNamedLater(AbsenceWish wish) {
        return wish.reason() == AbsenceReason.SICK && wish.from().equals(calendar.today());
    }

    private Optional<Absence> overlapping(String role, OfficerNo officer, AbsenceWish wish) {
        return jdbc.sql("SELECT * FROM absence WHERE " + role + " = :no AND status <> 'REFUSED' AND from_day < ends_on"
                        + " AND from_day < :back AND ends_on > :from ORDER BY from_day LIMIT 1")
                .param("no", officer.value())
                .param("from", wish.from())
                .param("back", wish.backOn())
                .query(Absences::absence)
                .optional();
    }

    /** In one order, so that two who want to cover for each other wait instead of blocking each other. */
    private void lock(OfficerNo... officers) {
        Stream.of(officers)
                .filter(Objects::nonNull)
                .map(OfficerNo::value)
                .sorted()
                .forEach(this::lock);
    }

    private void lock(String officer) {
        jdbc.sql("SELECT officer_no FROM officer WHERE officer_no = :no FOR UPDATE")
                .param("no", officer)
                .query(String.class)
                .optional();
    }

    private boolean isUser(OfficerNo officer, String user) {
        return Optional.ofNullable(officer)
                .flatMap(portfolio::officer)
                .map(Officer::userId)
                .filter(user::equals)
                .isPresent();
    }

    private Absence get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("There is no absence " + id));
    }

    private static Absence absence(ResultSet row, int n) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                OfficerNo.of(row.getString("officer_no")),
                row.getString("cover_no") == null ? null : OfficerNo.of(row.getString("cover_no")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("back_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                AbsenceReason.valueOf(row.getString("reason")),
                AbsenceStatus.valueOf(row.getString("status")),
                Stream.of(row.getString("approvers").split(","))
                        .filter(group -> !group.isEmpty())
                        .toList(),
                row.getString("recorded_by"),
                row.getString("decided_by"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("cancelled_by"),
                row.getObject("cancelled_on", LocalDate.class),
                row.getString("cover_answer") == null ? null : CoverAnswer.valueOf(row.getString("cover_answer")),
                row.getString("cover_note"));
    }

    private static Optional<Refusal> no(String field, String why, Object... arguments) {
        return Optional.of(Refusal.about(field, "portfolio.refusal." + why, arguments));
    }
}
