package org.proxenos.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Where a journey through time has ended and what happened on the way.
 *
 * @param now the company's time after it
 * @param advancedDays how many days it went
 * @param jobsRun how many of the engine's jobs were carried out
 * @param scans the mornings on which overdue customers were looked for, in order
 * @param failures one line for each attempt at a job that did not end well
 */
record Journey(
        OffsetDateTime now,
        LocalDate today,
        int advancedDays,
        int jobsRun,
        List<MorningRun.Scan> scans,
        List<String> failures) {}
