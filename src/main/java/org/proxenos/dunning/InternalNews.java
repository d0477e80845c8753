package org.proxenos.dunning;

import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.UserStore;
import org.proxenos.notification.NoticeRequest;
import org.proxenos.notification.Notices;
import org.proxenos.notification.TemporarilyUndeliverable;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.Portfolio;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells colleagues by mail what they should not have to find out by looking. */
@Component
class InternalNews {

    private final Notices notices;
    private final Portfolio portfolio;
    private final UserStore users;
    private final BusinessCalendar calendar;
    private final Words words;
    private final Locale houseLanguage;

    InternalNews(
            Notices notices,
            Portfolio portfolio,
            UserStore users,
            BusinessCalendar calendar,
            Words words,
            @Value("${proxenos.language}") Locale houseLanguage) {
        this.notices = notices;
        this.portfolio = portfolio;
        this.users = users;
        this.calendar = calendar;
        this.words = words;
        this.houseLanguage = houseLanguage;
    }

    /** @param address null if none is known */
    record Reader(String no, String name, String address) {}

    /** Whoever looks after the customer today. */
    Optional<Reader> officerOf(CustomerNo customer) {
        return portfolio.primaryOf(customer, calendar.today()).map(InternalNews::reader);
    }

    /** The person who signs in as {@code user}; empty if nobody knows where to write to. */
    Optional<Reader> user(String user) {
        return portfolio.officerWhoSignsInAs(user).map(InternalNews::reader).or(() -> Stream.of(
                        "sales-managers", "management")
                .flatMap(group -> users.membersOf(group).stream())
                .filter(member -> member.userId().equals(user))
                .findFirst()
                .map(member -> new Reader(member.userId(), member.name(), member.email())));
    }

    /**
     * Tells one colleague, once for each key.
     *
     * @param why a sentence in the language of the house
     * @return whether it was done; what the mail server does not take now is not tried again
     */
    boolean tell(Reader reader, String key, CaseId about, CustomerNo customer, String news, String why) {
        var model = new HashMap<String, Object>();
        model.put("news", news);
        model.put("why", why);
        model.put("customerName", portfolio.customer(customer).name());
        model.put("customerNo", customer.value());
        try {
            return notices.send(new NoticeRequest(
                            key,
                            about.toString(),
                            reader.no(),
                            reader.name(),
                            reader.address(),
                            houseLanguage,
                            "InternalNews",
                            model))
                    .done();
        } catch (TemporarilyUndeliverable later) {
            return false;
        }
    }

    String say(String key, Object... arguments) {
        return words.say(houseLanguage, key, arguments);
    }

    String money(java.math.BigDecimal amount, String currency) {
        return words.money(houseLanguage, amount, currency);
    }

    private static Reader reader(Officer officer) {
        return new Reader(officer.no().value(), officer.name(), officer.email());
    }
}
