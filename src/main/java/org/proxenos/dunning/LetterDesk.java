package org.proxenos.dunning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.UserStore;
import org.proxenos.notification.Delivery;
import org.proxenos.notification.NoticeRequest;
import org.proxenos.notification.Notices;
import org.proxenos.notification.StoredNotice;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.Portfolio;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk from which formal letters leave. Days pass between the decision to write and the post, so that each of them
 * asks again: is the letter still wanted, and does it ask for no more than is owed (A5, A7)?
 */
@Service
@Transactional
public class LetterDesk {

    private static final String FINAL_DEMAND = "FinalDemand";

    private final DunningDesk dunning;
    private final Levels levels;
    private final PaymentDelays delays;
    private final CaseFiles files;
    private final Demands demands;
    private final NoticeWriter writer;
    private final Notices notices;
    private final Portfolio portfolio;
    private final UserStore users;
    private final BusinessCalendar calendar;
    private final DunningSettings settings;
    private final Words words;
    private final Locale houseLanguage;

    LetterDesk(
            DunningDesk dunning,
            Levels levels,
            PaymentDelays delays,
            CaseFiles files,
            Demands demands,
            NoticeWriter writer,
            Notices notices,
            Portfolio portfolio,
            UserStore users,
            BusinessCalendar calendar,
            DunningSettings settings,
            Words words,
            @Value("${proxenos.language}") Locale houseLanguage) {
        this.dunning = dunning;
        this.levels = levels;
        this.delays = delays;
        this.files = files;
        this.demands = demands;
        this.writer = writer;
        this.notices = notices;
        this.portfolio = portfolio;
        this.users = users;
        this.calendar = calendar;
        this.settings = settings;
        this.words = words;
        this.houseLanguage = houseLanguage;
    }

    /**
     * Sets the letter of the step being taken from the books as they are now, and files it for back office to post. An
     * earlier one that was not posted is withdrawn.
     *
     * @return whether a letter is wanted at all; if not, none is left to be posted, and the step waits
     */
    public boolean prepare(CaseId id) {
        var unwanted = dunning.whyUnwanted(id);
        if (unwanted.isPresent()) {
            withdraw(id, "dunning.letter.why." + unwanted.get());
            dunning.stepIsPutOff(id);
            files.record(id, "LETTER_UNWANTED", null, words.say(houseLanguage, "dunning.letter.why." + unwanted.get()));
            return false;
        }
        withdraw(id, "dunning.letter.replaced");
        var step = dunning.step(id);
        var today = calendar.today();
        var letters = letters(id).size();
        var demand = Demand.of(
                step.key() + "/LETTER" + (letters == 0 ? "" : "/" + (letters + 1)),
                files.of(id).reckoning().free(),
                today,
                calendar.plusBusinessDays(today, daysToPost()),
                step.payByDays());
        demands.add(step.id(), demand);
        notices.fileLetter(writer.letter(id, demand, templateOf(id)));
        return true;
    }

    /** Business days back office has to post a letter. */
    public int daysToPost() {
        return settings.daysToPost();
    }

    /** Back office posts the letter now: not if it is no longer wanted, asks for too much, or has become too old. */
    public Optional<Refusal> posted(CaseId id, String proof, String by) {
        var refusal = whyNotToPost(id);
        return refusal.isPresent() ? refusal : accept(id, calendar.today(), proof, by);
    }

    /**
     * The letter left before anybody knew that it should not have: the customer has been told, and nobody pretends
     * otherwise.
     *
     * @param on the day on which it was posted
     */
    public Optional<Refusal> wasPosted(CaseId id, LocalDate on, String proof, String by) {
        var madeOn = demand(id).madeOn();
        return on == null || on.isBefore(madeOn) || on.isAfter(calendar.today())
                ? Optional.of(Refusal.because("dunning.refusal.postedOn", madeOn, calendar.today()))
                : accept(id, on, proof, by);
    }

    /** The letter did not leave; what becomes of it is decided when the next one would be set. */
    public void notPosted(CaseId id, String by) {
        files.record(id, "LETTER_NOT_POSTED", by, null);
    }

