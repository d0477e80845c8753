package org.proxenos.dunning;

import java.util.Locale;
import org.proxenos.portfolio.Cover;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Officer;
import org.springframework.stereotype.Component;

/** Who did something, as people read it: a colleague who covered is shown with the officer who was away. */
@Component
class Actors {

    private final Cover cover;
    private final Words words;

    Actors(Cover cover, Words words) {
        this.cover = cover;
        this.words = words;
    }

    String of(CustomerNo customer, CaseEvent event, Locale language) {
        if (event.actor() == null) {
            return words.say(language, "dunning.page.system");
        }
        return cover.actedFor(event.actor(), customer, event.day())
                .map(Officer::userId)
                .map(away -> words.say(language, "portfolio.actor.for", event.actor(), away))
                .orElse(event.actor());
    }
}
