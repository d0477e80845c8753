package org.proxenos.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.proxenos.calendar.CompanyClock;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.liquibase.LiquibaseAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** This module and the calendar, without the rest of the house. */
class NotificationAlone implements AutoCloseable {

    /** A Tuesday at noon, Greek time: an hour at which customers may be written to. */
    static final Instant TUESDAY_NOON = Instant.parse("2026-03-31T09:00:00Z");

    @ImportAutoConfiguration({
        PropertyPlaceholderAutoConfiguration.class,
        MessageSourceAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        LiquibaseAutoConfiguration.class,
        MailSenderAutoConfiguration.class
    })
    @ComponentScan({"org.proxenos.notification", "org.proxenos.calendar"})
    @ConfigurationPropertiesScan({"org.proxenos.notification", "org.proxenos.calendar"})
    static class Rooms {}

    private final ConfigurableApplicationContext context;

    private NotificationAlone(String... settings) {
        var all = new ArrayList<>(List.of(
                "--spring.liquibase.change-log=classpath:db/migration/notification.sql",
                "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID(),
                "--proxenos.company.name=Αιγαίον Εμπορική ΑΕ",
                "--proxenos.company.address=Λεωφ. Συγγρού 120,117 41 Αθήνα",
                "--proxenos.company.phone=+30 210 1234567",
                "--proxenos.company.email=accounts@aegean.example",
                "--proxenos.company.tax-id=094019245",
                "--proxenos.company.bank=Τράπεζα Αιγαίου",
                "--proxenos.company.iban=GR16 0110 1250 0000 0001 2300 695"));
        all.addAll(List.of(settings));
        context = new SpringApplicationBuilder(Rooms.class)
                .web(WebApplicationType.NONE)
                .run(all.toArray(String[]::new));
        itIs(TUESDAY_NOON);
    }

    static NotificationAlone withoutMailServer(String... settings) {
        return new NotificationAlone(settings);
    }

    static NotificationAlone withMailServerAt(int port, String... settings) {
        var all = new ArrayList<>(List.of(
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + port,
                "--spring.mail.properties.mail.smtp.starttls.enable=false"));
        all.addAll(List.of(settings));
        return new NotificationAlone(all.toArray(String[]::new));
    }

    void itIs(Instant moment) {
        context.getBean(CompanyClock.class).moveTo(moment);
    }

    Notices notices() {
        return context.getBean(Notices.class);
    }

    JdbcClient db() {
        return context.getBean(JdbcClient.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    void forgetEverything() {
        db().sql("DELETE FROM notice_document").update();
        db().sql("DELETE FROM notice_history").update();
        db().sql("DELETE FROM notice").update();
        itIs(TUESDAY_NOON);
    }

    @Override
    public void close() {
        context.close();
    }
}
