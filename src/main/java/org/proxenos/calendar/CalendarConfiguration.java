package org.proxenos.calendar;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class CalendarConfiguration {

    @Bean
    CompanyClock companyClock(CalendarSettings settings) {
        return new CompanyClock(Clock.systemUTC(), settings.zone());
    }
}
