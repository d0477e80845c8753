package org.proxenos.engine.internals;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.proxenos.engine.WebappSession;
import org.springframework.stereotype.Component;

@Component
class SessionOfTheWebapps implements WebappSession {

    /** Under this name the webapps keep who has signed in; they have no public constant for it. */
    private static final String WHO = "authenticatedUser";

    private final ProcessEngine engine;

    SessionOfTheWebapps(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public Optional<String> user(HttpServletRequest request) {
        return attribute(request, WHO, Authentications.class)
                .map(signedIn -> signedIn.getAuthenticationForProcessEngine(engine.getName()))
                .map(person -> person.getIdentityId());
    }

    @Override
    public boolean comesFromOurPages(HttpServletRequest request) {
        var sent = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
        return sent != null
                && attribute(request, CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME, String.class)
                        .filter(secret -> MessageDigest.isEqual(bytes(secret), bytes(sent)))
                        .isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> Optional<T> attribute(HttpServletRequest request, String name, Class<T> type) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(name))
                .filter(type::isInstance)
                .map(type::cast);
    }
}
