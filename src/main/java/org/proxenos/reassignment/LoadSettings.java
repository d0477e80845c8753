package org.proxenos.reassignment;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much an officer can look after (rules 4.8). What a customer takes stands in the table {@code SegmentWeight}.
 *
 * @param fullPortfolio points of somebody who works full time and is never away
 * @param newcomerFactor share of it in the first days with the company
 * @param newcomerDays how many days these are
 * @param looksAhead business days whose absences count
 * @param notBackWithin days for which an officer who was replaced does not get the same customer again
 */
@ConfigurationProperties("proxenos.reassignment.load")
record LoadSettings(
        @DefaultValue("60") BigDecimal fullPortfolio,
        @DefaultValue("0.5") BigDecimal newcomerFactor,
        @DefaultValue("90") int newcomerDays,
        @DefaultValue("20") int looksAhead,
        @DefaultValue("365") int notBackWithin) {}
