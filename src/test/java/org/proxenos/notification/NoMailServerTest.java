package org.proxenos.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.notification.StoredNotice.Status;

@DisplayName("Without a mail server")
class NoMailServerTest {

    @Test
    @DisplayName("a mail is recorded and shown as not sent, and nothing fails")
    void recorded() {
        try (var house = NotificationAlone.withoutMailServer("--proxenos.language=el")) {
            var reminder = Samples.mail("k", "PaymentReminder", Locale.ENGLISH);

            var delivery = house.notices().send(reminder);

            assertThat(delivery.status()).isEqualTo(Delivery.Status.STORED);
            assertThat(delivery.done()).isTrue();
            assertThat(delivery.reason()).startsWith("Δεν στάλθηκε");
            assertThat(house.notices().send(reminder).status()).isEqualTo(Delivery.Status.ALREADY);
            assertThat(house.notices().about("case-1")).singleElement().satisfies(notice -> {
                assertThat(notice.status()).isEqualTo(Status.STORED);
                assertThat(notice.body()).startsWith("Dear Βήτα Τροφίμων ΑΕ,");
                assertThat(notice.sentAt()).isNull();
            });
        }
    }

    @Test
    @DisplayName("a customer without a mail address is still found out")
    void noAddress() {
        try (var house = NotificationAlone.withoutMailServer()) {
            var delivery = house.notices().send(Samples.mail("k", "PaymentReminder", Locale.ENGLISH, null));

            assertThat(delivery.status()).isEqualTo(Delivery.Status.UNDELIVERABLE);
            assertThat(delivery.reason()).isEqualTo("No mail address is known.");
        }
    }
}
