package org.proxenos.dunning;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.stream.Stream;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.UserStore;
import org.proxenos.notification.NoticeRequest;
import org.proxenos.notification.Notices;
import org.proxenos.notification.TemporarilyUndeliverable;
import org.proxenos.portfolio.Portfolio;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Tells the customer's officer and accounting that new orders wait, or no longer do, and what that means (A16). */
@Service
public class CreditHoldNews {

    private static final String ACCOUNTING = "accounting";

    private final CreditHolds holds;
    private final Portfolio portfolio;
    private final UserStore users;
    private final Notices notices;
    private final BusinessCalendar calendar;
    private final MessageSource catalogue;
    private final Locale houseLanguage;

    CreditHoldNews(
            CreditHolds holds,
            Portfolio portfolio,
            UserStore users,
            Notices notices,
            BusinessCalendar calendar,
            MessageSource catalogue,
            @Value("${proxenos.language}") Locale houseLanguage) {
        this.holds = holds;
        this.portfolio = portfolio;
        this.users = users;
        this.notices = notices;
        this.calendar = calendar;
        this.catalogue = catalogue;
        this.houseLanguage = houseLanguage;
    }

    /**
     * Tells each of them once, however often it is asked to; whoever has no mail address reads it in Tasklist.
     *
     * @throws TemporarilyUndeliverable if the mail server could not take one of the mails now
     */
    public void tell(long change) {
        var news = holds.get(change);
        TemporarilyUndeliverable refused = null;
        for (var reader : readersOf(news)) {
            try {
                notices.send(request(news, reader));
            } catch (TemporarilyUndeliverable notNow) {
                refused = notNow;
            }
        }
        if (refused != null) {
            throw refused;
        }
    }

    private record Reader(String ref, String name, String email) {}

    /** By mail address, so that nobody is told twice who is both. */
    private Collection<Reader> readersOf(CreditHolds.Change news) {
        var readers = new LinkedHashMap<String, Reader>();
        var officer = portfolio
                .primaryOf(news.customer(), calendar.today())
                .map(it -> new Reader(it.no().value(), it.name(), it.email()));
        var accounting = users.membersOf(ACCOUNTING).stream().map(it -> new Reader(it.userId(), it.name(), it.email()));
        Stream.concat(officer.stream(), accounting)
                .filter(it -> it.email() != null && !it.email().isBlank())
                .forEach(it -> readers.putIfAbsent(it.email(), it));
        return readers.values();
    }

    private NoticeRequest request(CreditHolds.Change news, Reader reader) {
        var customer = portfolio.customer(news.customer());
        var model = new HashMap<String, Object>();
        model.put("news", say(news.held() ? "dunning.creditHold.begins" : "dunning.creditHold.ends"));
        model.put("why", why(news));
        model.put("customerName", customer.name());
        model.put("customerNo", customer.no().value());
        return new NoticeRequest(
                "CREDIT_HOLD/" + news.id() + "/" + reader.ref(),
                news.caseId().toString(),
                reader.ref(),
                reader.name(),
                reader.email(),
                houseLanguage,
                "InternalNews",
                model);
    }

    private String why(CreditHolds.Change news) {
        var by = news.by() == null ? "" : news.by();
        var note = news.note() == null ? "" : news.note();
        return switch (news.reason()) {
            case GRANTED -> say("dunning.creditHold.granted", by, note) + " " + say("dunning.creditHold.meaning");
            case REVERSED ->
                by.isEmpty()
                        ? say("dunning.creditHold.reversedBySomebody")
                        : say("dunning.creditHold.reversed", by, note);
            case CLEARED -> say("dunning.creditHold.cleared");
            case MOVED -> throw new IllegalStateException("Nobody is told of a credit hold that goes on elsewhere");
        };
    }

    private String say(String key, Object... arguments) {
        return catalogue.getMessage(key, arguments, houseLanguage);
    }
}
