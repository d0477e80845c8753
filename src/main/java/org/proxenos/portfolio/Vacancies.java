package org.proxenos.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.proxenos.calendar.BusinessCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door through which somebody decides that a customer has no officer for a time (B11): with a reason, never for
 * good. Files do not put an officer in charge over it; people do, and end it by that.
 */
@Service
@Transactional
public class Vacancies {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final int LONGEST_NOTE = 500;

    /** Whoever is put in charge ends it: rows of people who have appointed somebody need not be touched. */
    private static final String NOBODY_IN_CHARGE =
            """
            NOT EXISTS (SELECT 1 FROM assignment a WHERE a.customer_no = v.customer_no AND a.role = 'PRIMARY' AND a.standing
              AND a.valid_from <= :day AND (a.valid_to IS NULL OR a.valid_to > :day))""";

    private final JdbcClient jdbc;
    private final AssignmentRows rows;
    private final Portfolio portfolio;
    private final BusinessCalendar calendar;
    private final VacancySettings settings;
    private final MessageSource catalogue;
    private final ApplicationEventPublisher events;

    Vacancies(
            JdbcClient jdbc,
            AssignmentRows rows,
            Portfolio portfolio,
            BusinessCalendar calendar,
            VacancySettings settings,
            MessageSource catalogue,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.portfolio = portfolio;
        this.calendar = calendar;
        this.settings = settings;
        this.catalogue = catalogue;
        this.events = events;
    }

    /**
     * Decides it from today on. A decision that holds already is replaced, and stays to be read.
     *
     * @param until the first day on which it no longer holds
     * @param note a few words, at most 500 characters
     * @param by user id
     * @return why not; empty once it is recorded
     */
    public Optional<Refusal> decide(
            CustomerNo customer, VacancyReason reason, LocalDate until, String note, String by) {
        var today = calendar.today();
        var text = note == null ? "" : UNPRINTABLE.matcher(note).replaceAll("").strip();
        if (portfolio.find(customer).isEmpty()) {
            return no("customerNo", "unknownCustomer", customer);
        }
        if (reason == null) {
            return no("reason", "vacancyReasonMissing");
        }
        if (until == null) {
            return no("until", "vacancyUntilMissing", settings.longest());
        }
        if (!until.isAfter(today) || until.isAfter(today.plusDays(settings.longest()))) {
            return no("until", "vacancyUntilOutside", until, today.plusDays(1), today.plusDays(settings.longest()));
        }
        if (text.isEmpty()) {
            return no("note", "vacancyNoteMissing");
        }
        if (text.length() > LONGEST_NOTE) {
            return no("note", "vacancyNoteTooLong", LONGEST_NOTE);
        }
        rows.lock(customer);
        var officer = portfolio.primaryOf(customer, today);
        if (officer.isPresent()) {
            return no("customerNo", "vacancyHasOfficer", officer.get().name());
        }
        close(customer, today);
        jdbc.sql(
                        """
                        INSERT INTO vacancy (id, customer_no, latest_of, reason, note, from_day, until_day, decided_by, decided_at)
                        VALUES (:id, :customer, :customer, :reason, :note, :from, :until, :by, :at)""")
                .param("id", UUID.randomUUID())
                .param("customer", customer.value())
                .param("reason", reason.name())
                .param("note", text)
                .param("from", today)
                .param("until", until)
                .param("by", by)
                .param("at", Timestamp.from(calendar.now()))
                .update();
        events.publishEvent(new VacancyDecided(customer));
        return Optional.empty();
    }

    /** Ends it today: the customer is to get an officer after all. */
    public Optional<Refusal> end(CustomerNo customer, UUID id) {
        rows.lock(customer);
        var running = holding(customer, calendar.today()).filter(it -> it.id().equals(id));
        if (running.isEmpty()) {
            return no("status", "vacancyOver");
        }
        close(customer, calendar.today());
        return Optional.empty();
    }

    /** Whoever puts an officer in charge has decided otherwise. */
    @EventListener
    void on(AccountChangedHands changed) {
        close(changed.customer(), calendar.today());
    }

