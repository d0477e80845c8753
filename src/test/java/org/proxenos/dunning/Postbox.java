package org.proxenos.dunning;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A mail as the customer reads it. */
record Postbox(String subject, String text, List<String> attachments) {

    /** What a customer whose address has not been changed has got, oldest first. */
    static List<Postbox> of(String customer) {
        return ofAddress(customer.toLowerCase(Locale.ROOT) + "@example.org");
    }

    static List<Postbox> ofAddress(String address) {
        return Arrays.stream(EmptyH2.mail().getReceivedMessages())
                .filter(message -> recipients(message).contains(address))
                .map(Postbox::read)
                .toList();
    }

    private static String recipients(MimeMessage message) {
        return GreenMailUtil.getAddressList(quietly(message::getAllRecipients));
    }

    private static Postbox read(MimeMessage message) {
        var text = new StringBuilder();
        var attachments = new ArrayList<String>();
        collect(message, text, attachments);
        return new Postbox(quietly(message::getSubject), text.toString(), attachments);
    }

    private static void collect(Part part, StringBuilder text, List<String> attachments) {
        var content = quietly(part::getContent);
        if (content instanceof Multipart parts) {
            for (var i = 0; i < quietly(parts::getCount); i++) {
                var number = i;
                BodyPart inner = quietly(() -> parts.getBodyPart(number));
                collect(inner, text, attachments);
            }
        } else if (quietly(part::getFileName) != null) {
            attachments.add(quietly(part::getFileName));
        } else if (content instanceof String words) {
            text.append(words);
        }
    }

    private static <T> T quietly(Reading<T> reading) {
        try {
            return reading.read();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Reading<T> {
        T read() throws MessagingException, IOException;
    }
}
