package org.proxenos.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Somebody in front of the house, who knocks at its doors over HTTP. */
class House {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int port;
    private final HttpClient client;
    private final Map<String, String> headers = new HashMap<>();

    private House(int port, boolean withCookies) {
        this.port = port;
        var builder = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER);
        this.client = (withCookies ? builder.cookieHandler(new CookieManager()) : builder).build();
    }

    static House anonymous(int port) {
        return new House(port, false);
    }

    static House as(int port, String user, String password) {
        var house = new House(port, false);
        var credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return house.with("Authorization", "Basic " + credentials);
    }

    /** In front of Tasklist's page, not signed in. */
    static House atTheLogin(int port) {
        return new House(port, true).withToken();
    }

    /** Signs in to Tasklist, as its page does. */
    static House inTasklist(int port, String user, String password) {
        var house = atTheLogin(port);
        var answer = house.login(user, password);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return house.withToken();
    }

    private House withToken() {
        var token = get("/camunda/app/welcome/").headers().firstValue("X-XSRF-TOKEN");
        assertThat(token).isPresent();
        return with("X-XSRF-TOKEN", token.get());
    }

    HttpResponse<String> login(String user, String password) {
        return send(request("/camunda/api/admin/auth/user/default/login/tasklist")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + encoded(user) + "&password=" + encoded(password))));
    }

    House with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    House without(String header) {
        headers.remove(header);
        return this;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, String json) {
        return send("POST", path, json);
    }

    HttpResponse<String> send(String method, String path, String json) {
        return send(
                request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json)));
    }

    HttpResponse<String> upload(String path, String boundary, String body) {
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body)));
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        headers.forEach(request::header);
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
