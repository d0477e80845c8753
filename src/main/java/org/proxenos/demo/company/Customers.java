package org.proxenos.demo.company;

import static org.proxenos.demo.company.PaymentHabit.A_BIT_LATE;
import static org.proxenos.demo.company.PaymentHabit.CHRONICALLY_LATE;
import static org.proxenos.demo.company.PaymentHabit.ONE_OFF_TROUBLE;
import static org.proxenos.demo.company.PaymentHabit.PUNCTUAL;
import static org.proxenos.demo.company.PaymentHabit.SERIOUS_TROUBLE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proxenos.portfolio.CustomerType;
import org.proxenos.portfolio.Segment;

/** Wins the 200 customers of the sample company. */
final class Customers {

    /** How many of each segment pay in which way, in the order of {@link PaymentHabit}. */
    private static final Map<Segment, int[]> SHARES = new EnumMap<>(Map.of(
            Segment.STRATEGIC, new int[] {3, 1, 2, 1, 1},
            Segment.KEY, new int[] {8, 5, 4, 3, 2},
            Segment.STANDARD, new int[] {44, 20, 14, 6, 6},
            Segment.SMALL, new int[] {42, 16, 11, 5, 6}));

    /** Customers whose mail address is unknown, and the one who cannot be reached at all, by position. */
    private static final List<Integer> WITHOUT_EMAIL = List.of(37, 61, 88, 104, 131, 150, 163);

    private static final int WITHOUT_EMAIL_AND_PHONE = 119;

    /** The troubles of the troubled began so many days ago, in turn: debts of every age, whatever the seed. */
    private static final List<Integer> TROUBLED_FOR = List.of(330, 75, 125, 240, 50, 170, 100);

    private final Names names;
    private final Random random;
    private final List<SampleCustomer> customers = new ArrayList<>();

    private Customers(Names names, Random random) {
        this.names = names;
        this.random = random;
    }

    static List<SampleCustomer> won(Names names, Random random) {
        var won = new Customers(names, random);
        for (var segment : Segment.values()) {
            won.habitsOf(segment).forEach(habit -> won.win(segment, habit));
        }
        return List.copyOf(won.customers);
    }

