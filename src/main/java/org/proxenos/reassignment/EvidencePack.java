package org.proxenos.reassignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.notification.Dossier;
import org.proxenos.notification.Dossier.Section;
import org.proxenos.notification.Dossiers;
import org.proxenos.portfolio.AccountSignals;
import org.proxenos.portfolio.AccountTransfer;
import org.proxenos.portfolio.Portfolio;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What everybody who has a say in a reassignment goes by: who has looked after the customer and for how long, what is
 * open, how the account stands. It is printed once, when the change is asked for, so that nobody argues about a moving
 * target.
 */
@Component
class EvidencePack {

    private final Portfolio portfolio;
    private final AccountTransfer transfer;
    private final List<AccountSignals> signals;
    private final Ways ways;
    private final ReassignmentWords words;
    private final Dossiers dossiers;
    private final BusinessCalendar calendar;
    private final Locale language;

    EvidencePack(
            Portfolio portfolio,
            AccountTransfer transfer,
            List<AccountSignals> signals,
            Ways ways,
            ReassignmentWords words,
            Dossiers dossiers,
            BusinessCalendar calendar,
            @Value("${proxenos.language}") Locale language) {
        this.portfolio = portfolio;
        this.transfer = transfer;
        this.signals = signals;
        this.ways = ways;
        this.words = words;
        this.dossiers = dossiers;
        this.calendar = calendar;
        this.language = language;
    }

    /** As PDF, as of today, in the company's language. */
    byte[] of(Reassignment it) {
        var customer = portfolio.customer(it.customer());
        var lead = List.of(
                say("customer", customer.name(), customer.no(), word("reassignment.segment." + customer.segment())),
                say(
                        "officer",
                        words.officer(it.current()),
                        words.day(ways.inChargeSince(it.customer(), it.current())),
                        ways.tenureDays(it.customer(), it.current())),
                say(
                        "request",
                        it.requestedBy(),
                        words.day(it.requestedOn()),
                        words.reason(language, it.reason()),
                        words.day(it.wishedDate()),
                        it.note() == null ? ReassignmentWords.NOTHING : it.note()));
        return dossiers.print(
                new Dossier(
                        say("title", customer.no()),
                        lead,
                        List.of(
                                Section.of(say("standing"), standing(it)),
                                Section.of(say("open"), List.of(say("kind"), say("count")), open(it)),
                                Section.of(
                                        say("history"),
                                        List.of(say("from"), say("to"), say("inCharge")),
                                        history(it)))),
                language);
    }

    private List<String> standing(Reassignment it) {
        var sentences = new ArrayList<String>();
        signals.forEach(known -> sentences.addAll(known.inWords(it.customer(), language)));
        sentences.add(say("changes", ways.changes(it.customer())));
        return sentences;
    }

    private List<List<String>> open(Reassignment it) {
        return transfer.belongings(it.customer(), it.current()).entrySet().stream()
                .map(kind -> List.of(
                        words.word(language, "portfolio.moves." + kind.getKey(), kind.getKey()),
                        String.valueOf(kind.getValue())))
                .toList();
    }

    private List<List<String>> history(Reassignment it) {
        return ways.primaries(it.customer(), calendar.today()).stream()
                .map(row -> List.of(words.day(row.from()), words.day(row.to()), words.officer(row.officer())))
                .toList();
    }

    private String say(String part, Object... arguments) {
        return words.say(language, "reassignment.evidence." + part, arguments);
    }

    private String word(String key) {
        return words.say(language, key);
    }
}
