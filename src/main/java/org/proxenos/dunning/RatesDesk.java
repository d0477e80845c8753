package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.CustomerType;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk at which missing rates are reported and, once they are published, crossed out. */
@Service
@Transactional
public class RatesDesk {

    private final List<RateSource> sources;
    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;
    private final Words words;
    private final ApplicationEventPublisher announcements;

    RatesDesk(
            List<RateSource> sources,
            JdbcClient jdbc,
            BusinessCalendar calendar,
            Words words,
            ApplicationEventPublisher announcements) {
        this.sources = sources;
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.words = words;
        this.announcements = announcements;
    }

    /** Asks somebody for a rate, unless somebody has been asked already or has said that there will be none. */
    void report(RateKind kind, String key) {
        var known = jdbc.sql("SELECT status FROM missing_rate WHERE kind = :kind AND rate_key = :key")
                .param("kind", kind.name())
                .param("key", key)
                .query(String.class)
                .list();
        if (known.contains("OPEN") || known.contains("GIVEN_UP")) {
            return;
        }
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO missing_rate (id, kind, rate_key, open_key, status, opened_on)
                        VALUES (:id, :kind, :key, :open, 'OPEN', :today)""")
                .param("id", id)
                .param("kind", kind.name())
                .param("key", key)
                .param("open", kind + " " + key)
                .param("today", calendar.today())
                .update();
        announcements.publishEvent(new RateMissing(id));
    }

    /** Asks for the interest rates that open cases need for what they show, and does not wait until one is cleared. */
    void reportMissingInterest(LocalDate day) {
        var interest = (InterestRates) source(RateKind.INTEREST);
        jdbc.sql(
                        """
                        SELECT c.type, MIN(p.oldest_due) FROM payment_delay p JOIN customer c ON c.customer_no = p.customer_no
                        WHERE p.open_key IS NOT NULL AND p.oldest_due IS NOT NULL GROUP BY c.type""")
                .query((row, n) -> Map.entry(
                        CustomerType.valueOf(row.getString(1)), row.getObject(2, LocalDate.class)))
                .list()
                .forEach(it -> interest.missing(it.getKey(), it.getValue().plusDays(1), day)
                        .forEach(key -> report(RateKind.INTEREST, key)));
    }

    /** Whether somebody has said that there will never be such a rate. */
    boolean isGivenUp(RateKind kind, String key) {
        return jdbc.sql(
                                "SELECT COUNT(*) FROM missing_rate WHERE kind = :kind AND rate_key = :key AND status = 'GIVEN_UP'")
                        .param("kind", kind.name())
                        .param("key", key)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Somebody has dealt with a missing rate.
     *
     * @param published it is there now, which is checked; else there will be none, which wants a reason
     * @param entered a rate that came with the answer, where its kind takes one; may be null
     */
    public Optional<Refusal> close(UUID id, boolean published, BigDecimal entered, String note, String by) {
        var rate = rate(id);
        if (published && rate.source().takes()) {
            var refusal = rate.source().take(rate.key(), entered, by);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        if (published && !rate.source().answers(rate.key())) {
            return Optional.of(Refusal.because("dunning.refusal.rateStillMissing"));
        }
        if (!published && (note == null || note.isBlank())) {
            return Optional.of(Refusal.because("dunning.refusal.reasonMissing"));
        }
        jdbc.sql(
                        "UPDATE missing_rate SET status = :status, open_key = NULL, closed_by = :by, note = :note WHERE id = :id")
                .param("status", published ? "PUBLISHED" : "GIVEN_UP")
                .param("by", by)
                .param("note", note)
                .param("id", id)
                .update();
        return Optional.empty();
    }

    /** What lies before whoever is asked for a rate. */
    @Transactional(readOnly = true)
    public Map<String, Object> page(UUID id, Locale language) {
        var rate = rate(id);
        return Map.of("rateCard", rate.source().describe(rate.key(), language));
    }

    /** What the list of tasks shows of it. */
    @Transactional(readOnly = true)
    public Map<String, Object> card(UUID id, Locale language) {
        return Map.of("customerName", words.say(language, "dunning.page.rate", (Object) rate(id).key()));
    }

    private Rate rate(UUID id) {
        return jdbc.sql("SELECT kind, rate_key FROM missing_rate WHERE id = :id")
                .param("id", id)
                .query((row, n) -> new Rate(source(RateKind.valueOf(row.getString(1))), row.getString(2)))
                .single();
    }

    private RateSource source(RateKind kind) {
        return sources.stream()
                .filter(source -> source.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private record Rate(RateSource source, String key) {}
}
