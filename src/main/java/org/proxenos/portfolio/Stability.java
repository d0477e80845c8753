package org.proxenos.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long customers stay with one officer (B1): the median of how long whoever is in charge has been so without a break,
 * and how often customers have changed hands in the last two years, of a hundred. An officer's figures are about the
 * customers whom the officer looks after that day.
 */
@Service
@Transactional(readOnly = true)
public class Stability {

    private static final int MONTHS_LOOKED_BACK = 24;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final JdbcClient jdbc;

    Stability(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By what is known today, as of {@code day}; customers without an officer that day do not count. */
    public Report on(LocalDate day) {
        var all = new ArrayList<Tenure>();
        var byOfficer = new TreeMap<OfficerNo, List<Tenure>>();
        jdbc.sql(
                        """
                        WITH history AS (
                            SELECT customer_no, officer_no, valid_from, valid_to,
                                LAG(officer_no) OVER (PARTITION BY customer_no ORDER BY valid_from) AS former,
                                LAG(valid_to) OVER (PARTITION BY customer_no ORDER BY valid_from) AS former_to
                            FROM assignment WHERE role = 'PRIMARY' AND standing AND valid_from <= :day
                        ), begun AS (
                            SELECT customer_no,
                                MAX(CASE WHEN former IS NULL OR former <> officer_no OR former_to < valid_from
                                    THEN valid_from END) AS since,
                                SUM(CASE WHEN former <> officer_no AND valid_from > :before THEN 1 ELSE 0 END) AS changes
                            FROM history GROUP BY customer_no
                        )
                        SELECT h.officer_no, b.since, b.changes
                        FROM history h JOIN begun b ON b.customer_no = h.customer_no
                        WHERE h.valid_to IS NULL OR h.valid_to > :day""")
                .param("day", day)
                .param("before", day.minusMonths(MONTHS_LOOKED_BACK))
                .query(row -> {
                    var tenure = new Tenure(
                            ChronoUnit.DAYS.between(row.getObject("since", LocalDate.class), day),
                            row.getInt("changes"));
                    all.add(tenure);
                    byOfficer
                            .computeIfAbsent(OfficerNo.of(row.getString("officer_no")), no -> new ArrayList<>())
                            .add(tenure);
                });
        return new Report(
                day,
                figures(null, all),
                byOfficer.entrySet().stream()
                        .map(it -> figures(it.getKey(), it.getValue()))
                        .toList());
    }

    private static Figures figures(OfficerNo officer, List<Tenure> tenures) {
        var changes = tenures.stream().mapToInt(Tenure::changes).sum();
        return new Figures(
                officer,
                tenures.size(),
                median(tenures),
                changes,
                tenures.isEmpty()
                        ? null
                        : BigDecimal.valueOf(changes)
                                .multiply(HUNDRED)
                                .divide(BigDecimal.valueOf(tenures.size()), 1, RoundingMode.HALF_UP));
    }

    private static BigDecimal median(List<Tenure> tenures) {
        if (tenures.isEmpty()) {
            return null;
        }
        var days = tenures.stream().map(Tenure::days).sorted().toList();
        var upper = days.get(days.size() / 2);
        var lower = days.get((days.size() - 1) / 2);
        return BigDecimal.valueOf(lower + upper).divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP);
    }

    private record Tenure(long days, int changes) {}

    /** @param officers by number; whoever looks after nobody that day is not there */
    public record Report(LocalDate asOf, Figures company, List<Figures> officers) {}

    /**
     * @param officer null = the company
     * @param customers who have an officer that day
     * @param medianTenureDays null without customers
     * @param changes of officer in the last 24 months
     * @param changesPerHundred customers; null without customers
     */
    public record Figures(
            OfficerNo officer, int customers, BigDecimal medianTenureDays, int changes, BigDecimal changesPerHundred) {}
}
