package org.proxenos.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files come in.
 *
 * @param defaultPaymentTermsDays days from invoice date to due date where neither the invoice nor its customer says
 * @param batchSize rows per transaction
 * @param problemsShown how many problems, and how many created customers, an answer lists; the report has all
 * @param watch whether this application looks after imports that others began: cut short, or not yet announced
 */
@ConfigurationProperties("proxenos.intake")
record IntakeSettings(
        @DefaultValue("30") int defaultPaymentTermsDays,
        @DefaultValue("10000") int batchSize,
        @DefaultValue("1000") int problemsShown,
        @DefaultValue("true") boolean watch) {}
