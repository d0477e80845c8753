package org.proxenos.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Whoever tries passwords")
class ThrottleTest {

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final Throttle throttle = new Throttle(() -> now);

    @Test
    @DisplayName("has to wait after five wrong ones, and may try again when the time is over")
    void waits() {
        IntStream.range(0, 4).forEach(i -> throttle.failed("anna", "10.0.0.1"));
        assertThat(throttle.waitFor("anna", "10.0.0.1")).isEmpty();
        throttle.failed("anna", "10.0.0.1");
        assertThat(throttle.waitFor("anna", "10.0.0.1")).isPresent();

        now = now.plus(Throttle.WINDOW).plusSeconds(1);
        assertThat(throttle.waitFor("anna", "10.0.0.1")).isEmpty();
    }

    @Test
    @DisplayName("does not keep the user out who comes from elsewhere")
    void noLever() {
        IntStream.range(0, 5).forEach(i -> throttle.failed("anna", "10.0.0.66"));
        assertThat(throttle.waitFor("anna", "10.0.0.1")).isEmpty();
    }

    @Test
    @DisplayName("with many names from one address has to wait with all of them")
    void manyNames() {
        IntStream.range(0, Throttle.PER_ADDRESS).forEach(i -> throttle.failed("user" + i, "10.0.0.66"));
        assertThat(throttle.waitFor("anna", "10.0.0.66")).hasValueSatisfying(wait -> assertThat(wait)
                .isBetween(Duration.ofSeconds(1), Throttle.WINDOW.plusSeconds(1)));
        assertThat(throttle.waitFor("anna", "10.0.0.1")).isEmpty();
    }

    @Test
    @DisplayName("starts anew after the right one")
    void startsAnew() {
        IntStream.range(0, 4).forEach(i -> throttle.failed("anna", "10.0.0.1"));
        throttle.succeeded("anna", "10.0.0.1");
        IntStream.range(0, 4).forEach(i -> throttle.failed("anna", "10.0.0.1"));
        assertThat(throttle.waitFor("anna", "10.0.0.1")).isEmpty();
    }
}
