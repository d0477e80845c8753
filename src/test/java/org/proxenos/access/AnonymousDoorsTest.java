package org.proxenos.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Whoever has not signed in")
class AnonymousDoorsTest extends InTheHouse {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/engine-rest/engine",
                "/engine-rest/task",
                "/engine-rest/process-definition",
                "/engine-rest/user",
                "/engine-rest/deployment",
                "/engine-rest/version",
                "/engine-rest/engine/default/task",
                "/engine-rest/nothing",
                "/api",
                "/api/docs",
                "/api/docs.yaml",
                "/api/officers",
                "/api/nothing"
            })
    @DisplayName("is asked for a name at the doors for other systems")
    void asked(String path) {
        var answer = anybody().get(path);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("Basic"));
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("application/problem+json"));
        assertThat(House.json(answer).path("type").asText()).isEqualTo("urn:proxenos:problem:signIn");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/process-definition",
                "/camunda/api/engine/engine/default/user",
                "/camunda/api/engine/engine/default/deployment",
                "/camunda/api/cockpit/plugin/base/default/process-instance",
                "/camunda/api/tasklist/plugin/tasklistPlugins/default/anything"
            })
    @DisplayName("gets nothing out of the webapps")
    void nothingInTheWebapps(String path) {
        assertThat(anybody().get(path).statusCode()).isIn(401, 403, 404);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/info",
                "/actuator/beans",
                "/actuator/heapdump",
                "/actuator/health/db",
                "/h2-console",
                "/error",
                "/swagger-ui.html",
                "/v3/api-docs",
                "/anything"
            })
    @DisplayName("finds everything else closed")
    void closed(String path) {
        assertThat(anybody().get(path).statusCode()).isEqualTo(403);
        assertThat(admin().get(path).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    @DisplayName("is told that the house is up, and nothing more")
    void health(String path) {
        var answer = anybody().get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    @DisplayName("is led to Tasklist")
    void start() {
        var answer = anybody().get("/");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("/camunda/app/tasklist/"));
        var tasklist = anybody().get("/camunda/app/tasklist/");
        assertThat(tasklist.statusCode()).as(tasklist.body()).isEqualTo(302);
    }

    @Test
    @DisplayName("cannot make an administrator (CVE-2026-77226)")
    void noSetup() {
        var user =
                """
                {"profile": {"id": "mallory", "firstName": "M", "lastName": "M"}, "credentials": {"password": "Very-long-1x"}}""";
        for (var path : new String[] {"/user/create", "", "/user/create/", "/anything"}) {
            var answer = anybody().post("/camunda/api/admin/setup/default" + path, user);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(House.json(answer).path("type").asText()).isEqualTo("urn:proxenos:problem:closed");
        }
    }

    @Test
    @DisplayName("hears from every door how a browser has to treat it")
    void headers() {
        for (var path :
                new String[] {"/camunda/app/tasklist/default/", "/api/officers", "/engine-rest/task", "/anything"}) {
            var headers = anybody().get(path).headers();
            assertThat(headers.firstValue("Referrer-Policy")).as(path).contains("same-origin");
            assertThat(headers.firstValue("Permissions-Policy")).as(path).isPresent();
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(headers.firstValue("Server")).as(path).isEmpty();
        }
    }
}
