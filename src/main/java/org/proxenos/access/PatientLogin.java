package org.proxenos.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts wrong passwords at the webapps' own login, together with those at the other doors. */
class PatientLogin extends OncePerRequestFilter {

    private static final Pattern LOGIN = Pattern.compile("/camunda/api/admin/auth/user/[^/]+/login/[^/]+/*");

    private final Throttle throttle;
    private final Problems problems;

    PatientLogin(Throttle throttle, Problems problems) {
        this.throttle = throttle;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !LOGIN.matcher(At.pathOf(request)).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var reread = RereadableRequest.of(request);
        if (reread.isEmpty()) {
            problems.refuse(request, response, HttpStatus.PAYLOAD_TOO_LARGE, "unreadable");
            return;
        }
        var user = user(reread.get().body());
        var wait = throttle.waitFor(user, request.getRemoteAddr());
        if (wait.isPresent()) {
            problems.tooManyAttempts(request, response, wait.get().toSeconds());
            return;
        }
        chain.doFilter(reread.get(), response);
        if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            throttle.failed(user, request.getRemoteAddr());
        } else if (response.getStatus() == HttpServletResponse.SC_OK) {
            throttle.succeeded(user, request.getRemoteAddr());
        }
    }

    private static String user(byte[] form) {
        return Stream.of(new String(form, StandardCharsets.UTF_8).split("&"))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2 && field[0].equals("username"))
                .map(field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }
}
