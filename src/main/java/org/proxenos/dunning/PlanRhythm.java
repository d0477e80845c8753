package org.proxenos.dunning;

import java.time.LocalDate;

/** How the instalments of a payment plan follow each other. */
public enum PlanRhythm {
    MONTH,
    TWO_WEEKS,
    WEEK;

    LocalDate after(LocalDate first, int places) {
        return switch (this) {
            case MONTH -> first.plusMonths(places);
            case TWO_WEEKS -> first.plusWeeks(2L * places);
            case WEEK -> first.plusWeeks(places);
        };
    }
}
