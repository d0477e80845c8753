package org.proxenos.dunning;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.proxenos.calendar.BusinessCalendar;
import org.springframework.stereotype.Component;

/** Asks for what a currency is worth, and enters what accounting answers. */
@Component
class ExchangeRates implements RateSource {

    private static final int MOST_DIGITS = 8;

    private final Rates rates;
    private final BusinessCalendar calendar;
    private final DunningSettings settings;
    private final Words words;

    ExchangeRates(Rates rates, BusinessCalendar calendar, DunningSettings settings, Words words) {
        this.rates = rates;
        this.calendar = calendar;
        this.settings = settings;
        this.words = words;
    }

    @Override
    public RateKind kind() {
        return RateKind.EXCHANGE;
    }

    @Override
    public boolean answers(String currency) {
        return rates.of(currency, calendar.today()).isPresent();
    }

    @Override
    public boolean takes() {
        return true;
    }

    @Override
    public Optional<Refusal> take(String currency, BigDecimal rate, String by) {
        if (rate == null || rate.signum() <= 0 || rate.stripTrailingZeros().scale() > MOST_DIGITS) {
            return Optional.of(Refusal.because("dunning.refusal.exchangeRate", currency, settings.companyCurrency()));
        }
        rates.enter(currency, calendar.today(), rate, by);
        return Optional.empty();
    }

    @Override
    public String describe(String currency, Locale language) {
        return words.say(language, "dunning.page.exchangeRate", currency, settings.companyCurrency());
    }
}
