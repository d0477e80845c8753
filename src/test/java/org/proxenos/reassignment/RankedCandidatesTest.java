package org.proxenos.reassignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.portfolio.Assignment;
import org.proxenos.portfolio.AssignmentRole;
import org.proxenos.portfolio.AssignmentSource;
import org.proxenos.portfolio.Customer;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.CustomerType;
import org.proxenos.portfolio.Holding;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Presence;
import org.proxenos.portfolio.Segment;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A key customer in the food trade who speaks Greek; A is in charge. It is 2 March. */
@DisplayName("Candidates")
class RankedCandidatesTest {

    private static final CustomerNo CUSTOMER = CustomerNo.of("C1");
    private static final OfficerNo A = OfficerNo.of("A");
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    private final Portfolio portfolio = mock(Portfolio.class);
    private final Reassignments reassignments = mock(Reassignments.class);
    private final List<Officer> officers = new ArrayList<>();
    private final Map<OfficerNo, Holding> holdings = new HashMap<>();

    @BeforeEach
    void company() {
        given(portfolio.customer(CUSTOMER))
                .willReturn(new Customer(
                        CUSTOMER,
                        "C1",
                        null,
                        "GR",
                        CustomerType.B2B,
                        Segment.KEY,
                        "FOOD",
                        null,
                        null,
                        Locale.forLanguageTag("el"),
                        null,
                        "EUR",
                        null,
                        null,
                        null));
        given(portfolio.officers()).willReturn(officers);
        given(portfolio.holdings(DAY)).willReturn(holdings);
        officer("A", 3, "el");
    }

    @Test
    @DisplayName("the smallest load with the customer comes first, whatever else speaks for others")
    void smallestLoad() {
        officer("B", 3, "el");
        officer("C", 3, "el");
        has("B", 10, "2024-01-01", "FOOD");
        has("C", 9, "2026-02-01", "STEEL");
        assertThat(ranked(5)).containsExactly("C", "B");
        assertThat(ranked(1)).containsExactly("C");
    }

    @Test
    @DisplayName(
            "of two with the same load, the one who has waited longest; who never had anybody waits longest of all")
    void longestWait() {
        Stream.of("B", "C", "D").forEach(it -> officer(it, 3, "el"));
        has("B", 0, "2025-06-01", "FOOD");
        has("C", 0, "2025-05-01", "STEEL");
        assertThat(ranked(5)).containsExactly("D", "C", "B");
    }

    @Test
    @DisplayName("then whoever has the language and the sector in common, then the number; always the same")
    void likeness() {
        officer("E", 3);
        officer("D", 3);
        officer("C", 3, "el");
        officer("B", 3, "el");
        Stream.of("B", "D", "E").forEach(it -> has(it, 1, "2025-01-01", "STEEL"));
        has("C", 1, "2025-01-01", "FOOD");
        assertThat(ranked(5)).containsExactly("C", "B", "D", "E").isEqualTo(ranked(5));
    }

    @Test
    @DisplayName("everybody gets a yes or no with its reason, in the reader's language")
    void reasons() {
        officer("B", 3, "el");
        officer("C", 1, "el");
        officer("D", 3, "en");
        has("B", 12, "2025-01-01", "FOOD");
        var told = candidates(null).of(CUSTOMER, A, DAY, Locale.ENGLISH);
        assertThat(told)
                .extracting(it -> it.officer().no().value(), Eligibility::eligible, Eligibility::because)
                .containsExactly(
                        tuple("B", true, "Has room for the customer (load 0.800 today, 0.867 with the customer)"),
                        tuple(
                                "A",
                                false,
                                "Is in charge of the customer already (load 0.000 today, 0.067 with the customer)"),
                        tuple(
                                "C",
                                false,
                                "A key customer needs an officer of seniority two or more"
                                        + " (load 0.000 today, 0.067 with the customer)"),
                        tuple(
                                "D",
                                false,
                                "Does not speak the customer's language (load 0.000 today, 0.067 with the customer)"));
        assertThat(candidates(null).of(CUSTOMER, A, DAY, Locale.forLanguageTag("el")))
                .extracting(Eligibility::because)
                .first()
                .isEqualTo("Έχει χώρο για τον πελάτη (φόρτος 0.800 σήμερα, 0.867 με τον πελάτη)");
    }

