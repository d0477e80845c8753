package org.proxenos.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An officer's time away, and who covers. The officer's customers stay the officer's (B8).
 *
 * @param cover whoever covers; null = nobody has been named yet for somebody who is ill today
 * @param from first day away
 * @param backOn first day of work again, as it was planned
 * @param endsOn first day without cover: {@code backOn} unless it was ended early; {@code from} if it never began
 * @param approvers groups of which somebody has to agree, or had to; none where nobody has to
 * @param recordedBy user id
 * @param decidedBy user id of whoever agreed or did not; null = nobody had to, or has yet
 * @param cancelledBy user id of whoever ended it early; null = nobody
 * @param coverAnswer what is known of the consent of whoever covers; null = not asked, or no answer yet
 * @param coverNote what was said about it; may be null
 */
public record Absence(
        UUID id,
        OfficerNo officer,
        OfficerNo cover,
        LocalDate from,
        LocalDate backOn,
        LocalDate endsOn,
        AbsenceReason reason,
        AbsenceStatus status,
        List<String> approvers,
        String recordedBy,
        String decidedBy,
        LocalDate decidedOn,
        String cancelledBy,
        LocalDate cancelledOn,
        CoverAnswer coverAnswer,
        String coverNote) {

    /** Whether it may still be ended: asked for or granted, and not over. */
    public boolean isOpenOn(LocalDate day) {
        return (status == AbsenceStatus.REQUESTED || status == AbsenceStatus.GRANTED) && day.isBefore(endsOn);
    }
}
