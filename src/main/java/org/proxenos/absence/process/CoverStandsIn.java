package org.proxenos.absence.process;

import java.util.Optional;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.StandIn;
import org.proxenos.portfolio.Cover;
import org.springframework.stereotype.Component;

/** What is given to an officer who is away is offered to the colleague as well. */
@Component
class CoverStandsIn implements StandIn {

    private final Cover cover;
    private final BusinessCalendar calendar;

    CoverStandsIn(Cover cover, BusinessCalendar calendar) {
        this.cover = cover;
        this.calendar = calendar;
    }

    @Override
    public Optional<String> of(String userId) {
        return cover.ofUser(userId, calendar.today());
    }
}