    /** The decision that holds on {@code day}; empty if there is none, or somebody is in charge all the same. */
    @Transactional(readOnly = true)
    public Optional<Vacancy> holding(CustomerNo customer, LocalDate day) {
        return jdbc.sql("SELECT v.* FROM vacancy v WHERE v.customer_no = :no AND v.from_day <= :day"
                        + " AND COALESCE(v.ended_on, v.until_day) > :day AND " + NOBODY_IN_CHARGE)
                .param("no", customer.value())
                .param("day", day)
                .query(Vacancies::vacancy)
                .optional();
    }

    /** Every decision about a customer that was ever made, the latest first. */
    @Transactional(readOnly = true)
    public List<Vacancy> of(CustomerNo customer) {
        return jdbc.sql("SELECT * FROM vacancy WHERE customer_no = :no ORDER BY from_day DESC, decided_at DESC")
                .param("no", customer.value())
                .query(Vacancies::vacancy)
                .list();
    }

    /** The decision that holds today as people read it beside a customer's name; empty if none does. */
    @Transactional(readOnly = true)
    public Optional<String> inWords(CustomerNo customer, Locale language) {
        return holding(customer, calendar.today()).map(it -> inWords(it, language));
    }

    /** Until when, why, and who has said so. */
    public String inWords(Vacancy it, Locale language) {
        return catalogue.getMessage(
                "portfolio.vacancy.shown",
                new Object[] {
                    DAY.format(it.until()),
                    catalogue.getMessage("portfolio.vacancy.reason." + it.reason(), null, language),
                    it.note(),
                    it.decidedBy()
                },
                language);
    }

    /**
     * Customers whom nobody looks after and nobody has decided to leave so, nor will from some later day; the most
     * important first.
     *
     * @param most how many at most
     */
    @Transactional(readOnly = true)
    public List<CustomerNo> unattended(LocalDate day, int most) {
        return jdbc
                .sql("SELECT c.customer_no" + UNATTENDED
                        + " ORDER BY CASE c.segment WHEN 'STRATEGIC' THEN 0 WHEN 'KEY' THEN 1 WHEN 'STANDARD' THEN 2"
                        + " ELSE 3 END, c.customer_no LIMIT :most")
                .param("day", day)
                .param("most", most)
                .query(String.class)
                .list()
                .stream()
                .map(CustomerNo::of)
                .toList();
    }

    /** How many customers there are whom nobody looks after and nobody has decided to leave so. */
    @Transactional(readOnly = true)
    public int countUnattended(LocalDate day) {
        return jdbc.sql("SELECT COUNT(*)" + UNATTENDED)
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    private static final String UNATTENDED =
            """
             FROM customer c
            WHERE NOT EXISTS (SELECT 1 FROM assignment a WHERE a.customer_no = c.customer_no AND a.role = 'PRIMARY'
                AND a.standing AND (a.valid_to IS NULL OR a.valid_to > :day))
              AND NOT EXISTS (SELECT 1 FROM vacancy v WHERE v.customer_no = c.customer_no AND v.from_day <= :day
                AND COALESCE(v.ended_on, v.until_day) > :day)""";

    private void close(CustomerNo customer, LocalDate today) {
        jdbc.sql(
                        """
                        UPDATE vacancy SET latest_of = NULL,
                            ended_on = CASE WHEN ended_on IS NULL AND until_day > :today THEN :today ELSE ended_on END
                        WHERE latest_of = :customer""")
                .param("today", today)
                .param("customer", customer.value())
                .update();
    }

    static Vacancy vacancy(ResultSet row, int n) throws SQLException {
        return new Vacancy(
                row.getObject("id", UUID.class),
                CustomerNo.of(row.getString("customer_no")),
                VacancyReason.valueOf(row.getString("reason")),
                row.getString("note"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("decided_by"));
    }

    private static Optional<Refusal> no(String field, String why, Object... arguments) {
        return Optional.of(Refusal.about(field, "portfolio.refusal." + why, arguments));
    }
}
