package org.proxenos.reassignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.AccountSignals;
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

/** L gives customers away; B has the 55 points of rules 4.8, C half of that, D nobody. It is 2 March. */
@DisplayName("Distribution of a portfolio")
class DistributionTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final Holding FIFTY_FIVE = new Holding(
            Map.of(Segment.STRATEGIC, 2, Segment.KEY, 5, Segment.STANDARD, 10, Segment.SMALL, 8), Set.of(), DAY);

    private final Portfolio portfolio = mock(Portfolio.class);
    private final BusinessCalendar calendar = mock(BusinessCalendar.class);
    private final AccountSignals signals = mock(AccountSignals.class);
    private final Reassignments reassignments = mock(Reassignments.class);
    private final Map<CustomerNo, Customer> customers = new HashMap<>();
    private final Map<OfficerNo, Holding> holdings = new HashMap<>();
    private final List<Officer> officers = new ArrayList<>();
    private Distribution distribution;

    @BeforeEach
    void company() {
        given(calendar.today()).willReturn(DAY);
        given(portfolio.officers()).willReturn(officers);
        given(portfolio.holdings(DAY)).willReturn(holdings);
        Stream.of("L", "B", "C", "D").forEach(this::officer);
        holdings.put(OfficerNo.of("B"), FIFTY_FIVE);
        holdings.put(OfficerNo.of("C"), new Holding(Map.of(Segment.STANDARD, 20), Set.of(), DAY));
        @SuppressWarnings("unchecked")
        ObjectProvider<Presence> nobodyIsAway = mock(ObjectProvider.class);
        given(nobodyIsAway.stream()).willAnswer(asked -> Stream.empty());
        var settings = new LoadSettings(new BigDecimal("60"), new BigDecimal("0.5"), 90, 20, 365);
        var tables = TablesInUse.tables();
        var catalogue = new ResourceBundleMessageSource();
        catalogue.setBasename("messages/catalogue");
        catalogue.setDefaultEncoding("UTF-8");
        catalogue.setFallbackToSystemLocale(false);
        var loads = new OfficerLoad(tables, nobodyIsAway, settings);
        distribution = new Distribution(
                portfolio,
                loads,
                new ComingAndGoing(reassignments, loads),
                new Ways(tables, portfolio, List.of(signals), calendar),
                new ReassignmentWords(catalogue, portfolio, Locale.ENGLISH),
                calendar,
                settings,
                tables,
                catalogue,
                Locale.ENGLISH);
    }

    @Test
    @DisplayName("customers go to whoever has the most room then, and loads grow with them: 0.5 against 0.917")
    void byLoad() {
        customers(Segment.STANDARD, 24);
        var placed = placed();
        assertThat(count(placed, "D")).as("from 0 to 0.55").isEqualTo(22);
        assertThat(count(placed, "C")).as("from 0.5 to 0.55").isEqualTo(2);
        assertThat(count(placed, "B")).as("0.917 already").isZero();
        assertThat(distribution
                        .receiversWith(leaver(null), placed.values(), customers, Locale.ENGLISH)
                        .load(OfficerNo.of("D")))
                .contains(new BigDecimal("0.550"));
    }

    @Test
    @DisplayName("what an officer gives away by that day makes room, and what the officer has agreed to take needs it")
    void comingAndGoing() {
        officers.removeIf(it -> Set.of("C", "D").contains(it.no().value()));
        customers(Segment.STANDARD, 40);
        given(reassignments.leaving(DAY, null, OfficerNo.of("L"), null))
                .willReturn(List.of(
                        new Reassignments.Promised(OfficerNo.of("B"), Segment.STRATEGIC, 2),
                        new Reassignments.Promised(OfficerNo.of("B"), Segment.STANDARD, 6)));
        assertThat(count(placed(), "B"))
                .as("55 - 16 - 9 + 24 times 1.5 points are 66 of 66")
                .isEqualTo(24);
        given(reassignments.promised(null, null))
                .willReturn(List.of(new Reassignments.Promised(OfficerNo.of("B"), Segment.KEY, 3)));
        assertThat(count(placed(), "B")).as("12 points less").isEqualTo(16);
    }

    @Test
    @DisplayName("a load of more than one needs approval, and more than a tenth above is impossible; nobody is nobody")
    void full() {
        officers.removeIf(it -> Set.of("C", "D").contains(it.no().value()));
        customers(Segment.STANDARD, 12);
        var placed = placed();
        assertThat(count(placed, "B"))
                .as("55 and 7 times 1.5 points are 65.5 of 66")
                .isEqualTo(7);
        assertThat(placed.values().stream().filter(Move::needsApproval)).hasSize(4);
        assertThat(placed.values().stream()
                        .filter(it -> it.status() == MoveStatus.UNPLACED)
                        .map(Move::why))
                .hasSize(5)
                .allMatch(why -> why.contains("1 × Has no room"));
    }

    @Test
    @DisplayName("whoever has to be consulted, or needs two consents, is protected and stays for a single decision")
    void protectedOnes() {
        customers(Segment.KEY, 1);
        customers(Segment.SMALL, 2);
        given(signals.arrearsLevel(CustomerNo.of("SMALL1"))).willReturn(4);
        var placed = placed(leaver(ReassignmentReason.REBALANCE, null));
        assertThat(placed.get(CustomerNo.of("KEY1")).status())
                .as("shared out after less than half a year: two people agree")
                .isEqualTo(MoveStatus.SINGLE);
        assertThat(placed(leaver(null)).get(CustomerNo.of("KEY1")).why()).contains("important customer leaves");
        assertThat(placed(leaver(null)).get(CustomerNo.of("SMALL1")).status()).isEqualTo(MoveStatus.PROPOSED);
    }

    @Test
    @DisplayName(
            "what a person has chosen or an officer has accepted stays and counts first; who declined is not asked again")
    void choicesStay() {
        customers(Segment.STANDARD, 3);
        var all = moves();
        all.replaceAll(
                it -> it.customer().value().equals("STANDARD1") ? it.to(OfficerNo.of("B"), "mia", false, "") : it);
        var declined = Map.of(CustomerNo.of("STANDARD2"), Set.of(OfficerNo.of("D")));
        var placed = byCustomer(distribution.of(leaver(null), all, facts(declined)));
        assertThat(placed.get(CustomerNo.of("STANDARD1")).officer()).isEqualTo(OfficerNo.of("B"));
        assertThat(placed.get(CustomerNo.of("STANDARD2")).officer()).isEqualTo(OfficerNo.of("C"));
        assertThat(placed.get(CustomerNo.of("STANDARD3")).officer()).isEqualTo(OfficerNo.of("D"));
    }

    @Test
    @DisplayName("all go to one officer where that is wished, and with the reason to nobody where the table says no")
    void oneForAll() {
        customers(Segment.SMALL, 3);
        assertThat(count(placed(leaver(OfficerNo.of("B"))), "B")).isEqualTo(3);
        holdings.put(OfficerNo.of("B"), new Holding(Map.of(Segment.STRATEGIC, 9), Set.of(), DAY));
        assertThat(placed(leaver(OfficerNo.of("B"))).values())
                .allMatch(it -> it.status() == MoveStatus.UNPLACED && it.why().startsWith("Has no room"));
    }

    @ParameterizedTest(name = "shuffle {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName("the order in which customers come in does not matter, and the same question gets the same answer")
    void orderDoesNotMatter(long seed) {
        customers(Segment.STANDARD, 17);
        customers(Segment.SMALL, 23);
        var inOrder = placed();
        var shuffled = moves();
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(byCustomer(distribution.of(leaver(null), shuffled, facts(Map.of()))))
                .isEqualTo(inOrder);
    }

    private Map<CustomerNo, Move> placed() {
        return placed(leaver(null));
    }

    private Map<CustomerNo, Move> placed(PortfolioReassignment it) {
        return byCustomer(distribution.of(it, moves(), facts(Map.of())));
    }

    private Distribution.Facts facts(Map<CustomerNo, Set<OfficerNo>> declined) {
        return new Distribution.Facts(customers, Map.of(), declined);
    }

    private List<Move> moves() {
        return customers.keySet().stream()
                .sorted()
                .map(it -> Move.of(it, MoveStatus.UNPLACED, null))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Map<CustomerNo, Move> byCustomer(List<Move> moves) {
        return moves.stream().collect(Collectors.toMap(Move::customer, Function.identity()));
    }

    private static long count(Map<CustomerNo, Move> placed, String officer) {
        return placed.values().stream()
                .filter(it -> OfficerNo.of(officer).equals(it.officer()))
                .count();
    }

    private PortfolioReassignment leaver(OfficerNo receiver) {
        return leaver(ReassignmentReason.LEAVING, receiver);
    }

    private PortfolioReassignment leaver(ReassignmentReason reason, OfficerNo receiver) {
        return new PortfolioReassignment(
                UUID.randomUUID(),
                OfficerNo.of("L"),
                reason,
                new PortfolioReassignment.Scope(null, null, receiver),
                DAY,
                null,
                "because",
                "mia",
                DAY);
    }

    private void customers(Segment segment, int many) {
        IntStream.rangeClosed(1, many).forEach(n -> {
            var no = CustomerNo.of(segment.name() + n);
            customers.put(
                    no,
                    new Customer(
                            no,
                            no.value(),
                            null,
                            "GR",
                            CustomerType.B2B,
                            segment,
                            null,
                            null,
                            null,
                            Locale.ENGLISH,
                            null,
                            "EUR",
                            null,
                            null,
                            null));
        });
    }

    private void officer(String no) {
        officers.add(
                new Officer(OfficerNo.of(no), no, null, null, null, 3, Set.of("en"), null, "LOCAL", "GR", null, null));
    }
}
