package org.proxenos.dunning.web;

import java.time.LocalDate;
import org.proxenos.dunning.CaseStatus;
import org.proxenos.dunning.CaseSummary;

/** A case as other systems see it: money as text with its currency beside it. */
record CaseView(
        String id,
        String customerNo,
        String customerName,
        CaseStatus status,
        int level,
        int noticedLevel,
        int episode,
        String overdue,
        String net,
        String disputed,
        String promised,
        String resting,
        String currency,
        LocalDate oldestDue,
        LocalDate openedOn,
        LocalDate closedOn,
        LocalDate assessedOn,
        LocalDate lastNoticeOn,
        LocalDate payBy,
        LocalDate nextCheck,
        boolean creditHold) {

    static CaseView of(CaseSummary summary) {
        return new CaseView(
                summary.id().toString(),
                summary.customerNo(),
                summary.customerName(),
                summary.status(),
                summary.level(),
                summary.noticedLevel(),
                summary.episode(),
                summary.overdue().toPlainString(),
                summary.net().toPlainString(),
                summary.disputed().toPlainString(),
                summary.promised().toPlainString(),
                summary.resting().toPlainString(),
                summary.currency(),
                summary.oldestDue(),
                summary.openedOn(),
                summary.closedOn(),
                summary.assessedOn(),
                summary.lastNoticeOn(),
                summary.payBy(),
                summary.nextCheck(),
                summary.creditHold());
    }
}
