package org.proxenos.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proxenos.Proxenos;
import org.proxenos.engine.UserStore;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
@DisplayName("The first start")
class FirstStartTest {

    /** One for each role, everybody's own tasks, and what is overdue for two sorts of managers. */
    private static final int READY = Role.values().length + 3;

    private static final Pattern PRINTED = Pattern.compile("'admin' with the password (\\S+)");

    @Test
    @DisplayName("makes up the administrator's password, prints it once, and furnishes the house once, on H2")
    void onH2(CapturedOutput output) throws Exception {
        twice(output, "jdbc:h2:mem:first-start;DB_CLOSE_DELAY=-1", "sa");
    }

    @Test
    @DisplayName("makes up the administrator's password, prints it once, and furnishes the house once, on PostgreSQL")
    void onPostgres(CapturedOutput output) throws Exception {
        try (var postgres = EmbeddedPostgres.start()) {
            twice(output, postgres.getJdbcUrl("postgres", "postgres"), "postgres");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void twice(CapturedOutput output, String url, String user) throws Exception {
        var before = passwords(output).size();
        try (var house = start(url, user, "--proxenos.language=el")) {
            check(house, passwords(output).get(before), "Οι εργασίες μου");
        }
        try (var house = start(url, user, "--PROXENOS_ADMIN_PASSWORD=another")) {
            assertThat(passwords(output)).hasSize(before + 1);
            check(house, passwords(output).get(before), "Οι εργασίες μου");
            assertThat(house.getBean(UserStore.class).isPassword("admin", "another"))
                    .as("an administrator who is there keeps the password")
                    .isFalse();
            startTogether(house);
        }
    }

    private static void check(ConfigurableApplicationContext house, String password, String filterName) {
        assertThat(password).hasSize(20);
        assertThat(house.getBean(UserStore.class).isPassword("admin", password)).isTrue();
        assertThat(house.getBean(IdentityService.class)
                        .createUserQuery()
                        .memberOfGroup(Groups.CAMUNDA_ADMIN)
                        .singleResult()
                        .getId())
                .isEqualTo("admin");
        assertThat(groups(house))
                .containsAll(Arrays.stream(Role.values()).map(Role::group).toList());
        assertThat(filters(house)).hasSize(READY).contains(filterName);
        assertThat(house.getBean(AuthorizationService.class)
                        .isUserAuthorized(
                                "x",
                                List.of(Role.ACCOUNT_OFFICERS.group()),
                                org.camunda.bpm.engine.authorization.Permissions.READ_TASK,
                                org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION))
                .isFalse();
    }

    /** What two nodes do to an empty database at the same moment. */
    private static void startTogether(ConfigurableApplicationContext house) throws Exception {
        var identity = house.getBean(IdentityService.class);
        var filterService = house.getBean(FilterService.class);
        filterService.createFilterQuery().list().forEach(filter -> filterService.deleteFilter(filter.getId()));
        groups(house).forEach(identity::deleteGroup);
        identity.deleteUser("admin");

        var nodes = Executors.newFixedThreadPool(4);
        try {
            var starts = new ArrayList<Callable<Object>>();
            for (var i = 0; i < 4; i++) {
                starts.add(Executors.callable(
                        () -> house.getBean(FurnishedAtStart.class).afterSingletonsInstantiated()));
            }
            for (var start : nodes.invokeAll(starts)) {
                start.get();
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(filters(house)).hasSize(READY);
        assertThat(new HashSet<>(filters(house))).hasSize(READY);
        assertThat(house.getBean(UserStore.class).isPassword("admin", "another"))
                .isTrue();
    }

    private static ConfigurableApplicationContext start(String url, String user, String more) {
        return new SpringApplicationBuilder(Proxenos.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--camunda.bpm.job-execution.enabled=false",
                        // Webapps and engines are known by static fields: closing this house must not take them from
                        // one that is open beside it.
                        "--camunda.bpm.webapp.enabled=false",
                        "--camunda.bpm.process-engine-name=firstStart",
                        more);
    }

    private static List<String> passwords(CapturedOutput output) {
        return PRINTED.matcher(output.getOut())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<String> groups(ConfigurableApplicationContext house) {
        return house.getBean(IdentityService.class).createGroupQuery().list().stream()
                .map(Group::getId)
                .toList();
    }

    private static List<String> filters(ConfigurableApplicationContext house) {
        return house.getBean(FilterService.class).createFilterQuery().list().stream()
                .map(Filter::getName)
                .toList();
    }
}
