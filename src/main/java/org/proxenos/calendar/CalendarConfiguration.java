package org.proxenos.calendar;

import java.time.Clock;
import java.util.TimeZone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class CalendarConfiguration {

    /** The engine reads cron expressions and stores moments in the machine's zone, so that becomes the company's. */
    @Bean
    CompanyClock companyClock(CalendarSettings settings) {
        TimeZone.setDefault(TimeZone.getTimeZone(settings.zone()));
        return new CompanyClock(Clock.systemUTC(), settings.zone());
    }
}
