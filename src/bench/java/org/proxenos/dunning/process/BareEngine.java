package org.proxenos.dunning.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.proxenos.calendar.Deadlines;
import org.proxenos.dunning.Situation;
import org.proxenos.dunning.StepAction;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The workflow engine as it comes, on the application's database and with its history level. It runs the application's
 * own model of payment-delay escalation under another key, with delegates that answer without thinking.
 */
public final class BareEngine implements AutoCloseable {

    private static final String KEY = "PaymentDelayEscalationBare";

    private final ProcessEngine engine;
    private final TransactionTemplate transaction;

    public BareEngine(DataSource database, PlatformTransactionManager transactions, Deadlines deadlines)
            throws IOException {
        var bare = new SpringProcessEngineConfiguration();
        bare.setProcessEngineName("bare");
        bare.setDataSource(database);
        bare.setTransactionManager(transactions);
        bare.setDatabaseSchemaUpdate("false");
        bare.setHistory("full");
        bare.setIdGenerator(new StrongUuidGenerator());
        bare.setJobExecutorActivate(false);
        bare.setDbMetricsReporterActivate(false);
        bare.setBeans(Map.of(
                "deadlines", deadlines,
                "assessCase", (JavaDelegate) it -> PaymentDelayEscalation.SITUATION.passingBy(it, Situation.OVERDUE),
                "determineLevel", (JavaDelegate) it -> PaymentDelayEscalation.STEP_DUE.passingBy(it, true),
                "chooseStep",
                        (JavaDelegate) it -> PaymentDelayEscalation.ACTION.passingBy(it, StepAction.EMAIL_REMINDER)));
        engine = bare.buildProcessEngine();
        transaction = new TransactionTemplate(transactions);
        var model = new ClassPathResource("processes/dunning/PaymentDelayEscalation.bpmn")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("\"" + PaymentDelayEscalation.KEY + "\"", "\"" + KEY + "\"");
        engine.getRepositoryService()
                .createDeployment()
                .addString(KEY + ".bpmn", model)
                .deploy();
    }

    /** Starts so many instances in one transaction. */
    public void start(int instances) {
        transaction.executeWithoutResult(status -> {
            for (var i = 0; i < instances; i++) {
                engine.getRuntimeService()
                        .startProcessInstanceByKey(KEY, UUID.randomUUID().toString());
            }
        });
    }

    @Override
    public void close() {
        engine.close();
    }
}
