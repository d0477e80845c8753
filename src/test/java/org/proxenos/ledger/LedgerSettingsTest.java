package org.proxenos.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.proxenos.ledger.LedgerSettings.Bucket;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

@DisplayName("A set of buckets")
class LedgerSettingsTest {

    @Test
    @DisplayName("is the usual one unless the company says otherwise")
    void usual() {
        assertThat(new LedgerSettings(null).names())
                .containsExactly("NOT_DUE", "B1_30", "B31_60", "B61_90", "B91_180", "B180P");
    }

    @Test
    @DisplayName("decides what reports show")
    void ownBuckets() throws Exception {
        try (var tables = LedgerTables.onH2("buckets")) {
            new Documents()
                    .invoice("I1", 1, "C1", "2026-01-01", "2026-01-31", "10.00")
                    .invoice("I2", 1, "C1", "2026-01-01", "2026-02-14", "20.00")
                    .invoice("I3", 1, "C1", "2026-01-01", "2026-02-15", "40.00")
                    .postTo(tables.jdbc, new Random(7));
            var ledger = tables.ledgerWith(
                    new LedgerSettings(List.of(new Bucket("FORTNIGHT", 1, 14), new Bucket("LATER", 15, null))));

            assertThat(ledger.ageing(LocalDate.parse("2026-03-01")).get(0).buckets())
                    .extracting(Ageing.Bucket::name, it -> it.open().toPlainString())
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("NOT_DUE", "0.00"),
                            org.assertj.core.groups.Tuple.tuple("FORTNIGHT", "40.00"),
                            org.assertj.core.groups.Tuple.tuple("LATER", "30.00"));
        }
    }

    @Test
    @DisplayName("that does not add up keeps the application from starting, with the reason")
    void refusedAtStart() {
        new ApplicationContextRunner()
                .withUserConfiguration(Settings.class)
                .withPropertyValues(
                        "proxenos.ledger.buckets[0].name=A",
                        "proxenos.ledger.buckets[0].min=1",
                        "proxenos.ledger.buckets[0].max=30",
                        "proxenos.ledger.buckets[1].name=B",
                        "proxenos.ledger.buckets[1].min=32")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("proxenos.ledger.buckets: B must begin with day 31, not 32"));
    }

    @Configuration
    @EnableConfigurationProperties(LedgerSettings.class)
    static class Settings {}

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongSets")
    @DisplayName("is refused as a whole when it does not add up")
    void refused(String complaint, List<Bucket> buckets) {
        assertThatThrownBy(() -> new LedgerSettings(buckets))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("proxenos.ledger.buckets: " + complaint);
    }

    static Stream<Arguments> wrongSets() {
        return Stream.of(
                Arguments.of("A must begin with day 1, not 0", List.of(new Bucket("A", 0, null))),
                Arguments.of("A must begin with day 1, not null", List.of(new Bucket("A", null, null))),
                Arguments.of(
                        "B must begin with day 31, not 32", List.of(new Bucket("A", 1, 30), new Bucket("B", 32, null))),
                Arguments.of(
                        "B must begin with day 31, not 30", List.of(new Bucket("A", 1, 30), new Bucket("B", 30, null))),
                Arguments.of(
                        "A must begin with day 1, not 31", List.of(new Bucket("A", 31, 60), new Bucket("B", 1, null))),
                Arguments.of("A is the last and must have no max, not 30", List.of(new Bucket("A", 1, 30))),
                Arguments.of(
                        "A is not the last and needs a max",
                        List.of(new Bucket("A", 1, null), new Bucket("B", 31, null))),
                Arguments.of(
                        "A ends with day 0, before it begins",
                        List.of(new Bucket("A", 1, 0), new Bucket("B", 1, null))),
                Arguments.of(
                        "'A' is no name of its own made of capital letters, digits and _",
                        List.of(new Bucket("A", 1, 30), new Bucket("A", 31, null))),
                Arguments.of(
                        "'NOT_DUE' is no name of its own made of capital letters, digits and _",
                        List.of(new Bucket("NOT_DUE", 1, null))),
                Arguments.of(
                        "'over 30' is no name of its own made of capital letters, digits and _",
                        List.of(new Bucket("over 30", 1, null))));
    }
}
