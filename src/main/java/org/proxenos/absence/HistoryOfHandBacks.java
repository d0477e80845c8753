package org.proxenos.absence;

import java.util.List;
import java.util.Locale;
import org.proxenos.portfolio.AccountHistory;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.Portfolio;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells what colleagues who covered have left to the officer about a customer. */
@Component
class HistoryOfHandBacks implements AccountHistory {

    private final HandBacks handBacks;
    private final Portfolio portfolio;
    private final MessageSource catalogue;

    HistoryOfHandBacks(HandBacks handBacks, Portfolio portfolio, MessageSource catalogue) {
        this.handBacks = handBacks;
        this.portfolio = portfolio;
        this.catalogue = catalogue;
    }

    @Override
    public List<Happening> of(CustomerNo customer, Locale language) {
        return handBacks.about(customer).stream()
                .map(it -> new Happening(
                        it.writtenAt(),
                        Kind.ABSENCE,
                        catalogue.getMessage(
                                "absence.timeline.handedBack",
                                new Object[] {
                                    portfolio
                                            .officer(it.cover())
                                            .map(Officer::name)
                                            .orElse(it.cover().value())
                                },
                                language),
                        it.writtenBy(),
                        it.note(),
                        it.absence().toString(),
                        it.writtenBy()))
                .toList();
    }
}
