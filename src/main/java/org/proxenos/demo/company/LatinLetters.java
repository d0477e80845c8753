package org.proxenos.demo.company;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Greek written in Latin letters as ELOT 743 wants it, in lower case and without accents. */
final class LatinLetters {

    private static final Map<String, String> PAIRS =
            Map.of("αι", "ai", "γγ", "ng", "γξ", "nx", "γχ", "nch", "ει", "ei", "οι", "oi", "ου", "ou", "υι", "yi");

    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('α', "a"),
            Map.entry('β', "v"),
            Map.entry('γ', "g"),
            Map.entry('δ', "d"),
            Map.entry('ε', "e"),
            Map.entry('ζ', "z"),
            Map.entry('η', "i"),
            Map.entry('θ', "th"),
            Map.entry('ι', "i"),
            Map.entry('κ', "k"),
            Map.entry('λ', "l"),
            Map.entry('μ', "m"),
            Map.entry('ν', "n"),
            Map.entry('ξ', "x"),
            Map.entry('ο', "o"),
            Map.entry('π', "p"),
            Map.entry('ρ', "r"),
            Map.entry('σ', "s"),
            Map.entry('ς', "s"),
            Map.entry('τ', "t"),
            Map.entry('υ', "y"),
            Map.entry('φ', "f"),
            Map.entry('χ', "ch"),
            Map.entry('ψ', "ps"),
            Map.entry('ω', "o"));

    /** Before these an upsilon after α, ε or η sounds like f, before all others like v. */
    private static final String VOICELESS = "θκξπσςτφχψ";

    private LatinLetters() {}

    /** {@code greek} in Latin letters; what is not Greek stays, in lower case. */
    static String of(String greek) {
        var text = withoutTonos(greek.toLowerCase(Locale.forLanguageTag("el")));
        var latin = new StringBuilder();
        for (var i = 0; i < text.length(); ) {
            var pair = i + 1 < text.length() ? text.substring(i, i + 2) : "";
            if (pair.equals("μπ")) {
                // At either end of a word it is one sound, inside it is two.
                latin.append(startsWord(text, i) || endsWord(text, i + 1) ? "b" : "mp");
                i += 2;
            } else if (isVowelWithConsonantUpsilon(pair)) {
                var next = i + 2 < text.length() ? text.charAt(i + 2) : ' ';
                latin.append(LETTERS.get(pair.charAt(0)))
                        .append(next == ' ' || VOICELESS.indexOf(next) >= 0 ? "f" : "v");
                i += 2;
            } else if (PAIRS.containsKey(pair)) {
                latin.append(PAIRS.get(pair));
                i += 2;
            } else {
                var letter = text.charAt(i);
                latin.append(LETTERS.getOrDefault(
                        letter, String.valueOf(letter == 'ϊ' ? 'i' : letter == 'ϋ' ? 'y' : letter)));
                i++;
            }
        }
        return latin.toString();
    }

    /** {@code name} as a part of a mail address: letters and digits, everything else a single hyphen. */
    static String asHost(String name) {
        return of(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    }

    private static boolean isVowelWithConsonantUpsilon(String pair) {
        return pair.equals("αυ") || pair.equals("ευ") || pair.equals("ηυ");
    }

    /** The tonos goes, the dialytika stay: they say that two vowels are not one. */
    private static String withoutTonos(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD).replace("\u0301", "");
        return Normalizer.normalize(decomposed, Normalizer.Form.NFC);
    }

    private static boolean startsWord(String text, int i) {
        return i == 0 || !Character.isLetter(text.charAt(i - 1));
    }

    private static boolean endsWord(String text, int i) {
        return i == text.length() - 1 || !Character.isLetter(text.charAt(i + 1));
    }
}
