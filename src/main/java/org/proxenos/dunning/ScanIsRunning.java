package org.proxenos.dunning;

import java.time.LocalDate;

/** Somebody else is scanning for this date and has not finished yet. */
public class ScanIsRunning extends RuntimeException {

    ScanIsRunning(LocalDate date, Throwable cause) {
        super("The scan of " + date + " is running elsewhere", cause);
    }
}
