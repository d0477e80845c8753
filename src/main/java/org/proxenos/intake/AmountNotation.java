package org.proxenos.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a file writes its amounts (rules 4.16). Without a declared decimal sign an amount is taken only if there is one way
 * to read it: {@code 1.234,56} and {@code 1234.56} are plain, {@code 1,234} is not.
 *
 * @param decimalSign a point or a comma; null if the file does not say
 * @param rounded whether more than two decimals are rounded half up; otherwise they are refused unless they are zeros
 */
record AmountNotation(Character decimalSign, boolean rounded) {

    private static final int DECIMALS = 2;
    private static final int MOST_INTEGER_DIGITS = 12;
    private static final int GROUP = 3;

    /**
     * @return plain, with two decimals
     * @throws BadValue if it is no amount, ambiguous, too large or too precise
     */
    String read(String text) {
        var negative = false;
        var digits = text;
        if (digits.endsWith("-") && digits.length() > 1) {
            negative = true;
            digits = digits.substring(0, digits.length() - 1).strip();
        } else if (digits.startsWith("-") || digits.startsWith("\u2212")) {
            negative = true;
            digits = digits.substring(1);
        } else if (digits.startsWith("+")) {
            digits = digits.substring(1);
        }
        var decimal = decimalPosition(digits);
        var whole = ungrouped(
                decimal < 0 ? digits : digits.substring(0, decimal), decimal < 0 ? 0 : digits.charAt(decimal));
        var fraction = decimal < 0 ? "" : digits.substring(decimal + 1);
        if (whole.isEmpty() && fraction.isEmpty() || !isDigits(fraction)) {
            throw new BadValue("notAnAmount");
        }
        return written(negative, whole, fraction);
    }

    private String written(boolean negative, String whole, String fraction) {
        var first = 0;
        while (first < whole.length() - 1 && whole.charAt(first) == '0') {
            first++;
        }
        var integer = whole.isEmpty() ? "0" : whole.substring(first);
        var amount = new BigDecimal((negative ? "-" : "") + integer + (fraction.isEmpty() ? "" : "." + fraction));
        if (fraction.length() > DECIMALS) {
            var twoDecimals = amount.setScale(DECIMALS, RoundingMode.HALF_UP);
            if (!rounded && twoDecimals.compareTo(amount) != 0) {
                throw new BadValue("tooManyDecimals");
            }
            amount = twoDecimals;
        }
        if (amount.precision() - amount.scale() > MOST_INTEGER_DIGITS) {
            throw new BadValue("amountTooLarge", MOST_INTEGER_DIGITS);
        }
        return amount.setScale(DECIMALS, RoundingMode.UNNECESSARY).toPlainString();
    }

    /** Where the decimal sign stands, -1 if there is none. */
    private int decimalPosition(String text) {
        if (decimalSign != null) {
            return text.lastIndexOf(decimalSign);
        }
        var point = text.lastIndexOf('.');
        var comma = text.lastIndexOf(',');
        if (point >= 0 && comma >= 0) {
            return Math.max(point, comma);
        }
        var last = Math.max(point, comma);
        if (last < 0 || text.indexOf(text.charAt(last)) != last) {
            return -1;
        }
        var couldGroup = text.length() - last - 1 == GROUP && last >= 1 && last <= GROUP && text.charAt(0) != '0';
        if (couldGroup) {
            throw new BadValue("ambiguousAmount");
        }
        return last;
    }

    /** The digits before the decimal sign; grouping signs must all be the same and stand at every third digit. */
    private static String ungrouped(String text, int decimalSign) {
        if (isDigits(text)) {
            return text;
        }
        var digits = new StringBuilder(text.length());
        var sign = 0;
        var sinceSign = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
                sinceSign++;
            } else if (isGrouping(c)
                    && c != decimalSign
                    && (sign == 0 ? sinceSign >= 1 && sinceSign <= GROUP : c == sign && sinceSign == GROUP)) {
                sign = c;
                sinceSign = 0;
            } else {
                throw new BadValue("notAnAmount");
            }
        }
        if (sign != 0 && sinceSign != GROUP) {
            throw new BadValue("notAnAmount");
        }
        return digits.toString();
    }

    private static boolean isGrouping(char c) {
        return c == '.' || c == ',' || c == ' ' || c == '\'' || c == '\u2019' || c == '\u00a0' || c == '\u202f';
    }

    private static boolean isDigits(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
