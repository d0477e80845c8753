package org.proxenos.dunning;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives the application an empty H2 database, and a mail server that takes everything. */
public class EmptyH2 implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                        "spring.mail.host=localhost",
                        "spring.mail.port=" + mail().getSmtp().getPort())
                .applyTo(context);
    }

    static synchronized GreenMail mail() {
        if (!MAIL.isRunning()) {
            MAIL.start();
        }
        return MAIL;
    }
}
