package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.ledger.Ledger;
import org.proxenos.ledger.Position;
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
    private final ExchangeRates exchange;
    private final Rates rates;
    private final Ledger ledger;
    private final DunningSettings settings;
    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;
    private final Words words;
    private final ApplicationEventPublisher announcements;

    RatesDesk(
            List<RateSource> sources,
            ExchangeRates exchange,
            Rates rates,
            Ledger ledger,
            DunningSettings settings,
            JdbcClient jdbc,
            BusinessCalendar calendar,
            Words words,
            ApplicationEventPublisher announcements) {
        this.sources = sources;
        this.exchange = exchange;
        this.rates = rates;
        this.ledger = ledger;
        this.settings = settings;
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.words = words;
        this.announcements = announcements;
    }

    /**
     * Asks somebody for a rate, unless somebody has been asked already or has said that there will be none. Debt that waits
     * for an exchange rate does not go away by that: after some time they are asked again.
     */
    void report(RateKind kind, String key) {
        var asked = jdbc.sql(
                                """
                                SELECT COUNT(*) FROM missing_rate WHERE kind = :kind AND rate_key = :key
                                AND (status = 'OPEN' OR status = 'GIVEN_UP' AND COALESCE(closed_on, opened_on) > :since)""")
                        .param("kind", kind.name())
                        .param("key", key)
                        .param(
                                "since",
                                kind == RateKind.EXCHANGE
                                        ? calendar.today().minusDays(settings.askAgainForRateDays())
                                        : LocalDate.EPOCH)
                        .query(Integer.class)
                        .single()
                > 0;
        if (asked) {
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
                .query((row, n) -> Map.entry(CustomerType.valueOf(row.getString(1)), row.getObject(2, LocalDate.class)))
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
                        """
                        UPDATE missing_rate SET status = :status, open_key = NULL, closed_by = :by, closed_on = :today, note = :note
                        WHERE id = :id""")
                .param("today", calendar.today())
                .param("status", published ? "PUBLISHED" : "GIVEN_UP")
                .param("by", by)
                .param("note", note)
                .param("id", id)
                .update();
        return Optional.empty();
    }

    /**
     * Somebody says what a currency is worth from a date on, whether anybody asked or not. Where somebody was asked, that
     * is answered; where it was given up, that no longer holds.
     *
     * @param from null = today
     */
    public Optional<Refusal> enter(String currency, LocalDate from, BigDecimal rate, String by) {
        var refusal = exchange.enter(currency, from == null ? calendar.today() : from, rate, by);
        if (refusal.isEmpty() && exchange.answers(currency)) {
            jdbc.sql("SELECT id FROM missing_rate WHERE kind = 'EXCHANGE' AND rate_key = :currency AND status = 'OPEN'")
                    .param("currency", currency)
                    .query(UUID.class)
                    .list()
                    .forEach(id -> announcements.publishEvent(new RateEntered(id)));
            jdbc.sql(
                            """
                            UPDATE missing_rate SET status = 'PUBLISHED', open_key = NULL, closed_by = :by, closed_on = :today
                            WHERE kind = 'EXCHANGE' AND rate_key = :currency AND status IN ('OPEN', 'GIVEN_UP')""")
                    .param("by", by)
                    .param("today", calendar.today())
                    .param("currency", currency)
                    .update();
        }
        return refusal;
    }

    /** What currencies are worth: what is configured, and all that was ever entered, by currency, the latest first. */
    @Transactional(readOnly = true)
    public List<EnteredRate> exchangeRates() {
        return rates.all();
    }

    /** Who owes what in currencies of which nobody knows what they are worth, so that it is not followed up. */
    @Transactional(readOnly = true)
    public List<DebtWithoutRate> debtsWithoutRate() {
        var today = calendar.today();
        var measured = new HashMap<String, Boolean>();
        return ledger.overdue(today).stream()
                .filter(it -> !measured.computeIfAbsent(it.currency(), currency -> rates.toleranceIn(currency, today)
                        .isPresent()))
                .sorted(Comparator.comparing((Position it) -> it.currency())
                        .thenComparing(it -> it.customer().value()))
                .map(it -> new DebtWithoutRate(
                        it.customer().value(), it.currency(), it.overdue(), it.oldestDue(), givenUpOn(it.currency())))
                .toList();
    }

    private LocalDate givenUpOn(String currency) {
        return jdbc
                .sql(
                        """
                        SELECT status, COALESCE(closed_on, opened_on) AS since FROM missing_rate
                        WHERE kind = 'EXCHANGE' AND rate_key = :currency AND status IN ('OPEN', 'GIVEN_UP')
                        ORDER BY since DESC, status DESC""")
                .param("currency", currency)
                .query((row, n) -> row.getString(1).equals("GIVEN_UP")
                        ? Optional.of(row.getObject(2, LocalDate.class))
                        : Optional.<LocalDate>empty())
                .list()
                .stream()
                .findFirst()
                .flatMap(it -> it)
                .orElse(null);
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
