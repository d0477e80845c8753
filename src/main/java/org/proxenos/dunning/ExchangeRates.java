package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.proxenos.calendar.BusinessCalendar;
import org.springframework.stereotype.Component;

/** Asks for what a currency is worth, and enters what accounting answers. */
@Component
class ExchangeRates implements RateSource {

    private static final int MOST_DIGITS = 8;
    private static final BigDecimal HIGHEST = new BigDecimal("10000000");
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

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
        return enter(currency, calendar.today(), rate, by);
    }

    /** @param from first day on which it holds */
    Optional<Refusal> enter(String currency, LocalDate from, BigDecimal rate, String by) {
        if (currency == null || !CURRENCIES.contains(currency) || currency.equals(settings.companyCurrency())) {
            return Optional.of(Refusal.because("dunning.refusal.rateCurrency", settings.companyCurrency())
                    .about("currency"));
        }
        if (rate == null
                || rate.signum() <= 0
                || rate.compareTo(HIGHEST) >= 0
                || rate.stripTrailingZeros().scale() > MOST_DIGITS) {
            return Optional.of(Refusal.because("dunning.refusal.exchangeRate", currency, settings.companyCurrency())
                    .about("rate"));
        }
        if (from.isAfter(calendar.today().plusYears(1)) || from.isBefore(FIRST_DAY)) {
            return Optional.of(Refusal.because(
                            "dunning.refusal.rateDate",
                            FIRST_DAY,
                            calendar.today().plusYears(1))
                    .about("from"));
        }
        rates.enter(currency, from, rate, by);
        return Optional.empty();
    }

    @Override
    public String describe(String currency, Locale language) {
        return words.say(language, "dunning.page.exchangeRate", currency, settings.companyCurrency());
    }
}
