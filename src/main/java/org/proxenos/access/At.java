package org.proxenos.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Requests at or below some paths of the house, whichever servlet answers them. Several servlets stand side by side here;
 * Spring's own matchers compare only what lies behind the servlet's own path.
 */
class At implements RequestMatcher {

    private final List<String> paths;

    private At(List<String> paths) {
        this.paths = paths;
    }

    static At orBelow(String... paths) {
        return new At(List.of(paths));
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        var path = pathOf(request);
        return paths.stream().anyMatch(it -> path.equals(it) || path.startsWith(it + "/"));
    }

    /** Decoded, and normalised by the container. */
    static String pathOf(HttpServletRequest request) {
        return request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
    }
}
