package org.proxenos.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses changes that a page of another site asks for: a browser remembers Basic credentials and adds them unasked. */
class SameSiteOnly extends OncePerRequestFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final Problems problems;

    SameSiteOnly(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var site = request.getHeader("Sec-Fetch-Site");
        if (!HARMLESS.contains(request.getMethod()) && ("cross-site".equals(site) || "same-site".equals(site))) {
            problems.refuse(request, response, HttpStatus.FORBIDDEN, "notFromOurPages");
            return;
        }
        chain.doFilter(request, response);
    }
}
