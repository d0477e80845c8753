package org.proxenos.engine;

import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** An engine and the engine module's own tables on one database, under one transaction manager, as in the house. */
record EngineOnH2(ProcessEngine engine, DataSource dataSource, PlatformTransactionManager transactions)
        implements AutoCloseable {

    static EngineOnH2 called(String name) throws Exception {
        var dataSource = JdbcConnectionPool.create("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", "");
        var transactions = new DataSourceTransactionManager(dataSource);
        var configuration = new SpringProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        var nobodyElse = new StaticApplicationContext();
        nobodyElse.refresh();
        configuration.setApplicationContext(nobodyElse);
        configuration.setDataSource(dataSource);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setHistory("none");
        configuration.setEnforceHistoryTimeToLive(false);
        var engine = configuration.buildProcessEngine();
        try (var connection = dataSource.getConnection()) {
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            new Liquibase("db/migration/engine.sql", new ClassLoaderResourceAccessor(), database).update("");
        }
        return new EngineOnH2(engine, dataSource, transactions);
    }

    JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    @Override
    public void close() {
        engine.close();
        jdbc().sql("SHUTDOWN").update();
        ((JdbcConnectionPool) dataSource).dispose();
    }
}
