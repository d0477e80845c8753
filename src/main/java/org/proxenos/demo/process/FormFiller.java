package org.proxenos.demo.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.spin.plugin.variable.SpinValues;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.dunning.AgreementPage;
import org.proxenos.dunning.CaseBook;
import org.proxenos.dunning.CaseSummary;
import org.proxenos.dunning.Instalment;
import org.proxenos.dunning.LetterDesk;
import org.proxenos.dunning.PromiseDesk;
import org.proxenos.portfolio.Assignment;
import org.proxenos.portfolio.AssignmentRole;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Segment;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Turns the words of {@code demo/colleagues.yaml} into what a form would have sent. */
@Component
@Profile("demo")
class FormFiller {

    private final CaseBook cases;
    private final PromiseDesk promises;
    private final AgreementPage agreements;
    private final Portfolio portfolio;
    private final LetterDesk letters;
    private final BusinessCalendar calendar;
    private final MessageSource messages;
    private final ObjectMapper json;
    private final Locale language;

    FormFiller(
            CaseBook cases,
            PromiseDesk promises,
            AgreementPage agreements,
            Portfolio portfolio,
            LetterDesk letters,
            BusinessCalendar calendar,
            MessageSource messages,
            ObjectMapper json,
            @Value("${proxenos.language}") Locale language) {
        this.cases = cases;
        this.promises = promises;
        this.agreements = agreements;
        this.portfolio = portfolio;
        this.letters = letters;
        this.calendar = calendar;
        this.messages = messages;
        this.json = json;
        this.language = language;
    }

    /**
     * @param importId the import a triage is about; else null
     * @param about the case it is about; null where it is about none
     */
    Map<String, Object> fill(Map<String, String> fields, UUID importId, CaseSummary about, Random random) {
        var filled = new HashMap<String, Object>();
        fields.forEach((field, words) -> filled.put(field, value(words, importId, about, random)));
        return filled;
    }

    /**
     * The form of something that begins.
     *
     * @param before a day before the first beginning: customers are named by whose they were then
     */
    Map<String, Object> fill(Map<String, String> form, LocalDate before) {
        var filled = new HashMap<String, Object>();
        form.forEach((field, words) -> filled.put(field, atTheStart(words.split(" "), before)));
        return filled;
    }

    private Object atTheStart(String[] words, LocalDate before) {
        return switch (words[0]) {
            case "@customer" -> customerOf(words, before);
            case "@formerly" -> formerlyOf(OfficerNo.of(words[1]), before);
            default -> value(String.join(" ", words), null, null, null);
        };
    }

    private Object value(String words, UUID importId, CaseSummary about, Random random) {
        if (!words.startsWith("@")) {
            return words;
        }
        var parts = words.substring(1).split("[ +]", 2);
        return switch (parts[0]) {
            case "day" -> calendar.today().plusDays(Long.parseLong(parts[1])).toString();
            case "free" -> promises.free(about.id()).toPlainString();
            case "item" -> agreements.contestable(about.id(), language).get(0).get("value");
            case "number" -> Integer.valueOf(parts[1]);
            case "proof" -> "RE%09dGR".formatted(random.nextInt(1_000_000_000));
            case "older" -> asJson(olderThan(Integer.parseInt(parts[1]), importId));
            case "text" -> messages.getMessage(parts[1], null, language);
            default -> throw new IllegalArgumentException("Colleagues cannot read " + words);
        };
    }

    /** Whether the rules of the house let somebody answer so; an officer who knows them does not try. */
    boolean isAllowed(Map<String, String> fields, CaseSummary about) {
        if (fields.containsKey("postingAnswer")) {
            return fields.get("postingAnswer").equals("POSTED")
                    == letters.whyNotToPost(about.id()).isEmpty();
        }
        return switch (fields.getOrDefault("callOutcome", "")) {
            case "PROMISE" -> {
                var promised = new Instalment(
                        LocalDate.parse((String) value(fields.get("promisedFor"), null, about, null)),
                        promises.free(about.id()));
                yield promises.check(about.id(), List.of(promised), false).isEmpty();
            }
            case "DISPUTE" -> !agreements.contestable(about.id(), language).isEmpty();
            default -> true;
        };
    }

    /** By officer, segment and place among those. */
    private String customerOf(String[] words, LocalDate day) {
        var numbers = inChargeOf(OfficerNo.of(words[1]), day)
                .filter(customer -> portfolio.customer(customer).segment() == Segment.valueOf(words[2]))
                .map(CustomerNo::value)
                .toList();
        return numbers.get(Integer.parseInt(words[3]) - 1);
    }

    private String formerlyOf(OfficerNo officer, LocalDate day) {
        var still = inChargeOf(officer, calendar.today()).toList();
        return inChargeOf(officer, day)
                .filter(customer -> !still.contains(customer))
                .findFirst()
                .map(CustomerNo::value)
                .orElseThrow(() -> new IllegalStateException(officer + " still has every customer"));
    }

    private Stream<CustomerNo> inChargeOf(OfficerNo officer, LocalDate day) {
        return portfolio.assignmentsOf(officer, day).stream()
                .filter(assignment -> assignment.role() == AssignmentRole.PRIMARY)
                .map(Assignment::customer)
                .sorted(Comparator.comparing(CustomerNo::value));
    }

    private List<String> olderThan(int days, UUID importId) {
        return cases.oldDebtOf(importId).stream()
                .filter(one -> one.oldestDue().isBefore(calendar.today().minusDays(days)))
                .map(CaseSummary::customerNo)
                .distinct()
                .sorted()
                .toList();
    }

    private Object asJson(List<String> texts) {
        try {
            return SpinValues.jsonValue(json.writeValueAsString(texts)).create();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
