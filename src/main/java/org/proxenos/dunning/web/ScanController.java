package org.proxenos.dunning.web;

import java.time.LocalDate;
import java.util.Optional;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.dunning.OverdueScan;
import org.proxenos.dunning.ScanResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/scans")
class ScanController {

    private final OverdueScan scan;
    private final BusinessCalendar calendar;

    ScanController(OverdueScan scan, BusinessCalendar calendar) {
        this.scan = scan;
        this.calendar = calendar;
    }

    @PostMapping
    ScanResult run(@RequestParam Optional<LocalDate> asOf) {
        var date = asOf.orElseGet(calendar::today);
        if (date.isAfter(calendar.today())) {
            throw new DunningProblem(422, "future-date", "dunning.problem.futureDate", date);
        }
        return scan.run(date);
    }

    @GetMapping("/{date}")
    ScanResult result(@PathVariable LocalDate date) {
        return scan.resultOf(date)
                .orElseThrow(() -> new DunningProblem(404, "unknown-scan", "dunning.problem.unknownScan", date));
    }
}
