package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.proxenos.access.Role;

@DisplayName("Dispute owner")
class DisputeOwnerTest {

    private final TablesOnDisk.Table table = TablesOnDisk.table("DisputeOwner");

    @ParameterizedTest(name = "{0}: {1}, {2} business days")
    @CsvSource({
        "PRICE, officer, 10",
        "QUANTITY, back-office, 10",
        "DELIVERY, back-office, 10",
        "QUALITY, 'product,officer', 10",
        "NOT_ORDERED, 'business-development,officer', 10",
        "DUPLICATE, accounting, 3",
        "WRONG_INVOICE, accounting, 10",
        "CONTRACT, sales-managers, 10",
        "OTHER, back-office, 10"
    })
    @DisplayName("who looks into what, and how long they have")
    void owners(DisputeReason reason, String owners, int days) {
        var verdict = table.verdict(Map.of("reason", reason.name()));
        assertThat(verdict.text("owners")).isEqualTo(owners);
        assertThat(verdict.number("slaBd")).isEqualTo(days);
        assertThat(verdict.number("managersBd")).isEqualTo(10);
        assertThat(verdict.number("managementBd")).isEqualTo(15);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(DisputeReason.class)
    @DisplayName("every reason has exactly one answer, and names groups that exist")
    void complete(DisputeReason reason) {
        var verdict = table.verdict(Map.of("reason", reason.name()));
        assertThat(verdict.rules()).hasSize(1);
        assertThat(verdict.text("owners").split(","))
                .isNotEmpty()
                .isSubsetOf(Stream.concat(
                                Stream.of("officer"), Stream.of(Role.values()).map(Role::group))
                        .toList());
        assertThat(verdict.number("managementBd")).isGreaterThan(verdict.number("managersBd"));
    }

    @Test
    @DisplayName("no reason that nobody knows is answered")
    void unknown() {
        assertThat(table.rules(Map.of("reason", "WEATHER"))).isEmpty();
    }
}
