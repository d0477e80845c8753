package org.proxenos.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Adds the task page to a form's variables as they leave the engine. So nothing a form only shows is copied into the
 * engine, where it would grow stale. The engine has already decided whether this person may see the task.
 */
@Component
class TaskPageFilter extends OncePerRequestFilter {

    private static final Pattern FORM_VARIABLES =
            Pattern.compile("^(?:/camunda/api/engine|/engine-rest).*/task/([^/]+)/form-variables$");

    private final TaskPages pages;
    private final ObjectMapper json;

    TaskPageFilter(TaskPages pages, ObjectMapper json) {
        this.pages = pages;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !FORM_VARIABLES.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var copy = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, copy);
        var path = FORM_VARIABLES.matcher(request.getRequestURI());
        if (copy.getStatus() == HttpServletResponse.SC_OK && path.matches()) {
            var variables = (ObjectNode) json.readTree(copy.getContentAsByteArray());
            pages.of(path.group(1)).forEach((name, value) -> variables.set(name, json.valueToTree(asVariable(value))));
            var body = json.writeValueAsBytes(variables);
            copy.resetBuffer();
            copy.getOutputStream().write(body);
        }
        copy.copyBodyToResponse();
    }

    private Map<String, Object> asVariable(Object value) throws IllegalArgumentException {
        if (value instanceof List<?> list) {
            try {
                return Map.of("type", "Json", "value", json.writeValueAsString(list), "valueInfo", Map.of());
            } catch (IOException e) {
                throw new IllegalArgumentException(e);
            }
        }
        var type = value instanceof Boolean ? "Boolean" : value instanceof Integer ? "Integer" : "String";
        return Map.of("type", type, "value", value, "valueInfo", Map.of());
    }
}
