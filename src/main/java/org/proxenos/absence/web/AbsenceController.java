package org.proxenos.absence.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.absence.AbsenceDesk;
import org.proxenos.absence.AbsenceRequest;
import org.proxenos.portfolio.Absence;
import org.proxenos.portfolio.AbsenceReason;
import org.proxenos.portfolio.AbsenceStatus;
import org.proxenos.portfolio.CoverAnswer;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Refusal;
import org.proxenos.portfolio.UnknownOfficer;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** When officers are away and who covers. Everybody may know; why is for the officer and the managers. */
@RestController
@RequestMapping("/api/officers/{no}/absences")
class AbsenceController {

    private final AbsenceDesk desk;
    private final Portfolio portfolio;

    AbsenceController(AbsenceDesk desk, Portfolio portfolio) {
        this.desk = desk;
        this.portfolio = portfolio;
    }

    @GetMapping
    AbsenceList list(@PathVariable String no, Authentication who) {
        var officer = known(no);
        return new AbsenceList(
                desk.of(officer).stream().map(it -> view(it, who)).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AbsenceView request(@PathVariable String no, @RequestBody AbsenceEntry entry, Authentication who) {
        var noted = desk.request(
                new AbsenceRequest(
                        known(no).value(),
                        entry.coverNo(),
                        date("from", entry.from()),
                        date("backOn", entry.backOn()),
                        entry.reason()),
                who.getName());
        if (noted.refusal() != null) {
            throw refused(noted.refusal());
        }
        return view(desk.get(noted.id()), who);
    }

    /** Takes an absence back, or ends it today. */
    @PutMapping("/{id}")
    AbsenceView change(
            @PathVariable String no, @PathVariable String id, @RequestBody AbsenceChange change, Authentication who) {
        var officer = known(no);
        var absence = id(id).flatMap(desk::find)
                .filter(found -> found.officer().equals(officer))
                .orElseThrow(() -> new AbsenceProblem(404, "unknown-absence", "absence.problem.unknownAbsence", id));
        if (!AbsenceStatus.CANCELLED.name().equals(change.status())) {
            throw unreadable("status", change.status());
        }
        desk.cancel(absence.id(), who.getName()).ifPresent(because -> {
            throw refused(because);
        });
        return view(desk.get(absence.id()), who);
    }

    private OfficerNo known(String no) {
        return portfolio
                .officer(OfficerNo.of(no))
                .orElseThrow(() -> new UnknownOfficer(OfficerNo.of(no)))
                .no();
    }

    private AbsenceView view(Absence absence, Authentication who) {
        return new AbsenceView(
                absence.id().toString(),
                absence.officer().value(),
                absence.cover() == null ? null : absence.cover().value(),
                absence.from(),
                absence.backOn(),
                absence.endsOn(),
                desk.mayAskFor(absence.officer(), who.getName()) ? absence.reason() : null,
                absence.status(),
                absence.recordedBy(),
                absence.decidedBy(),
                absence.cancelledBy(),
                absence.coverAnswer(),
                desk.mayAskFor(absence.officer(), who.getName())
                        ? desk.handBackNote(absence.id()).orElse(null)
                        : null);
    }

    private static LocalDate date(String field, String written) {
        try {
            return written == null || written.isBlank() ? null : LocalDate.parse(written.strip());
        } catch (DateTimeParseException e) {
            throw unreadable(field, written);
        }
    }

    private static Optional<UUID> id(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static AbsenceProblem unreadable(String field, String written) {
        return new AbsenceProblem(400, "bad-entry", "absence.problem.badEntry", field, written).about(field);
    }

    private static AbsenceProblem refused(Refusal no) {
        return new AbsenceProblem(422, "refused", no.key(), no.arguments().toArray()).about(no.field());
    }

    /**
     * @param coverNo may be left out by whoever is ill today
     * @param backOn first day of work again
     */
    record AbsenceEntry(String coverNo, String from, String backOn, String reason) {}

    record AbsenceChange(String status) {}

    record AbsenceList(List<AbsenceView> content) {}

    /**
     * @param backOn first day of work again, as planned
     * @param endsOn first day without cover
     * @param coverNo null = a manager is to name somebody for an officer who is ill today
     * @param reason null for whoever need not know
     * @param coverAnswer how it came about that the colleague covers; null = not asked, or no answer yet
     * @param handBackNote what the colleague has left to the officer; null = nothing, or not the caller's to read
     */
    record AbsenceView(
            String id,
            String officerNo,
            String coverNo,
            LocalDate from,
            LocalDate backOn,
            LocalDate endsOn,
            AbsenceReason reason,
            AbsenceStatus status,
            String recordedBy,
            String decidedBy,
            String cancelledBy,
            CoverAnswer coverAnswer,
            String handBackNote) {}
}
