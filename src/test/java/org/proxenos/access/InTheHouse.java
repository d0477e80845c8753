package org.proxenos.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.proxenos.Proxenos;
import org.proxenos.engine.CurrentUser;
import org.proxenos.engine.TaskDoor;
import org.proxenos.engine.TaskPage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The real application with a few people in it, and tasks that belong to them. */
@SpringBootTest(
        classes = Proxenos.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:access;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "proxenos.access.admin-password=" + InTheHouse.ADMIN_PASSWORD
        })
@Import(InTheHouse.Furniture.class)
abstract class InTheHouse {

    static final String ADMIN_PASSWORD = "Only-4-this-test";
    static final String PASSWORD = "pass of a colleague";

    /** Business keys of what is out of everybody's reach. */
    static final Set<String> closed = ConcurrentHashMap.newKeySet();

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @BeforeEach
    void furnish() {
        person("anna", Role.ACCOUNT_OFFICERS);
        person("nikos", Role.ACCOUNT_OFFICERS);
        person("maria", Role.SALES_MANAGERS);
        person("petros", Role.BACK_OFFICE);
        person("eleni", Role.BACK_OFFICE);
        repository
                .createDeployment()
                .name("Question")
                .enableDuplicateFiltering(false)
                .addClasspathResource("access/Question.bpmn")
                .addClasspathResource("access/AnswerTheQuestion.form")
                .deploy();
    }

    private void person(String userId, Role role) {
        people.add(new Person(userId, userId, "Test", null, Set.of(role.group())), PASSWORD);
    }

    House admin() {
        return House.as(port, "admin", ADMIN_PASSWORD);
    }

    House person(String userId) {
        return House.as(port, userId, PASSWORD);
    }

    House anybody() {
        return House.anonymous(port);
    }

    /** A task in the officer's hands, with the sales managers behind. @return its id */
    String taskOf(String officer) {
        return task(officer, Role.SALES_MANAGERS);
    }

    String taskFor(Role role) {
        return task(null, role);
    }

    VariableMap variables() {
        return Variables.createVariables()
                .putValue("customerName", "Βήτα ΑΕ")
                .putValue("secret", "only the process knows");
    }

    private String task(String officer, Role role) {
        var key = UUID.randomUUID().toString();
        var instance = runtime.startProcessInstanceByKey(
                "Question", key, variables().putValue("officer", officer).putValue("group", role.group()));
        return tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
    }

    /** What the house has only while it is tried. */
    @TestConfiguration
    static class Furniture {

        @Bean
        TaskPage questionPage() {
            var topics = List.of(Map.of("label", "Price", "value", "price"));
            return (process, key, language) -> process.equals("Question")
                    ? Optional.of(Map.<String, Object>of("possibleTopics", topics))
                    : Optional.empty();
        }

        @Bean
        TaskDoor questionDoor() {
            return (key, language) ->
                    key != null && closed.contains(key) ? Optional.of("out of reach") : Optional.empty();
        }

        @RestController
        static class WhoAmI {

            private final CurrentUser user;

            WhoAmI(CurrentUser user) {
                this.user = user;
            }

            @GetMapping("/api/test-who")
            String who() {
                return user.id().orElse("nobody") + " " + user.groups();
            }

            @PostMapping("/api/test-who")
            String change() {
                return "changed by " + user.id().orElse("nobody");
            }
        }
    }
}
