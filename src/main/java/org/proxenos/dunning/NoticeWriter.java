package org.proxenos.dunning;

import java.util.HashMap;
import java.util.Map;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.notification.NoticeItem;
import org.proxenos.notification.NoticeRequest;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.Portfolio;
import org.springframework.stereotype.Component;

/** Words what a customer is told about a case. */
@Component
class NoticeWriter {

    private final PaymentDelays delays;
    private final CaseFiles files;
    private final DunningDesk dunning;
    private final Portfolio portfolio;
    private final BusinessCalendar calendar;

    NoticeWriter(
            PaymentDelays delays,
            CaseFiles files,
            DunningDesk dunning,
            Portfolio portfolio,
            BusinessCalendar calendar) {
        this.delays = delays;
        this.files = files;
        this.dunning = dunning;
        this.portfolio = portfolio;
        this.calendar = calendar;
    }

    /** A letter, which has no mail address, that asks for what was decided. */
    NoticeRequest letter(CaseId id, Demand demand, String template) {
        return request(id, demand, demand.key(), null, template);
    }

    /** A mail that asks for what was decided. */
    NoticeRequest mail(CaseId id, Demand demand, String template) {
        return request(id, demand, mailKey(id), files.of(id).customer().email(), template);
    }

    /** Of the one mail of the step being taken. */
    String mailKey(CaseId id) {
        return dunning.step(id).key() + "/EMAIL";
    }

    NoticeRequest thanks(CaseId id) {
        var customer = portfolio.customer(delays.get(id).customer());
        return new NoticeRequest(
                id + "/THANKS",
                id.toString(),
                customer.no().value(),
                customer.name(),
                customer.email(),
                customer.language(),
                "PaymentThanks",
                basics(id));
    }

    private NoticeRequest request(CaseId id, Demand demand, String key, String address, String template) {
        var file = files.of(id);
        var model = basics(id);
        model.put("level", dunning.step(id).level());
        model.put("overdue", demand.amount());
        model.put("payBy", demand.payBy());
        model.put(
                "items",
                file.reckoning().free().stream()
                        .filter(it -> demand.items().containsKey(it.key()))
                        .map(it -> new NoticeItem(
                                it.item().invoiceNo(),
                                it.item().instalment(),
                                it.item().invoiceDate(),
                                it.item().dueDate(),
                                it.item().amount(),
                                demand.items().get(it.key()),
                                it.item().daysPastDue()))
                        .toList());
        return new NoticeRequest(
                key,
                id.toString(),
                file.customer().no().value(),
                file.customer().name(),
                address,
                file.customer().language(),
                template,
                model);
    }

    private Map<String, Object> basics(CaseId id) {
        var delay = delays.get(id);
        var model = new HashMap<String, Object>();
        model.put("customerNo", delay.customer().value());
        model.put("customerName", portfolio.customer(delay.customer()).name());
        model.put("reference", StepDesk.shortReference(id));
        model.put("currency", delay.currency());
        model.put("today", calendar.today());
        var officer = portfolio.primaryOf(delay.customer(), calendar.today());
        model.put("officerName", officer.map(Officer::name).orElse(""));
        officer.map(Officer::email).ifPresent(email -> model.put("officerEmail", email));
        return model;
    }
}
