package org.proxenos.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When the company works.
 *
 * @param zone the zone in which the company's dates are meant
 * @param country ISO 3166-1 alpha-2 code, lower case, whose public holidays are not worked
 * @param opens first minute of a business day
 * @param closes last minute of a business day; work that arrives later counts from the next one
 * @param noticesFrom the earliest time at which a customer may be disturbed on a business day
 * @param noticesUntil the latest such time
 * @param closingDays days on which the company is closed although the country works
 */
@ConfigurationProperties("proxenos.calendar")
record CalendarSettings(
        ZoneId zone,
        String country,
        LocalTime opens,
        LocalTime closes,
        LocalTime noticesFrom,
        LocalTime noticesUntil,
        Set<LocalDate> closingDays) {

    CalendarSettings {
        closingDays = closingDays == null ? Set.of() : Set.copyOf(closingDays);
    }
}
