package org.proxenos.reassignment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.proxenos.engine.Verdict;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what a reassignment is about in a reader's language. */
@Component
class ReassignmentWords {

    static final String NOTHING = "–";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final Pattern MARKUP = Pattern.compile("([\\\\`*_{}\\[\\]<>#|~])");

    private final MessageSource catalogue;
    private final Portfolio portfolio;
    private final Locale company;

    ReassignmentWords(MessageSource catalogue, Portfolio portfolio, @Value("${proxenos.language}") Locale company) {
        this.catalogue = catalogue;
        this.portfolio = portfolio;
        this.company = company;
    }

    /** What is written down for everybody is written in it. */
    Locale ofTheCompany() {
        return company;
    }

    String say(Locale language, String key, Object... arguments) {
        return catalogue.getMessage(key, arguments, language);
    }

    /**
     * Why a row of a table spoke: as it read in the reader's language on that day. Of what was noted before translations
     * were kept, today's catalogue is asked.
     */
    String reason(Locale language, Verdict table, Verdict.MatchedRule rule) {
        return rule.reasonIn(language).orElseGet(() -> rule(language, table.table() + "." + rule.id(), rule.reason()));
    }

    /** What a row says in today's catalogue, as long as that still says the same in English as was noted. */
    String rule(Locale language, String key, String noted) {
        return noted.equals(catalogue.getMessage(key, null, null, Locale.ENGLISH))
                ? catalogue.getMessage(key, null, noted, language)
                : noted;
    }

    /** The word for a code; the code itself where nobody has given it one. */
    String word(Locale language, String key, String code) {
        return catalogue.getMessage(key, null, code, language);
    }

    String reason(Locale language, ReassignmentReason reason) {
        return say(language, "RequestReassignment.Field_ReassignmentReason." + reason);
    }

    /** What was said or done, the officer's name included. */
    String act(Locale language, Act act) {
        return say(language, "reassignment.act." + act.what(), officer(act.officer()));
    }

    /** An officer's name; a dash for nobody. */
    String officer(OfficerNo no) {
        return no == null
                ? NOTHING
                : portfolio.officer(no).map(found -> found.name()).orElse(no.value());
    }

    String day(LocalDate day) {
        return day == null ? NOTHING : DAY.format(day);
    }

    /** For text that somebody typed in: shown as it is, never as markup. */
    static String plain(String text) {
        return text == null || text.isBlank() ? NOTHING : MARKUP.matcher(text).replaceAll("\\\\$1");
    }
}
