package org.proxenos.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A user of the house")
class SignInTest extends InTheHouse {

    @Autowired
    IdentityService identity;

    @Test
    @DisplayName("gets in with name and password, and the engine knows who acts")
    void basic() {
        var answer = person("anna").get("/api/test-who");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("anna [account-officers]");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    @DisplayName("is forgotten by the engine when the call is over")
    void forgotten() {
        for (var i = 0; i < 20; i++) {
            person("anna").get("/api/test-who");
            assertThat(anybody().get("/api/test-who").statusCode()).isEqualTo(401);
        }
        assertThat(identity.getCurrentAuthentication()).isNull();
    }

    @Test
    @DisplayName("may use the doors for other systems from within Tasklist")
    void session() {
        var anna = House.inTasklist(port, "anna", PASSWORD);
        assertThat(anna.get("/api/test-who").body()).isEqualTo("anna [account-officers]");
        assertThat(anna.post("/api/test-who", "{}").body()).isEqualTo("changed by anna");
    }

    @Test
    @DisplayName("changes nothing by session unless the request comes from one of our pages")
    void forged() {
        var anna = House.inTasklist(port, "anna", PASSWORD);

        var forged = anna.without("X-XSRF-TOKEN").post("/api/test-who", "{}");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(House.json(forged).path("type").asText()).isEqualTo("urn:proxenos:problem:notFromOurPages");
        assertThat(anna.with("X-XSRF-TOKEN", "0123456789ABCDEF0123456789ABCDEF")
                        .post("/api/test-who", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("changes nothing with a password the browser adds to another site's request")
    void crossSite() {
        assertThat(person("anna")
                        .with("Sec-Fetch-Site", "cross-site")
                        .post("/api/test-who", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(person("anna")
                        .with("Sec-Fetch-Site", "same-origin")
                        .post("/api/test-who", "{}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("does not reach the engine's REST door by session")
    void noSessionAtTheEngine() {
        assertThat(House.inTasklist(port, "anna", PASSWORD)
                        .get("/engine-rest/task")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("reads the description of the doors once signed in")
    void docs() {
        assertThat(person("anna").get("/api/docs").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("is not asked by a dialog of the browser when a page of ours calls")
    void noDialog() {
        var answer = anybody().with("X-Requested-With", "XMLHttpRequest").get("/api/test-who");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    @DisplayName("with a wrong password has to wait after some attempts, at every door, and nobody else has")
    void throttled() {
        people.add(new Person("careless", "Care", "Less", null, java.util.Set.of("hr")), PASSWORD);
        var wrong = House.as(port, "careless", "not it");
        for (var i = 0; i < Throttle.PER_USER_AND_ADDRESS; i++) {
            assertThat(wrong.get("/api/test-who").statusCode()).isEqualTo(401);
        }

        var refused = wrong.get("/api/test-who");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(House.json(refused).path("type").asText()).isEqualTo("urn:proxenos:problem:tooManyAttempts");
        assertThat(House.as(port, "careless", PASSWORD).get("/engine-rest/task").statusCode())
                .as("not even the right one is looked at")
                .isEqualTo(429);
        assertThat(login("careless", PASSWORD).statusCode()).isEqualTo(429);
        assertThat(person("anna").get("/api/test-who").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("has to wait after wrong passwords in Tasklist, too")
    void throttledInTasklist() {
        people.add(new Person("forgetful", "For", "Getful", null, java.util.Set.of("hr")), PASSWORD);
        for (var i = 0; i < Throttle.PER_USER_AND_ADDRESS; i++) {
            assertThat(login("forgetful", "wrong").statusCode()).isEqualTo(401);
        }
        assertThat(login("forgetful", PASSWORD).statusCode()).isEqualTo(429);
    }

    @Test
    @DisplayName("cannot try other people's passwords through the engine")
    void noOracle() {
        var question = "{\"username\": \"admin\", \"password\": \"%s\"}".formatted(ADMIN_PASSWORD);
        assertThat(person("anna").post("/engine-rest/identity/verify", question).statusCode())
                .isEqualTo(403);
        assertThat(House.inTasklist(port, "anna", PASSWORD)
                        .post("/camunda/api/engine/engine/default/identity/verify", question)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("chooses a strong password")
    void policy() {
        var change = "{\"password\": \"%s\", \"authenticatedUserPassword\": \"%s\"}";
        people.add(new Person("chooser", "Cho", "Oser", null, java.util.Set.of("hr")), PASSWORD);
        var chooser = person("chooser");
        assertThat(chooser.send("PUT", "/engine-rest/user/chooser/credentials", change.formatted("short", PASSWORD))
                        .body())
                .contains("policy");
        assertThat(chooser.send(
                                "PUT",
                                "/engine-rest/user/chooser/credentials",
                                change.formatted("L0ng-enough!x", PASSWORD))
                        .statusCode())
                .isEqualTo(204);
        assertThat(House.as(port, "chooser", "L0ng-enough!x")
                        .get("/api/test-who")
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> login(String user, String password) {
        return House.atTheLogin(port).login(user, password);
    }
}
