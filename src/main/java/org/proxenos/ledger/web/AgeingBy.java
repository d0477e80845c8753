package org.proxenos.ledger.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Portfolio;

/** What the ageing can be broken down by. */
enum AgeingBy {
    CUSTOMER {
        @Override
        Function<CustomerNo, String> groups(Portfolio portfolio, LocalDate asOf) {
            return CustomerNo::value;
        }
    },
    OFFICER {
        @Override
        Function<CustomerNo, String> groups(Portfolio portfolio, LocalDate asOf) {
            return lookup(portfolio.primaries(asOf));
        }
    },
    SEGMENT {
        @Override
        Function<CustomerNo, String> groups(Portfolio portfolio, LocalDate asOf) {
            return lookup(portfolio.segments());
        }
    };

    abstract Function<CustomerNo, String> groups(Portfolio portfolio, LocalDate asOf);

    static AgeingBy of(String text) {
        return Arrays.stream(values())
                .filter(by -> by.word().equals(text))
                .findFirst()
                .orElseThrow(() -> new BadParameter(
                        "by", text, Arrays.stream(values()).map(AgeingBy::word).collect(Collectors.joining(", "))));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Function<CustomerNo, String> lookup(Map<CustomerNo, ?> groups) {
        return customer -> groups.containsKey(customer) ? groups.get(customer).toString() : null;
    }
}
