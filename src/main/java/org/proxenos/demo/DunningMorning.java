package org.proxenos.demo;

import java.time.LocalDate;
import java.util.Optional;
import org.proxenos.dunning.OverdueScan;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The morning begins with the search for customers who are late. */
@Component
@Profile("demo")
class DunningMorning implements MorningRun {

    private final OverdueScan scan;

    DunningMorning(OverdueScan scan) {
        this.scan = scan;
    }

    @Override
    public void makeSureOf(LocalDate day) {
        if (scan.resultOf(day).isEmpty()) {
            scan.run(day);
        }
    }

    @Override
    public Optional<Scan> of(LocalDate day) {
        return scan.resultOf(day)
                .map(result -> new Scan(
                        result.date(),
                        result.customers(),
                        result.opened(),
                        result.refreshed(),
                        result.cleared(),
                        result.noticesByLevel()));
    }
}
