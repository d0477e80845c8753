package org.proxenos.reassignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.Customer;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.Portfolio;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What managers have before them who are asked whether somebody else should look after a customer. */
@Service
@Transactional(readOnly = true)
public class ProposalPage {

    private final Proposals proposals;
    private final ProposalDesk desk;
    private final ReassignmentPage pages;
    private final Eligibilities eligibilities;
    private final Portfolio portfolio;
    private final BusinessCalendar calendar;
    private final ProposalSettings settings;
    private final ReassignmentWords words;

    ProposalPage(
            Proposals proposals,
            ProposalDesk desk,
            ReassignmentPage pages,
            Eligibilities eligibilities,
            Portfolio portfolio,
            BusinessCalendar calendar,
            ProposalSettings settings,
            ReassignmentWords words) {
        this.proposals = proposals;
        this.desk = desk;
        this.pages = pages;
        this.eligibilities = eligibilities;
        this.portfolio = portfolio;
        this.calendar = calendar;
        this.settings = settings;
        this.words = words;
    }

    /** By the names the forms of {@code ReassignmentProposal} use. */
    public Map<String, Object> of(UUID id, Locale language) {
        var it = proposals.find(id).orElseThrow();
        if (!it.isAboutOneCustomer()) {
            return Map.of("proposalCard", card(it, language), "customersLeftBehind", leftBehind(it, language));
        }
        var officers = eligibilities.of(it.customer(), it.officer(), calendar.today(), language);
        return Map.of(
                "customerCard", pages.customer(it.customer(), language),
                "proposalCard", card(it, language),
                "officersAsked", ReassignmentPage.rows(officers),
                "officerChoices", ReassignmentPage.choices(officers));
    }

    /** What the list of tasks shows. */
    public Map<String, Object> card(UUID id) {
        var it = proposals.find(id).orElseThrow();
        return it.isAboutOneCustomer()
                ? Map.of("customerName", portfolio.customer(it.customer()).name())
                : Map.of("officerName", words.officer(it.officer()));
    }

    private String card(Proposal it, Locale language) {
        var sentences = new ArrayList<String>();
        sentences.add("**" + words.reason(language, it.reason()) + "**");
        switch (it.reason()) {
            case IMPORTANCE -> experience(it, sentences, language);
            case LEAVING ->
                sentences.add(words.say(
                        language,
                        "reassignment.proposal.leaving",
                        officer(it),
                        words.day(it.from()),
                        desk.leftBehind(it.officer(), it.from()).size()));
            case LONG_ABSENCE ->
                sentences.add(words.say(
                        language,
                        "reassignment.proposal.longAbsence",
                        officer(it),
                        words.day(it.from()),
                        words.day(it.until()),
                        desk.leftBehind(it.officer(), it.from()).size()));
            default -> {
                sentences.add(words.say(
                        language,
                        "reassignment.proposal.concern",
                        officer(it),
                        it.raisedBy() == null
                                ? words.say(language, "reassignment.page.byItself")
                                : ReassignmentWords.plain(it.raisedBy()),
                        words.day(it.raisedOn())));
                sentences.add(ReassignmentWords.plain(it.evidence()));
            }
        }
        if (!it.isAboutOneCustomer()) {
            sentences.add(words.say(language, "reassignment.proposal.portfolioHow"));
        }
        return String.join("\n\n", sentences);
    }

    private void experience(Proposal it, List<String> sentences, Locale language) {
        var seniority = portfolio.officer(it.officer()).map(Officer::seniority);
        sentences.add(words.say(
                language,
                "reassignment.proposal.importance",
                words.say(language, "reassignment.segment." + it.before()),
                words.say(language, "reassignment.segment." + it.after()),
                words.day(it.raisedOn())));
        sentences.add(
                seniority.isPresent()
                        ? words.say(language, "reassignment.proposal.seniority", officer(it), seniority.orElseThrow())
                        : words.say(language, "reassignment.proposal.seniorityUnknown", officer(it)));
        sentences.add(words.rule(language, "OfficerEligibility." + it.ruleId(), it.ruleReason()) + ".");
    }

    private List<Map<String, Object>> leftBehind(Proposal it, Locale language) {
        var day = it.from() == null ? calendar.today() : it.from();
        var numbers = desk.leftBehind(it.officer(), day).stream()
                .map(row -> row.customer())
                .toList();
        var customers = portfolio.customers(numbers);
        return numbers.stream()
                .map(customers::get)
                .sorted(java.util.Comparator.comparing(Customer::segment)
                        .thenComparing(customer -> customer.no().value()))
                .limit(settings.rowsShown())
                .map(customer -> Map.<String, Object>of(
                        "customerNo",
                        customer.no().value(),
                        "customerName",
                        customer.name(),
                        "segment",
                        words.say(language, "reassignment.segment." + customer.segment())))
                .toList();
    }

    private String officer(Proposal it) {
        return ReassignmentWords.plain(words.officer(it.officer()));
    }
}