    /** Why back office cannot post the letter as it is; empty if it can. */
    @Transactional(readOnly = true)
    public Optional<Refusal> whyNotToPost(CaseId id) {
        var unwanted = dunning.whyUnwanted(id);
        if (unwanted.isPresent()) {
            return Optional.of(Refusal.because("dunning.refusal.letterUnwanted." + unwanted.get()));
        }
        var demand = demand(id);
        var reckoning = files.of(id).reckoning();
        if (demand.asksTooMuch(reckoning)) {
            return Optional.of(Refusal.because(
                    "dunning.refusal.letterAsksTooMuch",
                    demand.amount().toPlainString(),
                    reckoning.net().toPlainString(),
                    delays.get(id).currency()));
        }
        return calendar.today().isAfter(demand.postBy())
                ? Optional.of(Refusal.because("dunning.refusal.letterTooOld", demand.postBy()))
                : Optional.empty();
    }

    /** What whoever has the letter of the case before them must know first, in the reader's language. */
    @Transactional(readOnly = true)
    public String now(CaseId id, Locale language) {
        if (letters(id).stream().noneMatch(letter -> letter.status() == StoredNotice.Status.TO_POST)) {
            return dunning.whyUnwanted(id)
                    .map(why -> words.say(
                            language, "dunning.letter.notWanted", words.say(language, "dunning.letter.why." + why)))
                    .orElse("");
        }
        var demand = demand(id);
        return whyNotToPost(id)
                .map(no -> words.say(
                        language,
                        "dunning.letter.doNotPost",
                        words.say(language, no.key(), no.arguments().toArray())))
                .orElseGet(() -> words.say(
                        language,
                        "dunning.letter.post",
                        words.day(demand.postBy()),
                        words.money(language, demand.amount(), delays.get(id).currency()),
                        words.day(demand.payBy())));
    }

    /**
     * Sends the posted letter by mail as well; where that fails the letter stands for itself. It also does where the
     * case has changed since: no mail asks for what is not owed.
     *
     * @return empty if no mail is wanted any more
     */
    public Optional<Delivery> mail(CaseId id) {
        var demand = demand(id);
        if (!dunning.isStillWanted(id) || demand.asksTooMuch(files.of(id).reckoning())) {
            files.record(id, "NOTICE_MAIL_DROPPED", null, null);
            return Optional.empty();
        }
        var delivery = notices.send(
                writer.mail(id, demand, templateOf(id)), letters(id).get(0).id());
        if (delivery.status() != Delivery.Status.LATER) {
            files.record(id, delivery.done() ? "NOTICE_MAILED" : "NOTICE_NOT_MAILED", null, delivery.reason());
        }
        return Optional.of(delivery);
    }

    /**
     * Tells colleagues that the letter was posted: whom, is in the table of actions (A17). The case notes what reached
     * them.
     */
    public void informColleagues(CaseId id) {
        var delay = delays.get(id);
        var informed = informed(id);
        if (informed.contains("officer")) {
            portfolio
                    .primaryOf(delay.customer(), calendar.today())
                    .ifPresent(officer -> files.record(
                            id,
                            tell(id, officer.no().value(), officer.name(), officer.email())
                                    ? "LETTER_OFFICER_TOLD"
                                    : "LETTER_OFFICER_NOT_TOLD",
                            null,
                            officer.name()));
        }
        informed.stream().filter(group -> !group.equals("officer")).forEach(group -> {
            var told = users.membersOf(group).stream()
                    .filter(member -> tell(id, "user " + member.userId(), member.name(), addressOf(member)))
                    .map(UserStore.Member::name)
                    .toList();
            files.record(
                    id,
                    told.isEmpty() ? "LETTER_MANAGERS_NOT_TOLD" : "LETTER_MANAGERS_TOLD",
                    null,
                    told.isEmpty() ? group : String.join(", ", told));
        });
    }

    /** The case has stopped: whatever was about to leave does not. */
    void takeBack(CaseId id, Unwanted why) {
        withdrawAll(id, why);
        delays.lastStep(id)
                .filter(step -> step.status() == DunningStep.Status.CHOSEN)
                .ifPresent(step -> dunning.stepIsPutOff(id));
    }

