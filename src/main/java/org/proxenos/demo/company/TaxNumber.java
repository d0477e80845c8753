package org.proxenos.demo.company;

/** Greek tax numbers (AFM) that pass their check digit (rules 4.16). */
final class TaxNumber {

    /** Numbers that begin so are not among those handed out, so nobody's own number turns up here. */
    private static final int SERIES = 50_000_000;

    private TaxNumber() {}

    /** @param nth which one of the series, from 0 */
    static String invented(int nth) {
        var eight = String.valueOf(SERIES + nth);
        return eight + checkDigit(eight);
    }

    static boolean isValid(String number) {
        return number.matches("\\d{9}")
                && !number.equals("000000000")
                && checkDigit(number.substring(0, 8)) == number.charAt(8) - '0';
    }

    private static int checkDigit(String eight) {
        var sum = 0;
        for (var i = 0; i < 8; i++) {
            sum += (eight.charAt(i) - '0') << (8 - i);
        }
        return sum % 11 % 10;
    }
}
