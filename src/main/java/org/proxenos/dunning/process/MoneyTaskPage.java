package org.proxenos.dunning.process;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.dunning.CaseId;
import org.proxenos.dunning.ChargesPage;
import org.proxenos.dunning.EndingPage;
import org.proxenos.dunning.LooseMoneyPage;
import org.proxenos.dunning.RatesDesk;
import org.proxenos.engine.TaskPage;
import org.springframework.stereotype.Component;

/** Lays before accounting what its tasks about money are about. */
@Component
class MoneyTaskPage implements TaskPage {

    private final ChargesPage charges;
    private final RatesDesk rates;
    private final LooseMoneyPage money;
    private final EndingPage endings;

    MoneyTaskPage(ChargesPage charges, RatesDesk rates, LooseMoneyPage money, EndingPage endings) {
        this.endings = endings;
        this.charges = charges;
        this.rates = rates;
        this.money = money;
    }

    @Override
    public Optional<Map<String, Object>> of(String process, String businessKey, Locale language) {
        return switch (process) {
            case ArrearsCharges.KEY -> Optional.of(charges.of(CaseId.of(businessKey), language));
            case MissingRate.KEY -> Optional.of(rates.page(UUID.fromString(businessKey), language));
            case CashAllocation.KEY -> Optional.of(money.ofAllocation(UUID.fromString(businessKey), language));
            case SmallBalances.KEY -> Optional.of(money.ofReview(UUID.fromString(businessKey), language));
            case WriteOffPosting.KEY -> Optional.of(endings.of(CaseId.of(businessKey), language));
            default -> Optional.empty();
        };
    }

    @Override
    public Map<String, Object> card(String process, String businessKey, Locale language) {
        return switch (process) {
            case ArrearsCharges.KEY -> charges.card(CaseId.of(businessKey), language);
            case MissingRate.KEY -> rates.card(UUID.fromString(businessKey), language);
            case CashAllocation.KEY -> money.allocationCardInList(UUID.fromString(businessKey), language);
            case SmallBalances.KEY -> money.reviewCard(UUID.fromString(businessKey), language);
            case WriteOffPosting.KEY -> endings.card(CaseId.of(businessKey), language);
            default -> Map.of();
        };
    }
}