    @Test
    @DisplayName("a little too full needs approval, much too full is impossible, and nobody left is nobody")
    void full() {
        officer("B", 3, "el");
        has("B", 15, "2025-01-01", "FOOD");
        assertThat(candidates(null).of(CUSTOMER, A, DAY, Locale.ENGLISH).get(0))
                .returns(true, Eligibility::eligible)
                .returns(true, Eligibility::needsApproval)
                .returns(new BigDecimal("1.067"), Eligibility::projectedLoad);
        has("B", 16, "2025-01-01", "FOOD");
        assertThat(ranked(5)).isEmpty();
        assertThat(candidates(null).ruledOut(CUSTOMER, A, DAY)).hasSize(2);
    }

    @Test
    @DisplayName("managers without customers, and whoever was replaced within a year, are not asked")
    void notAsked() {
        officer("B", 3, "el");
        officers.add(new Officer(
                OfficerNo.of("C"),
                "C",
                null,
                null,
                OfficerNo.of("B"),
                3,
                Set.of("el"),
                null,
                "LOCAL",
                null,
                null,
                null));
        given(portfolio.assignmentsOf(CUSTOMER))
                .willReturn(List.of(
                        row("A", "2025-09-01", null, AssignmentSource.PROCESS),
                        row("C", "2024-01-01", "2025-09-01", AssignmentSource.IMPORT)));
        assertThat(ranked(5)).isEmpty();
        has("B", 1, "2025-01-01", "FOOD");
        assertThat(ranked(5)).containsExactly("B");
        given(portfolio.assignmentsOf(CUSTOMER))
                .willReturn(List.of(
                        row("A", "2025-03-02", null, AssignmentSource.PROCESS),
                        row("C", "2024-01-01", "2025-03-02", AssignmentSource.IMPORT)));
        assertThat(ranked(5)).containsExactly("C", "B");
    }

    @Test
    @DisplayName("who is away for most of the time is not asked, and who is away for some of it has less room")
    void away() {
        officer("B", 3, "el");
        var presence = mock(Presence.class);
        given(presence.absentBusinessDays(any(), any(), anyInt())).willReturn(10);
        assertThat(candidates(presence).rank(CUSTOMER, A, DAY, 5))
                .singleElement()
                .returns(new BigDecimal("0.133"), Candidate::projectedLoad);
        given(presence.absentBusinessDays(any(), any(), anyInt())).willReturn(11);
        assertThat(candidates(presence).rank(CUSTOMER, A, DAY, 5)).isEmpty();
    }

    private List<String> ranked(int most) {
        return candidates(null).rank(CUSTOMER, A, DAY, most).stream()
                .map(it -> it.officer().no().value())
                .toList();
    }

    private RankedCandidates candidates(Presence presence) {
        @SuppressWarnings("unchecked")
        ObjectProvider<Presence> known = mock(ObjectProvider.class);
        given(known.stream()).willAnswer(asked -> Stream.ofNullable(presence));
        var settings = new LoadSettings(new BigDecimal("60"), new BigDecimal("0.5"), 90, 20, 365);
        var tables = TablesInUse.tables();
        var catalogue = new ResourceBundleMessageSource();
        catalogue.setBasename("messages/catalogue");
        catalogue.setDefaultEncoding("UTF-8");
        catalogue.setFallbackToSystemLocale(false);
        var loads = new OfficerLoad(tables, known, settings);
        return new RankedCandidates(
                portfolio, loads, new ComingAndGoing(reassignments, loads), tables, settings, catalogue, "en");
    }

    private void officer(String no, int seniority, String... languages) {
        officers.add(new Officer(
                OfficerNo.of(no), no, null, null, null, seniority, Set.of(languages), null, "LOCAL", "GR", null, null));
    }

    /** So many key customers. */
    private void has(String officer, int keyCustomers, String latest, String sector) {
        holdings.put(
                OfficerNo.of(officer),
                new Holding(
                        keyCustomers == 0 ? Map.of() : Map.of(Segment.KEY, keyCustomers),
                        keyCustomers == 0 ? Set.of() : Set.of(sector),
                        LocalDate.parse(latest)));
    }

    private static Assignment row(String officer, String from, String to, AssignmentSource source) {
        return new Assignment(
                1,
                CUSTOMER,
                OfficerNo.of(officer),
                AssignmentRole.PRIMARY,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                true,
                null,
                source,
                null,
                null,
                null,
                null,
                Instant.EPOCH);
    }
}
