package org.proxenos.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.proxenos.engine.WebappSession;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets our pages inside Tasklist use {@code /api} as the person who is signed in there. */
class SessionOfTasklist extends OncePerRequestFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final WebappSession session;
    private final SignIn signIn;
    private final Problems problems;

    SessionOfTasklist(WebappSession session, SignIn signIn, Problems problems) {
        this.session = session;
        this.signIn = signIn;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var user = request.getHeader(HttpHeaders.AUTHORIZATION) == null
                ? session.user(request).orElse(null)
                : null;
        if (user != null && !HARMLESS.contains(request.getMethod()) && !session.comesFromOurPages(request)) {
            problems.refuse(request, response, HttpStatus.FORBIDDEN, "notFromOurPages");
            return;
        }
        if (user != null) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(signIn.signedIn(user));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }
}
