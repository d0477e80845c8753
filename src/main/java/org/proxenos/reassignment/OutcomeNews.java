package org.proxenos.reassignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.engine.OwnAccount;
import org.proxenos.engine.UserStore;
import org.proxenos.notification.NoticeRequest;
import org.proxenos.notification.Notices;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells whoever has waited for it how a request for another officer has come out: everybody concerned where nothing comes
 * of it, whoever asked where it was approved (B9). Each person is told once.
 */
@Component
class OutcomeNews {

    private final Reassignments reassignments;
    private final Portfolio portfolio;
    private final UserStore users;
    private final OwnAccount ownAccount;
    private final Notices notices;
    private final ReassignmentWords words;

    OutcomeNews(
            Reassignments reassignments,
            Portfolio portfolio,
            UserStore users,
            OwnAccount ownAccount,
            Notices notices,
            ReassignmentWords words) {
        this.reassignments = reassignments;
        this.portfolio = portfolio;
        this.users = users;
        this.ownAccount = ownAccount;
        this.notices = notices;
        this.words = words;
    }

    @EventListener
    void on(ActNoted noted) {
        switch (noted.what()) {
            case REJECTED, SECOND_REJECTED, NOBODY_FOUND -> tell(noted.reassignment(), "rejected", true);
            case WITHDRAWN -> tell(noted.reassignment(), "withdrawn", true);
            case APPROVED, SECOND_APPROVED -> {
                if (get(noted.reassignment()).status() == ReassignmentStatus.APPROVED) {
                    tell(noted.reassignment(), "approved", false);
                }
            }
            default -> {
                // Nobody waits for it.
            }
        }
    }

    private void tell(UUID id, String outcome, boolean everybody) {
        var it = get(id);
        var people = new LinkedHashMap<String, Person>();
        requester(it).ifPresent(person -> people.putIfAbsent(person.email(), person));
        if (everybody) {
            officer(it.current()).ifPresent(person -> people.putIfAbsent(person.email(), person));
            accepted(it).flatMap(this::officer).ifPresent(person -> people.putIfAbsent(person.email(), person));
        }
        people.values().forEach(person -> send(it, outcome, person));
    }

    private void send(Reassignment it, String outcome, Person person) {
        var language = words.ofTheCompany();
        var customer = portfolio.customer(it.customer());
        notices.sendOnCommit(new NoticeRequest(
                it.id() + "/" + it.transfers() + "/" + outcome + "/" + person.id(),
                it.id().toString(),
                person.id(),
                person.name(),
                person.email(),
                language,
                "InternalNews",
                Map.of(
                        "news",
                        words.say(language, "reassignment.news." + outcome, customer.name()),
                        "why",
                        why(it, outcome, language),
                        "customerName",
                        customer.name(),
                        "customerNo",
                        customer.no().value())));
    }

    private String why(Reassignment it, String outcome, Locale language) {
        return outcome.equals("approved")
                ? words.say(
                        language,
                        "reassignment.news.approvedWhy",
                        words.officer(it.proposed()),
                        words.day(it.effectiveDate()))
                : words.say(language, "reassignment.news.staysWhy", words.officer(it.current()), lastNote(it));
    }

    /** What whoever ended it has said, the latest act that says anything. */
    private String lastNote(Reassignment it) {
        var acts = reassignments.acts(it.id());
        var note = acts.isEmpty() ? null : acts.get(acts.size() - 1).note();
        return note == null ? ReassignmentWords.NOTHING : note;
    }

    /** Whoever was proposed last and said yes to it; nobody if the last one has not. */
    private Optional<OfficerNo> accepted(Reassignment it) {
        var acts = new ArrayList<>(reassignments.acts(it.id()));
        Collections.reverse(acts);
        return acts.stream()
                .filter(act -> act.what() == Act.Kind.ACCEPTED)
                .map(Act::officer)
                .filter(officer -> officer.equals(it.proposed()))
                .findFirst();
    }

    private Optional<Person> requester(Reassignment it) {
        return portfolio
                .officerWhoSignsInAs(it.requestedBy())
                .flatMap(officer -> officer(officer.no()))
                .or(() -> ownAccount
                        .call(() -> users.find(it.requestedBy()))
                        .filter(member ->
                                member.email() != null && !member.email().isBlank())
                        .map(member -> new Person(member.userId(), member.name(), member.email())));
    }

    private Optional<Person> officer(OfficerNo no) {
        return portfolio
                .officer(no)
                .filter(officer -> officer.email() != null)
                .map(officer -> new Person(officer.no().value(), officer.name(), officer.email()));
    }

    private Reassignment get(UUID id) {
        return reassignments.find(id).orElseThrow();
    }

    private record Person(String id, String name, String email) {}
}
