package org.proxenos.notification;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the company appears on its mails and letters; what is blank is left out.
 *
 * @param address postal address in lines
 * @param email what its mails come from; answers go to the customer's officer where one is known
 * @param iban where customers pay
 */
@ConfigurationProperties("proxenos.company")
record CompanySettings(
        String name, List<String> address, String phone, String email, String taxId, String bank, String iban) {

    CompanySettings {
        address = address == null
                ? List.of()
                : address.stream().filter(line -> !line.isBlank()).toList();
        phone = Objects.requireNonNullElse(phone, "");
        taxId = Objects.requireNonNullElse(taxId, "");
        bank = Objects.requireNonNullElse(bank, "");
        iban = Objects.requireNonNullElse(iban, "");
    }

    /** One line of who we are and how to reach us, its words given by the caller. */
    String imprint(String phoneInWords, String taxIdInWords) {
        var facts = Stream.of(
                        Stream.of(name),
                        address.stream(),
                        phone.isBlank() ? Stream.<String>of() : Stream.of(phoneInWords),
                        Stream.of(email),
                        taxId.isBlank() ? Stream.<String>of() : Stream.of(taxIdInWords))
                .flatMap(each -> each)
                .toList();
        return String.join(" · ", facts);
    }
}
