package org.proxenos.portfolio;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door through which people note what files of other systems do not know yet: that an officer leaves. */
@Service
@Transactional
public class Officers {

    private final JdbcClient jdbc;
    private final Portfolio portfolio;
    private final ApplicationEventPublisher events;

    Officers(JdbcClient jdbc, Portfolio portfolio, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.portfolio = portfolio;
        this.events = events;
    }

    /**
     * Notes when an officer leaves.
     *
     * @param activeTo first day no longer with the company; null = stays after all
     */
    public Optional<Refusal> leaves(OfficerNo no, LocalDate activeTo) {
        var officer = portfolio.officer(no).orElseThrow(() -> new UnknownOfficer(no));
        if (activeTo != null && officer.activeFrom() != null && !activeTo.isAfter(officer.activeFrom())) {
            return Optional.of(
                    Refusal.about("activeTo", "portfolio.refusal.leavesBeforeComing", activeTo, officer.activeFrom()));
        }
        if (!Objects.equals(officer.activeTo(), activeTo)) {
            jdbc.sql("UPDATE officer SET active_to = :to WHERE officer_no = :no")
                    .param("to", activeTo)
                    .param("no", no.value())
                    .update();
            events.publishEvent(new LeavingNoted(no, activeTo));
        }
        return Optional.empty();
    }
}
