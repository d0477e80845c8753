package org.proxenos.absence.web;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same as an officer's absence, for systems that think of it as cover. */
@RestController
@RequestMapping("/api/coverages")
class CoverageController {

    private final AbsenceController absences;

    CoverageController(AbsenceController absences) {
        this.absences = absences;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AbsenceController.AbsenceView request(@RequestBody Coverage entry, Authentication who) {
        if (entry.officerNo() == null || entry.officerNo().isBlank()) {
            throw new AbsenceProblem(422, "refused", "absence.refusal.whoseAbsence").about("officerNo");
        }
        return absences.request(
                entry.officerNo().strip(),
                new AbsenceController.AbsenceEntry(entry.coverNo(), entry.from(), entry.backOn(), entry.reason()),
                who);
    }

    /** @param backOn first day of work again */
    record Coverage(String officerNo, String coverNo, String from, String backOn, String reason) {}
}
