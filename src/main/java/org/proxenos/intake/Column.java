package org.proxenos.intake;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column of a kind of file.
 *
 * @param name as files and mappings call it
 * @param field the column of our table it fills
 * @param whenMissing what an empty value means, in our notation; null if it means nothing
 */
record Column(String name, String field, boolean required, String whenMissing, Reading reading) {

    /** Turns what the file says into the one way in which we write it, or raises {@link BadValue}. */
    @FunctionalInterface
    interface Reading {
        String read(String text, Notation notation);
    }

    private static final int LARGEST_NUMBER_DIGITS = 9;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> NO_MONEY = Set.of("XXX", "XTS", "XAU", "XAG", "XPT", "XPD");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .filter(code -> !NO_MONEY.contains(code))
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    static Column of(String name, Reading reading) {
        return new Column(name, name, false, null, reading);
    }

    Column mandatory() {
        return new Column(name, field, true, whenMissing, reading);
    }

    Column into(String otherField) {
        return new Column(name, otherField, required, whenMissing, reading);
    }

    Column orElse(String value) {
        return new Column(name, field, required, value, reading);
    }

    static Reading text(int longest) {
        return (text, notation) -> {
            if (text.length() > longest) {
                throw new BadValue("tooLong", longest);
            }
            for (var i = 0; i < text.length(); i++) {
                if (text.charAt(i) < ' '
                        && text.charAt(i) != '\n'
                        && text.charAt(i) != '\r'
                        && text.charAt(i) != '\t') {
                    throw new BadValue("controlCharacter");
                }
            }
            return text;
        };
    }

    static Reading email() {
        var fits = text(255);
        return (text, notation) -> {
            if (!EMAIL.matcher(text).matches()) {
                throw new BadValue("notAnEmail");
            }
            return fits.read(text, notation);
        };
    }

    static Reading oneOf(Enum<?>[] values) {
        return oneOf(Arrays.stream(values).map(Enum::name).toArray(String[]::new));
    }

    static Reading oneOf(String... values) {
        var known =
                Stream.of(values).collect(Collectors.toMap(value -> value.toUpperCase(Locale.ROOT), value -> value));
        return (text, notation) -> {
            var value = known.get(text.toUpperCase(Locale.ROOT));
            if (value == null) {
                throw new BadValue("notOneOf", String.join(", ", values));
            }
            return value;
        };
    }

    static Reading country() {
        return (text, notation) -> {
            var code = text.toUpperCase(Locale.ROOT);
            if (!COUNTRIES.contains(code)) {
                throw new BadValue("unknownCountry");
            }
            return code;
        };
    }

    static Reading currency() {
        return (text, notation) -> {
            var code = text.toUpperCase(Locale.ROOT);
            if (!CURRENCIES.contains(code)) {
                throw new BadValue("unknownCurrency");
            }
            return code;
        };
    }

    static Reading date() {
        return (text, notation) -> notation.dates().read(text);
    }

    static Reading amount() {
        return (text, notation) -> notation.amounts().read(text);
    }

    static Reading positiveAmount() {
        return (text, notation) -> {
            var amount = notation.amounts().read(text);
            if (amount.startsWith("-") || amount.equals("0.00")) {
                throw new BadValue("notPositive");
            }
            return amount;
        };
    }

    static Reading amountThatIsSomething() {
        return (text, notation) -> {
            var amount = notation.amounts().read(text);
            if (new BigDecimal(amount).signum() == 0) {
                throw new BadValue("zeroAmount");
            }
            return amount;
        };
    }

    static Reading number(int least, int most) {
        return (text, notation) -> {
            var digits = text.length() <= LARGEST_NUMBER_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
            var number = digits ? Integer.parseInt(text) : -1;
            if (number < least || number > most) {
                throw new BadValue("notANumberBetween", least, most);
            }
            return Integer.toString(number);
        };
    }

    static Reading share(int most) {
        return (text, notation) -> {
            var share = notation.amounts().read(text);
            if (share.startsWith("-") || new BigDecimal(share).compareTo(BigDecimal.valueOf(most)) > 0) {
                throw new BadValue("notANumberBetween", 0, most);
            }
            return share;
        };
    }
}