    /** A few of the smaller ones, some of whom bring old debt; nobody else's parent. */
    static Set<String> takenOver(List<SampleCustomer> customers) {
        return Stream.of(SERIOUS_TROUBLE, CHRONICALLY_LATE, A_BIT_LATE, PUNCTUAL)
                .flatMap(habit -> takenOver(customers, habit))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One of those taken over, whose officer soon goes back to the seller: somebody has to name another. */
    static String leftAlone(List<SampleCustomer> customers) {
        return takenOver(customers, PUNCTUAL).findFirst().orElseThrow();
    }

    private static Stream<String> takenOver(List<SampleCustomer> customers, PaymentHabit habit) {
        return customers.stream()
                .filter(c -> c.segment() == Segment.STANDARD && c.habit() == habit)
                .map(SampleCustomer::no)
                .limit(2);
    }

    private List<PaymentHabit> habitsOf(Segment segment) {
        var habits = new ArrayList<PaymentHabit>();
        for (var habit : List.of(PUNCTUAL, A_BIT_LATE, CHRONICALLY_LATE, ONE_OFF_TROUBLE, SERIOUS_TROUBLE)) {
            habits.addAll(Collections.nCopies(SHARES.get(segment)[habit.ordinal()], habit));
        }
        Collections.shuffle(habits, random);
        return habits;
    }

    private void win(Segment segment, PaymentHabit habit) {
        var nth = customers.size();
        var type = typeOf(segment, nth);
        var abroad = type != CustomerType.PUBLIC && (nth % 16 == 5 || random.nextInt(100) < 9);
        var country = abroad ? Names.oneOf(random, List.of("GB", "GB", "US", "IE", "CY", "MT")) : "GR";
        var trade = Names.trade(random);
        var parent = parentOf(segment, nth);
        var name = parent != null
                ? parent.name() + (abroad ? " (branch)" : " – Υποκατάστημα")
                : nameOf(type, abroad, trade);
        customers.add(new SampleCustomer(
                "C%04d".formatted(1001 + nth),
                name,
                abroad ? null : TaxNumber.invented(nth * 37 + random.nextInt(37)),
                country,
                type,
                segment,
                sectorOf(type, trade, parent),
                isWithoutEmail(nth) ? null : email(name, type, abroad),
                nth == WITHOUT_EMAIL_AND_PHONE ? null : phone(country, nth),
                abroad ? "en" : "el",
                parent == null ? null : parent.no(),
                currencyOf(country),
                termsOf(segment, type),
                riskClassOf(habit),
                limitOf(segment),
                habit,
                troubledFor()));
    }

    private String nameOf(CustomerType type, boolean abroad, Names.Trade trade) {
        return switch (type) {
            case CONSUMER -> names.person(random, !abroad);
            case PUBLIC -> names.publicBody();
            case B2B -> names.company(random, !abroad, trade);
        };
    }

    private static String sectorOf(CustomerType type, Names.Trade trade, SampleCustomer parent) {
        return switch (type) {
            case CONSUMER -> null;
            case PUBLIC -> "PUBLIC";
            case B2B -> parent == null ? trade.sector() : parent.sector();
        };
    }

    private int troubledFor() {
        var troubled =
                customers.stream().filter(c -> c.habit() == SERIOUS_TROUBLE).count();
        return TROUBLED_FOR.get((int) troubled % TROUBLED_FOR.size());
    }

    private CustomerType typeOf(Segment segment, int nth) {
        if (segment == Segment.SMALL && nth % 4 == 0) {
            return CustomerType.CONSUMER;
        }
        var bodies =
                customers.stream().filter(c -> c.type() == CustomerType.PUBLIC).count();
        var publicTurn = segment == Segment.KEY ? nth % 11 == 0 : segment == Segment.STANDARD && nth % 15 == 0;
        return publicTurn && bodies < Names.publicBodies() ? CustomerType.PUBLIC : CustomerType.B2B;
    }

    /** Four key customers are branches of strategic ones. */
    private SampleCustomer parentOf(Segment segment, int nth) {
        return segment == Segment.KEY && nth % 5 == 3 && typeOf(segment, nth) == CustomerType.B2B
                ? customers.get(nth % 8)
                : null;
    }

    private static boolean isWithoutEmail(int nth) {
        return nth == WITHOUT_EMAIL_AND_PHONE || WITHOUT_EMAIL.contains(nth);
    }

    private String email(String name, CustomerType type, boolean abroad) {
        if (type == CustomerType.CONSUMER) {
            return LatinLetters.asHost(name).replace('-', '.') + "@example.org";
        }
        var box = Names.oneOf(random, List.of("info", abroad ? "accounts" : "logistirio"));
        return box + "@" + LatinLetters.asHost(name) + ".example.org";
    }

    /** Numbers from ranges that no telephone rings on. */
    private static String phone(String country, int nth) {
        return switch (country) {
            case "GB" -> "+44 20 7946 0%03d".formatted(nth);
            case "US" -> "+1 212 555 0%03d".formatted(100 + nth % 100);
            case "IE" -> "+353 20 910 0%03d".formatted(nth);
            case "CY" -> "+357 2000 0%03d".formatted(nth);
            case "MT" -> "+356 2000 0%03d".formatted(nth);
            default -> "+30 210 0000 %03d".formatted(nth);
        };
    }

    private static String currencyOf(String country) {
        return switch (country) {
            case "GB" -> "GBP";
            case "US" -> "USD";
            default -> "EUR";
        };
    }

    private int termsOf(Segment segment, CustomerType type) {
        return switch (segment) {
            case STRATEGIC -> 60;
            case KEY -> 45;
            case STANDARD -> type == CustomerType.PUBLIC ? 60 : 30;
            case SMALL -> type == CustomerType.CONSUMER ? 14 : 30;
        };
    }

    /** Mostly what the habit deserves; credit insurers are sometimes late to notice. */
    private String riskClassOf(PaymentHabit habit) {
        var surprising = random.nextInt(100) < 20;
        return switch (habit) {
            case PUNCTUAL -> surprising ? "B" : "A";
            case A_BIT_LATE, ONE_OFF_TROUBLE -> surprising ? "C" : "B";
            case CHRONICALLY_LATE -> surprising ? "B" : "C";
            case SERIOUS_TROUBLE -> surprising ? "C" : "D";
        };
    }

    private BigDecimal limitOf(Segment segment) {
        var thousands =
                switch (segment) {
                    case STRATEGIC -> 250 + 50 * random.nextInt(6);
                    case KEY -> 40 + 10 * random.nextInt(8);
                    case STANDARD -> 5 + random.nextInt(16);
                    case SMALL -> 1 + random.nextInt(3);
                };
        return BigDecimal.valueOf(thousands * 1_000L).setScale(2);
    }
}
