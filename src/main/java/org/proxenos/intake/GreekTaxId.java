package org.proxenos.intake;

/** The Greek tax number, AFM: nine digits, the last of which follows from the others (rules 4.16). */
final class GreekTaxId {

    private static final int DIGITS = 9;

    private GreekTaxId() {}

    /** The number without the prefix of the European VAT number and without spaces. */
    static String bare(String taxId) {
        var bare = taxId.replace(" ", "");
        return bare.length() == DIGITS + 2 && (bare.startsWith("EL") || bare.startsWith("GR"))
                ? bare.substring(2)
                : bare;
    }

    static boolean isValid(String bare) {
        if (bare.length() != DIGITS || bare.equals("0".repeat(DIGITS))) {
            return false;
        }
        var sum = 0;
        for (var i = 0; i < DIGITS; i++) {
            var digit = bare.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            if (i < DIGITS - 1) {
                sum += digit << (DIGITS - 1 - i);
            }
        }
        return sum % 11 % 10 == bare.charAt(DIGITS - 1) - '0';
    }
}
