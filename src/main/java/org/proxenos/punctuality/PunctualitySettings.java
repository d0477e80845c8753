package org.proxenos.punctuality;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param remindAfterPercent how much of a task's time, counted in business time, passes before people are reminded of it
 * @param tasksPerMail so many tasks are listed in one mail; of more the number is told
 * @param atATime so many tasks are escalated, and so many mails sent, before what was done is kept
 */
@ConfigurationProperties("proxenos.punctuality")
record PunctualitySettings(
        @DefaultValue("50") int remindAfterPercent,
        @DefaultValue("30") int tasksPerMail,
        @DefaultValue("50") int atATime) {

    PunctualitySettings {
        if (remindAfterPercent < 1 || remindAfterPercent > 99) {
            throw new IllegalArgumentException(
                    "proxenos.punctuality.remind-after-percent is between 1 and 99, not " + remindAfterPercent);
        }
        if (tasksPerMail < 1 || atATime < 1) {
            throw new IllegalArgumentException("proxenos.punctuality.tasks-per-mail and at-a-time are at least 1, not "
                    + tasksPerMail + " and " + atATime);
        }
    }
}
