package org.proxenos.dunning;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.proxenos.engine.Verdict;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says things in a reader's language. */
@Component
class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final Pattern MARKUP = Pattern.compile("([\\\\`*_{}\\[\\]<>#|~])");

    private final MessageSource catalogue;

    Words(MessageSource catalogue) {
        this.catalogue = catalogue;
    }

    String say(Locale language, String key, Object... arguments) {
        return catalogue.getMessage(key, arguments, language);
    }

    /**
     * Why a row of a table spoke: as it read in the reader's language on that day. Of what was noted before translations
     * were kept, today's catalogue is asked, as long as it still says the same in English.
     */
    String reason(Locale language, Verdict table, Verdict.MatchedRule rule) {
        return rule.reasonIn(language).orElseGet(() -> {
            var key = table.table() + "." + rule.id();
            return rule.reason().equals(catalogue.getMessage(key, null, null, Locale.ENGLISH))
                    ? catalogue.getMessage(key, null, rule.reason(), language)
                    : rule.reason();
        });
    }

    /** The word for a code; the code itself where nobody has given it one. */
    String word(Locale language, String key, String code) {
        return catalogue.getMessage(key, null, code, language);
    }

    String money(Locale language, BigDecimal amount, String currency) {
        var format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(amount) + " " + currency;
    }

    String number(Locale language, BigDecimal number) {
        var format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** For text that somebody typed in: shown as it is, never as markup. */
    static String plain(String text) {
        return text == null ? "" : MARKUP.matcher(text).replaceAll("\\\\$1");
    }
}
