package org.proxenos.portfolio;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets open work follow whoever has come to be in charge by a date or a file (B5, B6): customer by customer, so that one
 * that cannot follow keeps no other. It may be done at any time and any number of times.
 */
@Component
public class AccountSettling {

    private static final Logger LOG = LoggerFactory.getLogger(AccountSettling.class);

    private final AccountKeepers keepers;
    private final AccountTransfer transfer;
    private final TransactionTemplate transaction;

    AccountSettling(AccountKeepers keepers, AccountTransfer transfer, PlatformTransactionManager transactions) {
        this.keepers = keepers;
        this.transfer = transfer;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return how many customers' work has followed */
    public int settleAll() {
        transaction.executeWithoutResult(status -> keepers.begin());
        var behind = transaction.execute(status -> keepers.behind());
        var followed = 0;
        for (var customer : behind) {
            try {
                if (transfer.settle(customer)) {
                    followed++;
                }
            } catch (RuntimeException stays) {
                LOG.error("Open work of customer {} could not follow the officer in charge", customer, stays);
                transaction.executeWithoutResult(status -> keepers.stuck(customer, String.valueOf(stays.getMessage())));
            }
        }
        return followed;
    }

    /** Customers whose work could not follow, by number; it is tried again and again. */
    public List<StuckAccount> stuck() {
        return transaction.execute(status -> keepers.stuck());
    }
}
