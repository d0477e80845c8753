package org.proxenos.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Says no at the doors, as {@code application/problem+json} (RFC 9457) and in the caller's language. */
@Component
class Problems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ObjectMapper json;
    private final MessageSource messages;

    Problems(ObjectMapper json, MessageSource messages) {
        this.json = json;
        this.messages = messages;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException because)
            throws IOException {
        if (because instanceof TooManyAttempts attempts) {
            tooManyAttempts(request, response, attempts.patience().toSeconds());
            return;
        }
        // A page of ours asks for the name itself; the challenge would open the browser's own dialog over it.
        if (request.getHeader("X-Requested-With") == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Proxenos\", charset=\"UTF-8\"");
        }
        refuse(request, response, HttpStatus.UNAUTHORIZED, "signIn");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException because)
            throws IOException {
        refuse(request, response, HttpStatus.FORBIDDEN, "notAllowed");
    }

    void tooManyAttempts(HttpServletRequest request, HttpServletResponse response, long seconds) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        refuse(request, response, HttpStatus.TOO_MANY_REQUESTS, "tooManyAttempts", seconds);
    }

    /** @param kind the stable end of the problem's type and of the message's key */
    void refuse(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String kind, Object... details)
            throws IOException {
        var text = messages.getMessage("access.problem." + kind, details, request.getLocale());
        var problem = ProblemDetail.forStatusAndDetail(status, text);
        problem.setType(URI.create("urn:proxenos:problem:" + kind));
        problem.setTitle(status.getReasonPhrase());
        // What Tasklist shows to its user.
        problem.setProperty("message", text);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(response.getOutputStream(), problem);
    }
}
