package org.proxenos.absence;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.proxenos.engine.OwnAccount;
import org.proxenos.engine.UserStore;
import org.proxenos.notification.NoticeRequest;
import org.proxenos.notification.Notices;
import org.proxenos.portfolio.Absence;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells the officer, the colleague who covers and whoever entered it how it stands with an absence. Each person is told
 * each thing once.
 */
@Component
class AbsenceNews {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Portfolio portfolio;
    private final UserStore users;
    private final OwnAccount ownAccount;
    private final Notices notices;
    private final MessageSource catalogue;
    private final Locale language;

    AbsenceNews(
            Portfolio portfolio,
            UserStore users,
            OwnAccount ownAccount,
            Notices notices,
            MessageSource catalogue,
            @Value("${proxenos.language}") Locale language) {
        this.portfolio = portfolio;
        this.users = users;
        this.ownAccount = ownAccount;
        this.notices = notices;
        this.catalogue = catalogue;
        this.language = language;
    }

    enum What {
        REQUESTED,
        GRANTED,
        REFUSED,
        DROPPED,
        CANCELLED,
        COVER_DECLINED,
        COVER_UNANSWERED,
        COVER_NAMED,
        BEGAN,
        ENDED
    }

    void tell(Absence absence, What what) {
        var people = new LinkedHashMap<String, Person>();
        Stream.of(officer(absence.officer()), officer(absence.cover()), requester(absence))
                .flatMap(Optional::stream)
                .forEach(person -> people.putIfAbsent(person.email(), person));
        people.values().forEach(person -> send(absence, what, person));
    }

    /** The officer reads what the colleague has left. */
    void handedBack(Absence absence, String note) {
        officer(absence.officer())
                .ifPresent(person ->
                        send(absence, "HANDED_BACK", person, say("absence.handedBack", name(absence.cover())), note));
    }

    private void send(Absence absence, What what, Person person) {
        send(
                absence,
                subject(absence, what),
                person,
                say("absence.news." + what, name(absence.officer()), name(absence.cover())),
                say(
                        "absence.news.details",
                        name(absence.officer()),
                        DAY.format(absence.from()),
                        DAY.format(absence.backOn()),
                        name(absence.cover())));
    }

    /** Several colleagues may be named one after the other, and each naming is news. */
    private static String subject(Absence absence, What what) {
        return what == What.COVER_NAMED ? what + "/" + absence.cover() : what.name();
    }

    private void send(Absence absence, String about, Person person, String news, String why) {
        notices.sendOnCommit(new NoticeRequest(
                absence.id() + "/" + about + "/" + person.id(),
                absence.id().toString(),
                person.id(),
                person.name(),
                person.email(),
                language,
                "InternalNews",
                Map.of("news", news, "why", why)));
    }

    private Optional<Person> officer(OfficerNo no) {
        return Optional.ofNullable(no)
                .flatMap(portfolio::officer)
                .filter(officer -> officer.email() != null)
                .map(officer -> new Person(officer.no().value(), officer.name(), officer.email()));
    }

    private Optional<Person> requester(Absence absence) {
        return portfolio
                .officerWhoSignsInAs(absence.recordedBy())
                .flatMap(officer -> officer(officer.no()))
                .or(() -> ownAccount
                        .call(() -> users.find(absence.recordedBy()))
                        .filter(member ->
                                member.email() != null && !member.email().isBlank())
                        .map(member -> new Person(member.userId(), member.name(), member.email())));
    }

    private String name(OfficerNo no) {
        return no == null
                ? say("absence.nobodyYet")
                : portfolio.officer(no).map(officer -> officer.name()).orElse(no.value());
    }

    private String say(String key, Object... arguments) {
        return catalogue.getMessage(key, arguments, language);
    }

    private record Person(String id, String name, String email) {}
}
