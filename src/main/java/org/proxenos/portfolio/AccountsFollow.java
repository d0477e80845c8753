package org.proxenos.portfolio;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every minute, wherever work is done by itself: files may be read from outside and days begin while nobody is there,
 * so nothing is missed by having been away.
 */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class AccountsFollow {

    private final AccountSettling settling;

    AccountsFollow(AccountSettling settling) {
        this.settling = settling;
    }

    @Scheduled(
            initialDelayString = "${proxenos.portfolio.look-every:PT1M}",
            fixedDelayString = "${proxenos.portfolio.look-every:PT1M}")
    void look() {
        settling.settleAll();
    }
}
