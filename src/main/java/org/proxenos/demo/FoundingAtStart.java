package org.proxenos.demo;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Completes the founding once models, groups and grants are in place, and before the port opens. */
@Component
@Profile("demo")
class FoundingAtStart implements SmartLifecycle {

    private final Founding founding;
    private volatile boolean running;

    FoundingAtStart(Founding founding) {
        this.founding = founding;
    }

    @Override
    public void start() {
        // Whoever presses Ctrl-C meanwhile must not wait until everything has been played.
        var impatience = new Thread(founding::interrupt, "founding-interrupt");
        Runtime.getRuntime().addShutdownHook(impatience);
        founding.complete();
        try {
            Runtime.getRuntime().removeShutdownHook(impatience);
        } catch (IllegalStateException shuttingDown) {
            // It has been heard.
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The web server waits for its turn near the end. */
    @Override
    public int getPhase() {
        return 0;
    }
}
