package org.proxenos.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.admin.impl.web.SetupResource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.rest.dto.identity.UserCredentialsDto;
import org.camunda.bpm.engine.rest.dto.identity.UserDto;
import org.camunda.bpm.engine.rest.dto.identity.UserProfileDto;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A hole in the engine")
class EngineDoorsTest extends InTheHouse {

    private static final List<String> DOORS = List.of("/engine-rest", "/engine-rest/engine/default");
    private static final String TASKLIST = "/camunda/api/engine/engine/default";

    @Autowired
    IdentityService identity;

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"assigneeExpression\": \"${anything}\"}",
                "{\"orQueries\": [{\"assigneeExpression\": \"${''.getClass()}\"}]}",
                "{\"orQueries\": [{\"candidateGroupsExpression\": \"${currentUserGroups()}\"}]}",
                "{\"orQueries\": [{\"\\u0061ssigneeExpression\": \"${x}\"}]}",
                "{\"orQueries\": [{\"name\": \"x\"}, {\"dueBeforeExpression\": \"${now()}\"}]}"
            })
    @DisplayName("takes no expressions from a query, however deep they lie")
    void noExpressions(String query) {
        for (var door : DOORS) {
            assertThat(person("anna").post(door + "/task", query).statusCode()).isEqualTo(400);
            assertThat(person("anna").post(door + "/task/count", query).statusCode())
                    .isEqualTo(400);
            assertThat(admin().post(door + "/task", query).statusCode()).isEqualTo(400);
        }
        var anna = House.inTasklist(port, "anna", PASSWORD);
        assertThat(anna.post(TASKLIST + "/task", query).statusCode()).isEqualTo(400);
        assertThat(anna.post(TASKLIST + "/filter/any/list", query).statusCode()).isEqualTo(400);
        assertThat(anna.post(TASKLIST + "/filter/any/count", query).statusCode())
                .isEqualTo(400);
        assertThat(anna.post(TASKLIST + "/filter/any/singleResult", query).statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("takes no expressions from an address either")
    void noExpressionsInTheAddress() {
        for (var query :
                List.of("assigneeExpression=%24%7Bx%7D", "%61ssigneeExpression=x", "name=x&dueAfter%45xpression=x")) {
            assertThat(person("anna").get("/engine-rest/task?" + query).statusCode())
                    .isEqualTo(400);
            assertThat(person("anna").get("/engine-rest/task/count?" + query).statusCode())
                    .isEqualTo(400);
        }
        assertThat(person("anna").post("/engine-rest/task", "not json").statusCode())
                .isEqualTo(400);
        assertThat(person("anna").post("/engine-rest/task", "{\"name\": \"x\"}").statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("stores only filters that ask for the person who reads them, and only for administrators")
    void storedFilters() {
        var filter =
                """
                {"resourceType": "Task", "name": "Mine too", "properties": {}, "query": {"orQueries": [{"assigneeExpression": "%s"}]}}""";
        assertThat(admin().post("/engine-rest/filter/create", filter.formatted("${currentUser()}"))
                        .statusCode())
                .isEqualTo(200);
        for (var smuggled : List.of(
                "${runtimeService}", "${''.class}", "${currentUser().class}", "${now().getClass()}", "x${now()}")) {
            assertThat(admin().post("/engine-rest/filter/create", filter.formatted(smuggled))
                            .statusCode())
                    .as(smuggled)
                    .isEqualTo(400);
        }
        assertThat(person("anna")
                        .post("/engine-rest/filter/create", filter.formatted("${currentUser()}"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("would let a stranger become an administrator, and is shut (CVE-2026-77226)")
    void setup() {
        identity.deleteMembership("admin", Groups.CAMUNDA_ADMIN);
        try {
            var stranger =
                    """
                    {"profile": {"id": "stranger", "firstName": "S", "lastName": "S"}, "credentials": {"password": "Very-long-1x"}}""";
            var shut = House.atTheLogin(port).post("/camunda/api/admin/setup/default/user/create", stranger);
            assertThat(shut.statusCode()).isEqualTo(403);
            assertThat(identity.createUserQuery().userId("stranger").count()).isZero();

            behindTheDoor();
            assertThat(identity.createUserQuery()
                            .userId("stranger")
                            .memberOfGroup(Groups.CAMUNDA_ADMIN)
                            .count())
                    .as("what the engine does as soon as a request gets past our door")
                    .isOne();
        } finally {
            identity.deleteUser("stranger");
            identity.createMembership("admin", Groups.CAMUNDA_ADMIN);
        }
    }

    private static void behindTheDoor() {
        var profile = new UserProfileDto();
        profile.setId("stranger");
        profile.setFirstName("S");
        profile.setLastName("S");
        var credentials = new UserCredentialsDto();
        credentials.setPassword("Very-long-1x");
        var stranger = new UserDto();
        stranger.setProfile(profile);
        stranger.setCredentials(credentials);
        try {
            new SetupResource().createInitialUser("default", stranger);
        } catch (java.io.IOException | jakarta.servlet.ServletException e) {
            throw new IllegalStateException(e);
        }
    }
}
