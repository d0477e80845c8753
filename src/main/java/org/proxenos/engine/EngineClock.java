package org.proxenos.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The engine's own idea of time, which trials of the software move. It ticks on from wherever it is moved to, and shows
 * real time until then.
 *
 * <p>The engine keeps one clock for the whole virtual machine.
 */
public interface EngineClock {

    /**
     * What one look at the waiting jobs came to.
     *
     * @param jobsRun how many ended well
     * @param failures one line for a person per attempt that did not; the engine keeps those jobs for another try or as
     *     incidents, as always
     */
    record Round(int jobsRun, List<String> failures) {}

    /** Ends where it began: on the same thread. */
    interface Pause extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * Keeps the engine's own workers away until the pause is closed; then they work on, if they did before. Until then
     * this thread acts for the application itself, whoever is signed in: nobody's permissions limit what falls due.
     *
     * <p>Returns once no worker holds a job any more, or holds one for so long that it cannot be waited for.
     */
    Pause pauseWorkers();

    void moveTo(Instant moment);

    /**
     * Runs every job that is due on this clock, the earliest first, and those they give rise to, until none is left.
     * Not inside a transaction: each job has its own.
     */
    Round runWhatIsDue();

    /** The next moment at which a job that is not due yet falls due. */
    Optional<Instant> nextDue();
}
