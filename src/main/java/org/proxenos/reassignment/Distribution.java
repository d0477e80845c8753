package org.proxenos.reassignment;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.DecisionTables;
import org.proxenos.engine.Verdict;
import org.proxenos.portfolio.Assignment;
import org.proxenos.portfolio.Customer;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Works out who could get which customer of a portfolio: the heaviest customers first, each to whoever can and has the most
 * room then (rules 4.8). The order in which customers come in does not matter, and the time it takes grows with their
 * number and no faster.
 */
@Component
class Distribution {

    private final Portfolio portfolio;
    private final OfficerLoad loads;
    private final ComingAndGoing comingAndGoing;
    private final Ways ways;
    private final ReassignmentWords words;
    private final BusinessCalendar calendar;
    private final LoadSettings settings;
    private final EligibilityTable table;
    private final Locale company;

    Distribution(
            Portfolio portfolio,
            OfficerLoad loads,
            ComingAndGoing comingAndGoing,
            Ways ways,
            ReassignmentWords words,
            BusinessCalendar calendar,
            LoadSettings settings,
            DecisionTables tables,
            MessageSource catalogue,
            @Value("${proxenos.language}") Locale company) {
        this.portfolio = portfolio;
        this.loads = loads;
        this.comingAndGoing = comingAndGoing;
        this.ways = ways;
        this.words = words;
        this.calendar = calendar;
        this.settings = settings;
        this.table = new EligibilityTable(tables, catalogue);
        this.company = company;
    }

    /**
     * What is known of the customers of a portfolio.
     *
     * @param histories by customer
     * @param declined by customer: the officers who will not have it
     */
    record Facts(
            Map<CustomerNo, Customer> customers,
            Map<CustomerNo, List<Assignment>> histories,
            Map<CustomerNo, Set<OfficerNo>> declined) {}

    Facts facts(Collection<CustomerNo> customers, Map<CustomerNo, Set<OfficerNo>> declined) {
        return new Facts(portfolio.customers(customers), portfolio.assignmentsOf(customers), declined);
    }

    /**
     * Places every customer that nobody has decided on. What a person has chosen, and what an officer has agreed to, stays
     * and counts first; whoever is protected stays for a single decision.
     *
     * @return the moves as they should be now, in no order
     */
    List<Move> of(PortfolioReassignment it, Collection<Move> moves, Facts facts) {
        var receivers = receivers(it);
        var result = new HashMap<CustomerNo, Move>();
        var open = new HashSet<CustomerNo>();
        for (var move : heaviestFirst(moves, facts, receivers)) {
            if (!move.status().canBeArranged() && move.status() != MoveStatus.SINGLE
                    || move.status() == MoveStatus.LEFT_OUT) {
                result.put(move.customer(), move);
                continue;
            }
            var route = route(it, move.customer(), facts);
            if (isProtected(route)) {
                result.put(move.customer(), move.withNobody(MoveStatus.SINGLE, null, why(route)));
            } else if (move.officer() != null && (move.chosenBy() != null || move.accepted())) {
                receivers.count(move.officer(), facts.customers().get(move.customer()));
                result.put(move.customer(), move);
            } else {
                open.add(move.customer());
            }
        }
        for (var move : heaviestFirst(moves, facts, receivers)) {
            if (open.contains(move.customer())) {
                result.put(move.customer(), placed(it, move, receivers, facts));
            }
        }
        return List.copyOf(result.values());
    }

    /** The officers with the loads of that day as far as they are known, before anything is given to them. */
    Receivers receivers(PortfolioReassignment it) {
        return receivers(it, company);
    }

    private Receivers receivers(PortfolioReassignment it, Locale reader) {
        var from = dayFor(it);
        return new Receivers(
                portfolio.officers(),
                portfolio.holdings(from),
                comingAndGoing.until(from, null, it.officer()),
                loads,
                table,
                it.officer(),
                from,
                reader);
    }

    /** The same with everything that is proposed counted in. */
    Receivers receiversWith(PortfolioReassignment it, Collection<Move> moves, Map<CustomerNo, Customer> customers) {
        return receiversWith(it, moves, customers, company);
    }

    /** The same, and the table speaks the reader's language. */
    Receivers receiversWith(
            PortfolioReassignment it, Collection<Move> moves, Map<CustomerNo, Customer> customers, Locale reader) {
        var receivers = receivers(it, reader);
        moves.stream()
                .filter(move -> move.status() == MoveStatus.PROPOSED)
                .forEach(move -> receivers.count(move.officer(), customers.get(move.customer())));
        return receivers;
    }

    Receivers.Wanted wanted(Customer customer, Facts facts, LocalDate from) {
        return new Receivers.Wanted(
                customer,
                EligibilityTable.replaced(
                        facts.histories().getOrDefault(customer.no(), List.of()), from, settings.notBackWithin()),
                facts.declined().getOrDefault(customer.no(), Set.of()));
    }

    /** Which way a customer's change would have to go if it were asked for alone. */
    Verdict route(PortfolioReassignment it, CustomerNo customer, Facts facts) {
        return ways.ask(
                it.reason(),
                facts.customers().get(customer),
                it.officer(),
                Ways.primaries(facts.histories().getOrDefault(customer, List.of()), calendar.today()));
    }

    /** Whether more is needed for it than a portfolio can have for all its customers together. */
    static boolean isProtected(Verdict verdict) {
        var route = Route.of(verdict);
        return route.consult() || route.needsASecond() || route.keepOnCase();
    }

    /** The row of the table, in the company's words. */
    String why(Verdict verdict) {
        return words.reason(company, verdict, verdict.rules().get(0));
    }

    /** The day for which officers are judged: that of the change, or today where that has passed. */
    LocalDate dayFor(PortfolioReassignment it) {
        return it.effectiveDate().isBefore(calendar.today()) ? calendar.today() : it.effectiveDate();
    }

    private Move placed(PortfolioReassignment it, Move move, Receivers receivers, Facts facts) {
        var wanted = wanted(facts.customers().get(move.customer()), facts, dayFor(it));
        var receiver = it.scope().receiver();
        var declined = receiver != null && wanted.declined().contains(receiver);
        var placed = receiver == null || declined ? receivers.place(wanted) : receivers.place(wanted, receiver);
        if (placed.officer() == null) {
            return move.withNobody(MoveStatus.UNPLACED, null, placed.why());
        }
        return move.to(placed.officer(), null, placed.needsApproval(), placed.why());
    }

    private List<Move> heaviestFirst(Collection<Move> moves, Facts facts, Receivers receivers) {
        return moves.stream()
                .sorted(comparing((Move move) ->
                                receivers.weight(facts.customers().get(move.customer())))
                        .reversed()
                        .thenComparing(Move::customer))
                .collect(Collectors.toList());
    }
}
