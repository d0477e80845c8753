package org.proxenos.intake;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts reasons into a person's language. */
@Component
class ImportReasons {

    private final MessageSource messages;

    ImportReasons(MessageSource messages) {
        this.messages = messages;
    }

    String of(Problem problem, Locale locale) {
        return text("intake.problem." + problem.code(), problem.arguments(), locale);
    }

    String of(WrongMapping wrong, Locale locale) {
        return text("intake.mapping." + wrong.code(), wrong.arguments(), locale);
    }

    String ofRefusal(Coded refusal, Locale locale) {
        return text("intake.refusal." + refusal.code(), refusal.arguments(), locale);
    }

    String text(String key, List<String> arguments, Locale locale) {
        return messages.getMessage(key, arguments.toArray(), locale);
    }
}
