package org.proxenos.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Optional;

/** One address a mail server can be given: exactly one, with a domain, and no header hidden in it. */
final class MailAddress {

    private MailAddress() {}

    static Optional<InternetAddress> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        var address = text.strip();
        var at = address.lastIndexOf('@');
        if (at < 1 || address.length() > 254 || !Plain.line(address).equals(address)) {
            return Optional.empty();
        }
        try {
            var plain = address.substring(0, at) + "@" + IDN.toASCII(address.substring(at + 1));
            var parsed = InternetAddress.parse(plain, true);
            if (parsed.length != 1 || parsed[0].isGroup() || !plain.equals(parsed[0].getAddress())) {
                return Optional.empty();
            }
            parsed[0].validate();
            return Optional.of(parsed[0]);
        } catch (AddressException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
