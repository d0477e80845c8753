package org.proxenos;

import java.util.Optional;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Visibility;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.liquibase.LiquibaseAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** Customers and their books, with their doors; no engine and nobody to sign in. */
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    MessageSourceAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    LiquibaseAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
@ComponentScan({"org.proxenos.bulk", "org.proxenos.calendar", "org.proxenos.portfolio", "org.proxenos.ledger"})
@ConfigurationPropertiesScan({"org.proxenos.calendar", "org.proxenos.portfolio", "org.proxenos.ledger"})
public class BooksOnly {

    /** Whoever asks may see what the test says. */
    @Bean
    public Confinement confinement(Portfolio portfolio, BusinessCalendar calendar) {
        return new Confinement(portfolio, calendar);
    }

    public static class Confinement implements Visibility {

        private final Portfolio portfolio;
        private final BusinessCalendar calendar;
        private OfficerNo officer;

        Confinement(Portfolio portfolio, BusinessCalendar calendar) {
            this.portfolio = portfolio;
            this.calendar = calendar;
        }

        /** @param officerNo null = no confinement */
        public void to(String officerNo) {
            officer = officerNo == null ? null : OfficerNo.of(officerNo);
        }

        @Override
        public boolean maySee(CustomerNo customer) {
            return officer == null || portfolio.sees(officer, customer, calendar.today());
        }

        @Override
        public Optional<OfficerNo> onlyPortfolioOf() {
            return Optional.ofNullable(officer);
        }
    }
}
