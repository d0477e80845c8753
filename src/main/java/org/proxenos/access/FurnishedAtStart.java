package org.proxenos.access;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts groups, grants, filters and the first administrator in place before the port opens. Nodes that start together
 * wait for each other on one row, so each finds the work done or does all of it.
 */
@Component
class FurnishedAtStart implements SmartInitializingSingleton {

    private final Grants grants;
    private final ReadyFilters filters;
    private final FirstAdministrator administrator;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    FurnishedAtStart(
            Grants grants,
            ReadyFilters filters,
            FirstAdministrator administrator,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.grants = grants;
        this.filters = filters;
        this.administrator = administrator;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var password = transaction.execute(status -> {
            jdbc.sql("SELECT name FROM access_start WHERE name = 'start' FOR UPDATE")
                    .query(String.class)
                    .single();
            grants.arrange();
            filters.arrange();
            return administrator.admit();
        });
        password.ifPresent(FurnishedAtStart::print);
    }

    /** To the console and not through the log, which is kept and forwarded. */
    private static void print(String password) {
        System.out.printf(
                "%n  The administrator is '%s' with the password %s%n  It is shown this once; change it in Admin.%n%n",
                FirstAdministrator.USER, password);
    }
}