    /** A letter of a case that has ended is not to be posted any more. */
    @EventListener
    void on(CaseClosed closed) {
        withdrawAll(closed.caseId(), Unwanted.CLOSED);
    }

    private void withdrawAll(CaseId id, Unwanted why) {
        notices.about(id.toString()).stream()
                .filter(notice -> notice.status() == StoredNotice.Status.TO_POST)
                .filter(notice -> demands.find(notice.key()).isPresent())
                .forEach(letter ->
                        notices.withdraw(letter.id(), words.say(houseLanguage, "dunning.letter.why." + why), null));
    }

    private Optional<Refusal> accept(CaseId id, LocalDate on, String proof, String by) {
        if (proof == null || proof.isBlank()) {
            return Optional.of(Refusal.because("dunning.refusal.proofMissing"));
        }
        var demand = demand(id);
        notices.posted(letters(id).get(0).id(), proof, by);
        var fair = on.plusDays(dunning.step(id).payByDays());
        dunning.stepIsDone(
                id,
                demand,
                fair.isAfter(demand.payBy()) ? fair : demand.payBy(),
                by,
                templateOf(id).equals(FINAL_DEMAND) ? "FINAL_DEMAND_POSTED" : "NOTICE_POSTED",
                proof);
        return Optional.empty();
    }

    private void withdraw(CaseId id, String why) {
        letters(id).stream()
                .filter(letter -> letter.status() == StoredNotice.Status.TO_POST)
                .forEach(letter -> notices.withdraw(letter.id(), words.say(houseLanguage, why), null));
    }

    private boolean tell(CaseId id, String whom, String name, String email) {
        if (email == null || email.isBlank()) {
            return false;
        }
        var demand = demand(id);
        var customer = portfolio.customer(delays.get(id).customer());
        var model = new HashMap<String, Object>();
        model.put(
                "news",
                words.say(
                        houseLanguage,
                        templateOf(id).equals(FINAL_DEMAND)
                                ? "dunning.note.finalDemandPosted"
                                : "dunning.note.noticePosted"));
        model.put(
                "why",
                words.say(
                        houseLanguage,
                        "dunning.note.letterPostedWhy",
                        dunning.step(id).level(),
                        words.money(
                                houseLanguage, demand.amount(), delays.get(id).currency()),
                        words.day(demand.payBy())));
        model.put("customerName", customer.name());
        model.put("customerNo", customer.no().value());
        return notices.send(new NoticeRequest(
                        demand.key() + "/" + whom,
                        id.toString(),
                        whom,
                        name,
                        email,
                        houseLanguage,
                        "InternalNews",
                        model))
                .done();
    }

    /** Managers who look after customers have their address in the officers' book. */
    private String addressOf(UserStore.Member member) {
        return member.email() != null
                ? member.email()
                : portfolio
                        .officerWhoSignsInAs(member.userId())
                        .map(Officer::email)
                        .orElse(null);
    }

    private List<String> informed(CaseId id) {
        var file = files.of(id);
        var verdict = levels.action(
                dunning.step(id).level(),
                file.customer().segment().name(),
                file.reckoning().terms());
        return Stream.ofNullable(verdict.text("informed"))
                .flatMap(whom -> Stream.of(whom.split(",")))
                .map(String::strip)
                .filter(whom -> !whom.equals("-"))
                .toList();
    }

    private String templateOf(CaseId id) {
        return dunning.stepOf(id) == StepAction.FINAL_DEMAND ? FINAL_DEMAND : "FormalNotice";
    }

    /** What the latest letter of the step being taken asks for. */
    private Demand demand(CaseId id) {
        var key = letters(id).get(0).key();
        return demands.find(key).orElseThrow(() -> new IllegalStateException("Nobody knows what " + key + " asks for"));
    }

    /** The letters of the step being taken, the latest first. */
    private List<StoredNotice> letters(CaseId id) {
        var key = dunning.step(id).key() + "/LETTER";
        return notices.about(id.toString()).stream()
                .filter(notice -> notice.channel() == StoredNotice.Channel.LETTER)
                .filter(notice -> notice.key().startsWith(key))
                .toList();
    }
}
