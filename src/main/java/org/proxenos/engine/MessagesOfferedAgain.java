package org.proxenos.engine;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Offers kept messages again every now and then, wherever jobs are executed. */
@Component
@EnableScheduling
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class MessagesOfferedAgain {

    private final Messages messages;

    MessagesOfferedAgain(Messages messages) {
        this.messages = messages;
    }

    @Scheduled(fixedDelayString = "${proxenos.engine.offer-messages-every:PT20S}")
    void offer() {
        messages.offerAgain();
    }
}
