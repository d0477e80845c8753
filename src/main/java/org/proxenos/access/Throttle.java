package org.proxenos.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Slows down whoever tries passwords: one user from one address soon, one address with many users later, one user from
 * many addresses last, so that a stranger can hardly keep a user out. Counts in memory, per node.
 *
 * <p>Safe for use by several threads.
 */
class Throttle {

    static final Duration WINDOW = Duration.ofMinutes(5);
    static final int PER_USER_AND_ADDRESS = 5;
    static final int PER_ADDRESS = 50;
    static final int PER_USER = 100;
    private static final int REMEMBERED = 10_000;

    private final InstantSource time;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    Throttle(InstantSource time) {
        this.time = time;
    }

    /** How long {@code user} has to wait before trying again from {@code address}; empty: not at all. */
    synchronized Optional<Duration> waitFor(String user, String address) {
        var now = time.instant();
        return counters(user, address)
                .map(counter -> counter.waitFrom(now))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
    }

    synchronized void failed(String user, String address) {
        var now = time.instant();
        counters(user, address).forEach(counter -> counter.count(now));
    }

    synchronized void succeeded(String user, String address) {
        failures.remove(key(user, address));
    }

    private Stream<Failures> counters(String user, String address) {
        return Stream.of(
                counter(key(user, address), PER_USER_AND_ADDRESS),
                counter(key("", address), PER_ADDRESS),
                counter(key(user, ""), PER_USER));
    }

    private Failures counter(String key, int limit) {
        return failures.computeIfAbsent(key, k -> new Failures(limit));
    }

    private static String key(String user, String address) {
        var name = user.length() > 64 ? user.substring(0, 64) : user;
        return name + '\n' + address;
    }

    private static class Failures {

        private final int limit;
        private int count;
        private Instant until = Instant.MIN;

        Failures(int limit) {
            this.limit = limit;
        }

        void count(Instant now) {
            if (now.isAfter(until)) {
                count = 0;
                until = now.plus(WINDOW);
            }
            count++;
        }

        Optional<Duration> waitFrom(Instant now) {
            return count >= limit && !now.isAfter(until)
                    ? Optional.of(Duration.between(now, until).plusSeconds(1))
                    : Optional.empty();
        }
    }
}
