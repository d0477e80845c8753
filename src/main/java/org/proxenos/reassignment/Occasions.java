package org.proxenos.reassignment;

import org.proxenos.portfolio.AbsenceGranted;
import org.proxenos.portfolio.AccountChangedHands;
import org.proxenos.portfolio.LeavingNoted;
import org.proxenos.portfolio.PerformanceConcern;
import org.proxenos.portfolio.SegmentChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The occasions on which managers are asked whether somebody else should look after a customer, each in words. */
@Component
class Occasions {

    private final ProposalDesk desk;

    Occasions(ProposalDesk desk) {
        this.desk = desk;
    }

    @EventListener
    void on(SegmentChanged changed) {
        if (changed.isMoreImportant()) {
            desk.customerBecameMoreImportant(changed.customer(), changed.before(), changed.after());
        }
    }

    @EventListener
    void on(LeavingNoted noted) {
        if (noted.activeTo() == null) {
            desk.officerStays(noted.officer());
        } else {
            desk.officerLeaves(noted.officer(), noted.activeTo());
        }
    }

    @EventListener
    void on(AbsenceGranted granted) {
        desk.officerWillBeAway(granted.officer(), granted.from(), granted.backOn());
    }

    @EventListener
    void on(PerformanceConcern concern) {
        desk.officerIsFailing(concern.officer(), concern.customer(), concern.evidence(), concern.by());
    }

    @EventListener
    void on(RequestFiled filed) {
        desk.overtake(filed.customer());
    }

    @EventListener
    void on(AccountChangedHands changed) {
        desk.overtake(changed.customer());
    }
}
