package org.proxenos.notification;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/** Amounts and dates as the reader writes them: 1.234,56 € or €1,234.56, and 31/03/2026 in both languages. */
record Figures(Locale reader) {

    private static final Locale GREECE = Locale.forLanguageTag("el-GR");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    static Figures in(Locale language) {
        return new Figures(language.getLanguage().equals("el") ? GREECE : Locale.UK);
    }

    String amount(BigDecimal amount, String currency) {
        var format = NumberFormat.getCurrencyInstance(reader);
        format.setCurrency(Currency.getInstance(currency));
        return format.format(amount);
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A rate in percent, without its sign: 10,15 or 10.15. */
    String percent(BigDecimal rate) {
        var format = NumberFormat.getNumberInstance(reader);
        format.setMinimumFractionDigits(2);
        return format.format(rate);
    }
}
