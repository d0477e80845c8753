package org.proxenos.absence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.DecisionTables;
import org.proxenos.engine.Verdict;
import org.proxenos.portfolio.Absence;
import org.proxenos.portfolio.Absences;
import org.proxenos.portfolio.Holding;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Asks the table {@code CoverEligibility} who can cover for an officer on some days, and says its answer in the reader's
 * language (B8).
 */
@Component
class CoverCandidates {

    private static final String TABLE = "CoverEligibility";

    private final DecisionTables tables;
    private final Portfolio portfolio;
    private final Absences absences;
    private final BusinessCalendar calendar;
    private final MessageSource catalogue;

    CoverCandidates(
            DecisionTables tables,
            Portfolio portfolio,
            Absences absences,
            BusinessCalendar calendar,
            MessageSource catalogue) {
        this.tables = tables;
        this.portfolio = portfolio;
        this.absences = absences;
        this.calendar = calendar;
        this.catalogue = catalogue;
    }

    /**
     * The days of an absence, or what is left of them.
     *
     * @param absence whose own row does not count; null where there is none yet
     * @param backOn first day of work again
     */
    record Days(UUID absence, OfficerNo away, LocalDate from, LocalDate backOn) {

        static Days left(Absence absence, LocalDate today) {
            return new Days(
                    absence.id(),
                    absence.officer(),
                    absence.from().isBefore(today) ? today : absence.from(),
                    absence.backOn());
        }
    }

    /** Every colleague, those who can first, whoever has fewest customers at the top. */
    List<CoverCandidate> of(Days days, Locale reader) {
        var known = known(days);
        return portfolio.officers().stream()
                .filter(officer -> !officer.no().equals(days.away()))
                .map(officer -> judge(officer, days, known, reader))
                .sorted(Comparator.comparing((CoverCandidate it) -> !it.eligible())
                        .thenComparing(CoverCandidate::customers)
                        .thenComparing(it -> it.officer().no()))
                .toList();
    }

    /** Why the table does not let a colleague cover, with the days; empty if it does. */
    Optional<Refusal> refusal(OfficerNo cover, Days days, String field, Locale reader) {
        return portfolio
                .officer(cover)
                .map(officer -> judge(officer, days, known(days), reader))
                .filter(it -> !it.eligible())
                .map(it -> new Refusal(
                        "absence.refusal.coverUnfit",
                        List.of(it.officer().name(), days.from(), days.backOn(), it.because()),
                        field));
    }

    private CoverCandidate judge(Officer officer, Days days, Known known, Locale reader) {
        var ownAbsence = known.others().stream()
                .filter(it -> it.officer().equals(officer.no()))
                .findFirst();
        var customers = customers(known, officer.no());
        var verdict = tables.decide(
                TABLE,
                Map.of(
                        "active",
                        Stream.of(days.from(), days.backOn().minusDays(1)).allMatch(officer::isActiveOn),
                        "signsIn",
                        officer.userId() != null,
                        "away",
                        ownAbsence.isPresent(),
                        "chain",
                        known.others().stream().anyMatch(it -> days.away().equals(it.cover())),
                        "coversFor",
                        (int) known.others().stream()
                                .filter(it -> officer.no().equals(it.cover()))
                                .count(),
                        "customersTogether",
                        customers + customers(known, days.away()),
                        "businessDays",
                        (int) days.from()
                                .datesUntil(days.backOn())
                                .filter(calendar::isBusinessDay)
                                .count()));
        return new CoverCandidate(officer, verdict.flag("eligible"), customers, because(verdict, ownAbsence, reader));
    }

    private Known known(Days days) {
        return new Known(
                absences.between(days.from(), days.backOn()).stream()
                        .filter(it -> !it.id().equals(days.absence()))
                        .toList(),
                portfolio.holdings(days.from()));
    }

    private static int customers(Known known, OfficerNo officer) {
        return known.holdings().getOrDefault(officer, Holding.NOTHING).customers().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The row that answered, in the reader's language; with the days where the colleague is away. */
    private String because(Verdict verdict, Optional<Absence> away, Locale reader) {
        var rule = verdict.rules().get(0);
        var reason = rule.reasonIn(reader).orElse(rule.reason());
        return away.map(it -> catalogue.getMessage(
                        "absence.candidate.away",
                        new Object[] {reason, it.from().toString(), it.endsOn().toString()},
                        reader))
                .orElse(reason);
    }

    /** @param others what is known of these days but for the absence itself */
    private record Known(List<Absence> others, Map<OfficerNo, Holding> holdings) {}
}
