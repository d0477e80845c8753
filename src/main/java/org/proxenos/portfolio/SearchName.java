package org.proxenos.portfolio;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name as it is searched for: upper case, without accents, one space between words (rules 4.16). */
final class SearchName {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0]+");

    private SearchName() {}

    static String of(String name) {
        var bare =
                ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return SPACES.matcher(bare.strip()).replaceAll(" ").toUpperCase(Locale.ROOT);
    }
}
