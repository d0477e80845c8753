package org.proxenos.dunning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.proxenos.calendar.BusinessCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What other currencies are worth in the company's own, from a date on: as configured, and as accounting entered it. */
@Component
class Rates {

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;
    private final DunningSettings settings;

    Rates(JdbcClient jdbc, BusinessCalendar calendar, DunningSettings settings) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.settings = settings;
    }

    /** Empty when nobody has said what the currency is worth on that day. */
    Optional<BigDecimal> of(String currency, LocalDate day) {
        if (currency.equals(settings.companyCurrency())) {
            return Optional.of(BigDecimal.ONE);
        }
        var entered = jdbc.sql("SELECT currency, from_day, rate FROM exchange_rate WHERE currency = :currency")
                .param("currency", currency)
                .query((row, n) -> new DunningSettings.Rate(
                        row.getString(1), row.getObject(2, LocalDate.class), row.getBigDecimal(3)))
                .list();
        return Stream.concat(entered.stream(), settings.rates().stream())
                .filter(rate -> rate.currency().equals(currency) && !rate.from().isAfter(day))
                .max(Comparator.comparing(DunningSettings.Rate::from))
                .map(DunningSettings.Rate::rate);
    }

    /** An amount in the company's currency; empty without a rate. */
    Optional<BigDecimal> inCompanyCurrency(BigDecimal amount, String currency, LocalDate day) {
        return of(currency, day).map(rate -> amount.multiply(rate).setScale(2, RoundingMode.HALF_UP));
    }

    /** An amount of the company's currency in another; empty without a rate. */
    Optional<BigDecimal> inCurrency(BigDecimal amount, String currency, LocalDate day) {
        return of(currency, day).map(rate -> amount.divide(rate, 2, RoundingMode.HALF_UP));
    }

    /** What may stay overdue in a currency without anybody being disturbed; empty without a rate (A4). */
    Optional<BigDecimal> toleranceIn(String currency, LocalDate day) {
        return Optional.ofNullable(settings.tolerance().get(currency))
                .or(() -> inCurrency(settings.minimum(), currency, day));
    }

    void enter(String currency, LocalDate from, BigDecimal rate, String by) {
        jdbc.sql("DELETE FROM exchange_rate WHERE currency = :currency AND from_day = :from")
                .param("currency", currency)
                .param("from", from)
                .update();
        jdbc.sql("INSERT INTO exchange_rate (currency, from_day, rate, entered_by) VALUES (?, ?, ?, ?)")
                .params(currency, from, rate, by)
                .update();
        jdbc.sql(
                        "INSERT INTO exchange_rate_entry (currency, from_day, rate, entered_by, entered_at) VALUES (?, ?, ?, ?, ?)")
                .params(currency, from, rate, by, Timestamp.from(calendar.now()))
                .update();
    }

    /** Those configured, and everything that was ever entered, by currency, the latest first. */
    List<EnteredRate> all() {
        var all =
                new ArrayList<>(jdbc.sql("SELECT * FROM exchange_rate_entry ORDER BY currency, from_day DESC, id DESC")
                        .query((row, n) -> new EnteredRate(
                                row.getString("currency"),
                                row.getObject("from_day", LocalDate.class),
                                row.getBigDecimal("rate"),
                                row.getString("entered_by"),
                                row.getTimestamp("entered_at").toInstant()))
                        .list());
        settings.rates().stream()
                .map(rate -> new EnteredRate(rate.currency(), rate.from(), rate.rate(), null, null))
                .forEach(all::add);
        all.sort(Comparator.comparing(EnteredRate::currency)
                .thenComparing(EnteredRate::from, Comparator.reverseOrder()));
        return all;
    }
}
