package org.proxenos.dunning;

import java.util.ArrayList;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts special terms into words. */
@Component
class TermsWords {

    private final Words words;
    private final DunningSettings settings;

    TermsWords(Words words, DunningSettings settings) {
        this.words = words;
        this.settings = settings;
    }

    /** For whom they hold. */
    String whom(SpecialTerms terms, Locale language) {
        return switch (terms.scope()) {
            case INVOICE -> words.say(language, "dunning.rest.terms.invoice", Words.plain(terms.invoiceNo()));
            case CUSTOMER -> words.say(language, "dunning.rest.terms.customer");
            case SEGMENT ->
                words.say(
                        language,
                        "dunning.rest.terms.segment",
                        words.say(language, "RequestSpecialTerms.Field_TermsSegment." + terms.segment()));
        };
    }

    /** What they say, and nothing of what they leave open. */
    String what(SpecialTerms terms, Locale language) {
        var said = new ArrayList<String>();
        if (terms.graceDays() != null) {
            said.add(words.say(language, "dunning.rest.terms.grace", terms.graceDays()));
        }
        if (terms.minimum() != null) {
            said.add(words.say(
                    language,
                    "dunning.rest.terms.minimum",
                    words.money(language, terms.minimum(), settings.companyCurrency())));
        }
        if (terms.channel() != null) {
            said.add(words.say(
                    language,
                    "dunning.rest.terms.channel",
                    words.say(language, "RequestSpecialTerms.Field_TermsChannel." + terms.channel())));
        }
        if (terms.procedure() != null) {
            said.add(words.say(
                    language,
                    "dunning.rest.terms.procedure",
                    words.say(language, "RequestSpecialTerms.Field_TermsProcedure." + terms.procedure())));
        }
        return String.join(" · ", said);
    }
}
