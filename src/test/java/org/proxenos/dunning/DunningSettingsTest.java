package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

@DisplayName("The numbers of payment follow-up")
class DunningSettingsTest {

    @Test
    @DisplayName("are refused at start with the reason where days of grace are negative")
    void negativeGrace() {
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(BindException.class, () -> bind("-1")))
                .rootCause()
                .hasMessage("proxenos.dunning.grace-days: -1 is negative; nobody is late before the due date");
        assertThat(bind("0").graceDays()).isZero();
    }

    private static DunningSettings bind(String days) {
        return new Binder(new MapConfigurationPropertySource(Map.of("proxenos.dunning.grace-days", days)))
                .bind("proxenos.dunning", DunningSettings.class)
                .get();
    }
}
