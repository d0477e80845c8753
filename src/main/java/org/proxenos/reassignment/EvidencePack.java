package org.proxenos.reassignment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.notification.Dossier;
import org.proxenos.notification.Dossier.Section;
import org.proxenos.notification.Dossiers;
import org.proxenos.portfolio.AbsenceStatus;
import org.proxenos.portfolio.Absences;
import org.proxenos.portfolio.AccountEvidence;
import org.proxenos.portfolio.AccountEvidence.Chapter;
import org.proxenos.portfolio.AccountEvidence.Column;
import org.proxenos.portfolio.AccountSignals;
import org.proxenos.portfolio.AccountTransfer;
import org.proxenos.portfolio.Assignment;
import org.proxenos.portfolio.Portfolio;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What everybody who has a say in a reassignment goes by: who has looked after the customer and for how long, how the
 * account stands and has stood, what is open, how full the officer's portfolio is, and what is not known here (B4). It is
 * put down once, when the change is asked for, so that nobody argues about a moving target: as PDF for people and as JSON
 * for machines, with the same content.
 */
@Component
class EvidencePack {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NOT_KNOWN_HERE = List.of("attainment", "visits", "plan", "feedback");

    private final Portfolio portfolio;
    private final AccountTransfer transfer;
    private final List<AccountSignals> signals;
    private final List<AccountEvidence> features;
    private final Absences absences;
    private final Reassignments reassignments;
    private final LoadBook loads;
    private final Ways ways;
    private final ReassignmentWords words;
    private final Dossiers dossiers;
    private final BusinessCalendar calendar;
    private final Locale language;

    EvidencePack(
            Portfolio portfolio,
            AccountTransfer transfer,
            List<AccountSignals> signals,
            List<AccountEvidence> features,
            Absences absences,
            Reassignments reassignments,
            LoadBook loads,
            Ways ways,
            ReassignmentWords words,
            Dossiers dossiers,
            BusinessCalendar calendar,
            @Value("${proxenos.language}") Locale language) {
        this.portfolio = portfolio;
        this.transfer = transfer;
        this.signals = signals;
        this.features = features;
        this.absences = absences;
        this.reassignments = reassignments;
        this.loads = loads;
        this.ways = ways;
        this.words = words;
        this.dossiers = dossiers;
        this.calendar = calendar;
        this.language = language;
    }

    /** The same content twice, ready to be kept. */
    record Printed(byte[] pdf, byte[] json) {}

    /** As of today, in the company's language. */
    Printed of(Reassignment it) {
        var chapters = chapters(it);
        return new Printed(pdf(it, chapters), json(it, chapters));
    }

