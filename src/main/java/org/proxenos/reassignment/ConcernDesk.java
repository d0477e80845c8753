package org.proxenos.reassignment;

import java.util.Optional;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.PerformanceConcern;
import org.proxenos.portfolio.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk at which managers say that an officer does not do what is needed. Reviews announce the same fact by themselves. */
@Service
@Transactional
public class ConcernDesk {

    private final ApplicationEventPublisher announcements;

    ConcernDesk(ApplicationEventPublisher announcements) {
        this.announcements = announcements;
    }

    /**
     * @param officer null where nobody is in charge of the customer
     * @param customer null = all the officer's work
     */
    public Optional<Refusal> raise(OfficerNo officer, CustomerNo customer, String evidence, String by) {
        var text = Typed.text(evidence);
        var wrong = Typed.required("evidence", text)
                .or(() -> officer == null ? Typed.no("customerNo", "noOfficer", customer) : Optional.empty());
        if (wrong.isEmpty()) {
            announcements.publishEvent(new PerformanceConcern(officer, customer, text, by));
        }
        return wrong;
    }
}
