package org.proxenos.reassignment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.proxenos.portfolio.AbsenceStatus;
import org.proxenos.portfolio.Absences;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Segment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how full an officer's portfolio is, and shows the arithmetic (rules 4.8). */
@Service
@Transactional(readOnly = true)
public class LoadBook {

    private final Portfolio portfolio;
    private final Absences absences;
    private final OfficerLoad loads;
    private final LoadSettings settings;
    private final ReassignmentWords words;

    LoadBook(
            Portfolio portfolio, Absences absences, OfficerLoad loads, LoadSettings settings, ReassignmentWords words) {
        this.portfolio = portfolio;
        this.absences = absences;
        this.loads = loads;
        this.settings = settings;
        this.words = words;
    }

    /** Empty if there is no such officer. */
    public Optional<Load> of(OfficerNo no, LocalDate day, Locale language) {
        return portfolio.officer(no).map(officer -> of(officer, day, language));
    }

    private Load of(Officer officer, LocalDate day, Locale language) {
        var holding = portfolio.holding(officer.no(), day);
        var points = loads.points(holding);
        var load = loads.of(officer, points, day).orElse(null);
        var fte = officer.fte() == null ? BigDecimal.ONE : officer.fte();
        var there = BigDecimal.ONE.subtract(loads.absentShare(officer, day));
        var newcomer = loads.newcomerFactor(officer, day);
        var segments = Arrays.stream(Segment.values())
                .filter(holding.customers()::containsKey)
                .map(segment -> share(segment, holding.customers().get(segment)))
                .toList();
        return new Load(
                officer.no().value(),
                day,
                points,
                load,
                settings.fullPortfolio(),
                fte,
                there,
                newcomer,
                segments,
                away(officer.no(), day),
                sentences(segments, points, load, fte, there, newcomer, language));
    }

    private Share share(Segment segment, int customers) {
        var weight = loads.weight(segment);
        return new Share(segment, customers, weight, weight.multiply(BigDecimal.valueOf(customers)));
    }

    private List<Away> away(OfficerNo officer, LocalDate day) {
        return absences.of(officer).stream()
                .filter(it -> it.status() == AbsenceStatus.GRANTED || it.status() == AbsenceStatus.CANCELLED)
                .filter(it -> it.endsOn().isAfter(day) && it.endsOn().isAfter(it.from()))
                .map(it -> new Away(
                        it.from(),
                        it.endsOn(),
                        it.cover() == null ? null : it.cover().value()))
                .toList();
    }

    private List<String> sentences(
            List<Share> segments,
            BigDecimal points,
            BigDecimal load,
            BigDecimal fte,
            BigDecimal there,
            BigDecimal newcomer,
            Locale language) {
        var sentences = new ArrayList<String>();
        segments.forEach(it -> sentences.add(words.say(
                language,
                "reassignment.load.segment",
                words.say(language, "reassignment.segment." + it.segment()),
                it.customers(),
                plain(it.weight()),
                plain(it.points()))));
        sentences.add(
                load == null
                        ? words.say(language, "reassignment.load.noTime", plain(points))
                        : words.say(
                                language,
                                "reassignment.load.sum",
                                plain(points),
                                plain(settings.fullPortfolio()),
                                plain(fte),
                                plain(there),
                                plain(newcomer),
                                plain(load)));
        return sentences;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /**
     * @param points of all customers
     * @param load 1 = a full portfolio; null if the officer has no working time in the days looked at
     * @param fullPortfolio points of somebody who works full time and is never away
     * @param fte share of full time
     * @param presence share of the next business days on which the officer is there
     * @param newcomerFactor less than 1 in the first days with the company
     * @param absences that are not over
     * @param explanation the arithmetic in words
     */
    public record Load(
            String officerNo,
            LocalDate asOf,
            BigDecimal points,
            BigDecimal load,
            BigDecimal fullPortfolio,
            BigDecimal fte,
            BigDecimal presence,
            BigDecimal newcomerFactor,
            List<Share> segments,
            List<Away> absences,
            List<String> explanation) {}

    /** @param weight points of one customer */
    public record Share(Segment segment, int customers, BigDecimal weight, BigDecimal points) {}

    /**
     * @param until first day without cover
     * @param coverNo null = nobody has been named yet
     */
    public record Away(LocalDate from, LocalDate until, String coverNo) {}
}
