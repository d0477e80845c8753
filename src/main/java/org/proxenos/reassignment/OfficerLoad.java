package org.proxenos.reassignment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.proxenos.engine.DecisionTables;
import org.proxenos.portfolio.Holding;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.Presence;
import org.proxenos.portfolio.Segment;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How full an officer's portfolio is: 1 is all that somebody can look after (rules 4.8). */
@Component
class OfficerLoad {

    private static final int DECIMALS = 3;

    private final DecisionTables tables;
    private final ObjectProvider<Presence> presence;
    private final LoadSettings settings;

    OfficerLoad(DecisionTables tables, ObjectProvider<Presence> presence, LoadSettings settings) {
        this.tables = tables;
        this.presence = presence;
        this.settings = settings;
    }

    /** Points of a portfolio. */
    BigDecimal points(Holding holding) {
        return holding.customers().entrySet().stream()
                .map(some -> weight(some.getKey()).multiply(BigDecimal.valueOf(some.getValue())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Points of a customer. */
    BigDecimal weight(Segment segment) {
        return tables.decide("SegmentWeight", Map.of("segment", segment.name())).amount("weight");
    }

    /** Share of the next business days on which the officer is away, from 0 to 1. */
    BigDecimal absentShare(Officer officer, LocalDate from) {
        var away = presence.stream()
                .mapToInt(it -> it.absentBusinessDays(officer.no(), from, settings.looksAhead()))
                .max()
                .orElse(0);
        return BigDecimal.valueOf(away)
                .divide(BigDecimal.valueOf(settings.looksAhead()), DECIMALS, RoundingMode.HALF_UP);
    }

    /**
     * What so many points are for an officer.
     *
     * @return with three decimals; empty if the officer has no working time at all
     */
    Optional<BigDecimal> of(Officer officer, BigDecimal points, LocalDate from) {
        return share(points, room(officer, absentShare(officer, from), from));
    }

    /** Points of a full portfolio of an officer who is away for that share of the next business days. */
    BigDecimal room(Officer officer, BigDecimal absentShare, LocalDate from) {
        return settings.fullPortfolio()
                .multiply(officer.fte() == null ? BigDecimal.ONE : officer.fte())
                .multiply(BigDecimal.ONE.subtract(absentShare))
                .multiply(newcomerFactor(officer, from));
    }

    /** What so many points are of so much room: with three decimals; empty if there is no room at all. */
    static Optional<BigDecimal> share(BigDecimal points, BigDecimal room) {
        return room.signum() == 0 ? Optional.empty() : Optional.of(points.divide(room, DECIMALS, RoundingMode.HALF_UP));
    }

    /** Less than 1 in the first days with the company. */
    BigDecimal newcomerFactor(Officer officer, LocalDate day) {
        return isNewcomer(officer, day) ? settings.newcomerFactor() : BigDecimal.ONE;
    }

    private boolean isNewcomer(Officer officer, LocalDate day) {
        return officer.activeFrom() != null && day.isBefore(officer.activeFrom().plusDays(settings.newcomerDays()));
    }
}
