package org.proxenos.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine for whom the call is made, so that it checks and signs in that name, and lets it forget again. */
class EngineKnowsWhoActs extends OncePerRequestFilter {

    private final IdentityService identity;

    EngineKnowsWhoActs(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null || person instanceof AnonymousAuthenticationToken || !person.isAuthenticated()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            identity.setAuthentication(
                    person.getName(),
                    person.getAuthorities().stream()
                            .map(GrantedAuthority::getAuthority)
                            .toList());
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
