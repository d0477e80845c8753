package org.proxenos.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * A version nobody has to remember to raise: a hash over a template, the paper it stands on and every text it may use in
 * that language.
 */
class TemplateVersions {

    private final Map<String, String> known = new ConcurrentHashMap<>();

    String of(String template, String language) {
        return known.computeIfAbsent(template + "/" + language, each -> compute(template, language));
    }

    private static String compute(String template, String language) {
        try {
            var everything = new StringBuilder();
            for (var file : List.of(
                    "mail.html", "letter.html", "items.txt", "signature.txt", template + ".html", template + ".txt")) {
                everything.append(
                        new ClassPathResource("templates/notices/" + file).getContentAsString(StandardCharsets.UTF_8));
            }
            textsOf(template, language)
                    .forEach((key, text) -> everything.append(key).append('=').append(text));
            return Sha256.of(everything.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The template's own texts, named {@code notification.Template.…}, and those all templates share. */
    private static Map<String, String> textsOf(String template, String language) throws IOException {
        var file = "messages/catalogue" + (language.equals("en") ? "" : "_" + language) + ".properties";
        var catalogue = PropertiesLoaderUtils.loadProperties(
                new EncodedResource(new ClassPathResource(file), StandardCharsets.UTF_8));
        var texts = new TreeMap<String, String>();
        for (var key : catalogue.stringPropertyNames()) {
            if (key.startsWith("notification." + template + ".") || key.matches("notification\\.[a-z].*")) {
                texts.put(key, catalogue.getProperty(key));
            }
        }
        return texts;
    }
}