    private byte[] pdf(Reassignment it, List<Chapter> chapters) {
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
                        chapters.stream().map(this::section).toList()),
                language);
    }

    private byte[] json(Reassignment it, List<Chapter> chapters) {
        var customer = portfolio.customer(it.customer());
        var pack = new LinkedHashMap<String, Object>();
        pack.put("reassignmentId", it.id().toString());
        pack.put("frozenOn", calendar.today().toString());
        pack.put("language", language.getLanguage());
        pack.put("title", say("title", customer.no()));
        pack.put(
                "customer",
                object(
                        "customerNo",
                        customer.no().value(),
                        "name",
                        customer.name(),
                        "segment",
                        customer.segment().name()));
        pack.put(
                "officer",
                object(
                        "officerNo",
                        it.current().value(),
                        "name",
                        words.officer(it.current()),
                        "inChargeSince",
                        ways.inChargeSince(it.customer(), it.current()),
                        "tenureDays",
                        ways.tenureDays(it.customer(), it.current())));
        pack.put(
                "request",
                object(
                        "requestedBy",
                        it.requestedBy(),
                        "requestedOn",
                        it.requestedOn(),
                        "reason",
                        it.reason().name(),
                        "wishedDate",
                        it.wishedDate(),
                        "note",
                        it.note()));
        pack.put("chapters", chapters.stream().map(EvidencePack::chapter).toList());
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(pack);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Evidence that cannot be written", e);
        }
    }

    private List<Chapter> chapters(Reassignment it) {
        return Stream.of(
                        Stream.of(
                                officers(it), formerReassignments(it), coverages(it), load(it), standing(it), open(it)),
                        features.stream().flatMap(feature -> feature.evidence(it.customer(), language).stream()),
                        Stream.of(notKnown()))
                .flatMap(some -> some)
                .toList();
    }

    private Chapter officers(Reassignment it) {
        return new Chapter(
                "officers",
                say("history"),
                List.of(say("changes", ways.changes(it.customer()))),
                columns("from", "to", "inCharge"),
                primaries(it).stream()
                        .map(row -> cells(row.from(), row.to(), words.officer(row.officer())))
                        .toList());
    }

    private Chapter formerReassignments(Reassignment it) {
        return new Chapter(
                "formerReassignments",
                say("former"),
                List.of(),
                columns("asked", "reason", "status", "fromOfficer", "toOfficer", "since"),
                reassignments.of(it.customer()).stream()
                        .filter(other -> !other.id().equals(it.id()))
                        .map(other -> cells(
                                other.requestedOn(),
                                words.reason(language, other.reason()),
                                say("status." + other.status()),
                                words.officer(other.transfers() == 0 ? other.current() : other.former()),
                                other.transfers() == 0 ? null : words.officer(other.current()),
                                other.transfers() == 0 ? null : other.effectiveDate()))
                        .toList());
    }

    /** Who has covered for whoever was in charge within the last year, and who does. */
    private Chapter coverages(Reassignment it) {
        var today = calendar.today();
        var rows = primaries(it).stream()
                .filter(row -> row.to() == null || row.to().isAfter(today.minusYears(1)))
                .flatMap(row -> absences.of(row.officer()).stream()
                        .filter(away ->
                                away.status() == AbsenceStatus.GRANTED || away.status() == AbsenceStatus.CANCELLED)
                        .filter(away -> away.endsOn().isAfter(away.from())
                                && !away.from().isAfter(today)
                                && away.endsOn().isAfter(today.minusYears(1)))
                        .filter(away -> away.endsOn().isAfter(row.from())
                                && (row.to() == null || away.from().isBefore(row.to()))))
                .distinct()
                .map(away ->
                        cells(away.from(), away.endsOn(), words.officer(away.officer()), words.officer(away.cover())))
                .toList();
        return new Chapter("coverages", say("coverages"), List.of(), columns("from", "to", "away", "coveredBy"), rows);
    }

    private Chapter load(Reassignment it) {
        return Chapter.of(
                "load",
                say("load", words.officer(it.current())),
                loads.of(it.current(), calendar.today(), language)
                        .map(LoadBook.Load::explanation)
                        .orElse(List.of()));
    }

    private Chapter standing(Reassignment it) {
        return Chapter.of(
                "standing",
                say("standing"),
                signals.stream()
                        .flatMap(known -> known.inWords(it.customer(), language).stream())
                        .toList());
    }

    private Chapter open(Reassignment it) {
        return new Chapter(
                "inHand",
                say("open"),
                List.of(),
                columns("kind", "count"),
                transfer.belongings(it.customer(), it.current()).entrySet().stream()
                        .map(kind -> cells(
                                words.word(language, "portfolio.moves." + kind.getKey(), kind.getKey()),
                                kind.getValue()))
                        .toList());
    }

    /** Better said than left out: who reads it shall not take silence for nothing to tell. */
    private Chapter notKnown() {
        var sentences = new ArrayList<String>();
        sentences.add(say("notKnownIntro"));
        NOT_KNOWN_HERE.forEach(what -> sentences.add(say("notKnown." + what)));
        return Chapter.of("notKnown", say("notKnown"), sentences);
    }

    private List<Assignment> primaries(Reassignment it) {
        return ways.primaries(it.customer(), calendar.today());
    }

    private Section section(Chapter chapter) {
        var sentences = new ArrayList<>(chapter.sentences());
        if (chapter.rows().isEmpty() && !(chapter.columns().isEmpty() && !sentences.isEmpty())) {
            sentences.add(say("nothing"));
        }
        return new Section(
                chapter.heading(),
                sentences,
                chapter.rows().isEmpty()
                        ? List.of()
                        : chapter.columns().stream().map(Column::heading).toList(),
                chapter.rows().stream()
                        .map(row -> row.stream().map(this::printed).toList())
                        .toList());
    }

    private String printed(Object cell) {
        if (cell == null) {
            return ReassignmentWords.NOTHING;
        }
        return cell instanceof LocalDate day ? words.day(day) : written(cell).toString();
    }

    private static Map<String, Object> chapter(Chapter chapter) {
        return object(
                "code",
                chapter.code(),
                "heading",
                chapter.heading(),
                "sentences",
                chapter.sentences(),
                "rows",
                chapter.rows().stream().map(row -> row(chapter, row)).toList());
    }

    private static Map<String, Object> row(Chapter chapter, List<?> cells) {
        var row = new LinkedHashMap<String, Object>();
        for (var n = 0; n < cells.size(); n++) {
            row.put(chapter.columns().get(n).code(), written(cells.get(n)));
        }
        return row;
    }

    private static Map<String, Object> object(Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (var n = 0; n < namesAndValues.length; n += 2) {
            object.put((String) namesAndValues[n], written(namesAndValues[n + 1]));
        }
        return object;
    }

    /** Days and amounts as texts, as everywhere at our doors. */
    private static Object written(Object value) {
        if (value instanceof BigDecimal amount) {
            return amount.toPlainString();
        }
        return value instanceof LocalDate ? value.toString() : value;
    }

    private static List<?> cells(Object... cells) {
        return Arrays.asList(cells);
    }

    private List<Column> columns(String... codes) {
        return Stream.of(codes).map(code -> new Column(code, say(code))).toList();
    }

    private String say(String part, Object... arguments) {
        return words.say(language, "reassignment.evidence." + part, arguments);
    }

    private String word(String key) {
        return words.say(language, key);
    }
}
