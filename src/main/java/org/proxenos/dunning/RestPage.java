package org.proxenos.dunning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.Verdict;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Segment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people have before them when they decide whether follow-up of a customer may rest or differ. */
@Service
@Transactional(readOnly = true)
public class RestPage {

    private final Holds holds;
    private final TermsBook terms;
    private final TermsWords termsWords;
    private final CaseBook book;
    private final Portfolio portfolio;
    private final CustomerCard customers;
    private final EndingPage endings;
    private final BusinessCalendar calendar;
    private final Words words;

    RestPage(
            Holds holds,
            TermsBook terms,
            TermsWords termsWords,
            CaseBook book,
            Portfolio portfolio,
            CustomerCard customers,
            EndingPage endings,
            BusinessCalendar calendar,
            Words words) {
        this.holds = holds;
        this.terms = terms;
        this.termsWords = termsWords;
        this.book = book;
        this.portfolio = portfolio;
        this.customers = customers;
        this.endings = endings;
        this.calendar = calendar;
        this.words = words;
    }

    /**
     * What lets a case rest or treats it otherwise today, or has been asked for, and what others look after; a sentence a
     * line.
     */
    public List<String> linesOf(CaseId id, Locale language) {
        var summary = book.find(id).orElseThrow(() -> new UnknownCase(id));
        var customer = CustomerNo.of(summary.customerNo());
        return Stream.of(
                        holdLines(customer, language),
                        termsLines(customer, language),
                        endings.linesOf(summary, language))
                .flatMap(List::stream)
                .toList();
    }

    /** By the names the form {@code ApproveHold} uses. */
    public Map<String, Object> ofHold(UUID id, Locale language) {
        var hold = holds.find(id).orElseThrow();
        var resting = customers.items(
                hold.customer(),
                item -> item.dueDate().isBefore(hold.until())
                        && (hold.scope() == HoldScope.CUSTOMER || hold.concerns(ItemKey.of(item))));
        return Map.of(
                "customerCard", customers.of(hold.customer(), language),
                "holdCard", holdCard(hold, customers.sums(resting, language), language),
                "whyYou", whyYou(Approval.read(hold.explanation()), language),
                "openItems", customers.lines(resting, language),
                "history", customers.history(hold.customer(), language));
    }

    /** What the list of tasks shows of a hold. */
    public Map<String, Object> cardOfHold(UUID id, Locale language) {
        return customers.inShort(holds.find(id).orElseThrow().customer(), language);
    }

    /** By the names the forms {@code ApproveSpecialTerms} and {@code ReviewSpecialTerms} use. */
    public Map<String, Object> ofTerms(UUID id, Locale language) {
        var special = terms.find(id).orElseThrow();
        var customer = special.customer();
        return Map.of(
                "customerCard",
                        customer == null ? segmentCard(special.segment(), language) : customers.of(customer, language),
                "termsCard", termsCard(special, language),
                "whyYou", whyYou(Approval.read(special.explanation()), language),
                "openItems",
                        customer == null
                                ? List.of()
                                : customers.lines(
                                        customers.items(
                                                customer,
                                                item -> special.invoiceNo() == null
                                                        || special.invoiceNo().equals(item.invoiceNo())),
                                        language),
                "history", customer == null ? List.of() : customers.history(customer, language));
    }

    /** What the list of tasks shows of special terms. */
    public Map<String, Object> cardOfTerms(UUID id, Locale language) {
        var special = terms.find(id).orElseThrow();
        return special.customer() == null
                ? Map.of("customerName", segment(special.segment(), language))
                : customers.inShort(special.customer(), language);
    }

    private List<String> holdLines(CustomerNo customer, Locale language) {
        var today = calendar.today();
        return holds.of(List.of(customer)).stream()
                .filter(hold -> hold.until().isAfter(today))
                .filter(hold -> hold.status() == Hold.Status.ACTIVE || hold.status() == Hold.Status.REQUESTED)
                .map(hold -> words.say(
                        language,
                        hold.status() == Hold.Status.ACTIVE ? "dunning.rest.line.hold" : "dunning.rest.line.holdAsked",
                        what(hold, language),
                        words.day(hold.from()),
                        words.day(hold.until()),
                        words.say(language, "RequestHold.Field_HoldReason." + hold.reason())))
                .toList();
    }

    private List<String> termsLines(CustomerNo customer, Locale language) {
        var segment = portfolio.customer(customer).segment();
        var lines = new ArrayList<String>();
        for (var special : terms.of(List.of(customer))) {
            if (special.holdOn(calendar.today())
                    && (special.scope() != SpecialTerms.Scope.SEGMENT || special.segment() == segment)) {
                lines.add(words.say(
                        language,
                        "dunning.rest.line.terms",
                        termsWords.whom(special, language),
                        termsWords.what(special, language),
                        words.day(special.until()),
                        Words.plain(special.reason())));
            }
        }
        return lines;
    }

    private String what(Hold hold, Locale language) {
        return hold.item() == null
                ? words.say(language, "dunning.rest.everything")
                : words.say(
                        language,
                        "dunning.rest.item",
                        Words.plain(hold.item().invoiceNo()),
                        hold.item().instalment());
    }

    private String holdCard(Hold hold, String amount, Locale language) {
        return words.say(
                language,
                "dunning.rest.hold",
                Words.plain(hold.requestedBy()),
                what(hold, language),
                words.day(hold.from()),
                words.day(hold.until()),
                words.say(language, "RequestHold.Field_HoldReason." + hold.reason()),
                amount,
                hold.note() == null ? "–" : Words.plain(hold.note()));
    }

    private String termsCard(SpecialTerms special, Locale language) {
        var card = words.say(
                language,
                "dunning.rest.terms",
                Words.plain(special.requestedBy()),
                termsWords.whom(special, language),
                termsWords.what(special, language),
                words.day(special.from()),
                words.day(special.until()),
                Words.plain(special.reason()),
                Words.plain(special.owner()));
        return special.until().isAfter(calendar.today())
                ? card
                : card + "\n\n" + words.say(language, "dunning.rest.termsOver", words.day(special.until()));
    }

    private String segmentCard(Segment segment, Locale language) {
        return "### " + segment(segment, language);
    }

    private String segment(Segment segment, Locale language) {
        return words.say(language, "RequestSpecialTerms.Field_TermsSegment." + segment);
    }

    /** The row of the table that called for somebody's consent, in words. */
    private String whyYou(Verdict verdict, Locale language) {
        var rule = verdict.rules().get(0);
        return words.say(
                language,
                "dunning.rest.whyYou",
                words.reason(language, verdict, rule),
                words.say(language, "dunning.rest.table." + verdict.table()),
                verdict.version());
    }
}
