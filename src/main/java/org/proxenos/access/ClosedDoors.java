package org.proxenos.access;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Groups;
import org.proxenos.engine.WebappSession;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Doors of the engine that nobody, or only administrators, may use; the same on {@code /engine-rest} and on the webapps'
 * own REST interface.
 */
class ClosedDoors extends OncePerRequestFilter {

    private static final String SETUP = "/camunda/api/admin/setup";
    private static final Pattern ENGINE =
            Pattern.compile("(?:/engine-rest|/camunda/api/engine)(?:/engine/[^/]+)?(/.*)");
    private static final Pattern QUERIES = Pattern.compile("/task/*|/task/count/*|/filter(/.*)?");
    private static final Pattern STORED_QUERIES = Pattern.compile("/filter/create/*|/filter/[^/]+/*");
    private static final Pattern PASSWORD_CHECK = Pattern.compile("/identity/verify/*");
    /** They start processes or wake them up with any variables; a person starts one through its form. */
    private static final Pattern PAST_THE_FORMS =
            Pattern.compile("/process-definition/.*start/*|/message/*|/signal/*|/condition/*");

    private static final String EXPRESSION = "Expression";
    /** What the engine's own Tasklist puts into filters, and all that a filter needs. */
    private static final Pattern HARMLESS =
            Pattern.compile("[$#]\\{\\s*(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)"
                    + "|dateTime\\(\\)(\\.(plus|minus)\\w+\\(\\d+\\)|\\.with\\w+\\(\\d*\\)|\\.toDate\\(\\))*)\\s*}");

    private final JsonFactory json = new JsonFactory();
    private final WebappSession session;
    private final SignIn signIn;
    private final Problems problems;

    ClosedDoors(WebappSession session, SignIn signIn, Problems problems) {
        this.session = session;
        this.signIn = signIn;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = At.pathOf(request);
        if (path.equals(SETUP) || path.startsWith(SETUP + "/")) {
            problems.refuse(request, response, HttpStatus.FORBIDDEN, "closed");
            return;
        }
        var engine = ENGINE.matcher(path);
        if (!engine.matches()) {
            chain.doFilter(request, response);
            return;
        }
        var door = engine.group(1);
        if (PASSWORD_CHECK.matcher(door).matches()) {
            problems.refuse(request, response, HttpStatus.FORBIDDEN, "closed");
        } else if (isChange(request) && PAST_THE_FORMS.matcher(door).matches() && !isAdministrator(request)) {
            problems.refuse(request, response, HttpStatus.FORBIDDEN, "notAllowed");
        } else if (QUERIES.matcher(door).matches()) {
            query(request, response, chain, STORED_QUERIES.matcher(door).matches());
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Closes CVE-2026-109432 a second time: the engine would evaluate what it finds in a nested {@code orQueries}. */
    private void query(HttpServletRequest request, HttpServletResponse response, FilterChain chain, boolean isStored)
            throws ServletException, IOException {
        var inAddress = parameterNames(request)
                .filter(name -> name.endsWith(EXPRESSION))
                .findFirst();
        if (inAddress.isPresent()) {
            problems.refuse(request, response, HttpStatus.BAD_REQUEST, "expression", inAddress.get());
            return;
        }
        if (!isChange(request)) {
            chain.doFilter(request, response);
            return;
        }
        var reread = RereadableRequest.of(request);
        if (reread.isEmpty()) {
            problems.refuse(request, response, HttpStatus.PAYLOAD_TOO_LARGE, "unreadable");
            return;
        }
        try {
            var smuggled = expressionIn(reread.get().body(), isStored);
            if (smuggled.isPresent()) {
                problems.refuse(request, response, HttpStatus.BAD_REQUEST, "expression", smuggled.get());
                return;
            }
        } catch (JsonProcessingException e) {
            problems.refuse(request, response, HttpStatus.BAD_REQUEST, "unreadable");
            return;
        }
        chain.doFilter(reread.get(), response);
    }

    private Optional<String> expressionIn(byte[] body, boolean isStored) throws IOException {
        try (var parser = json.createParser(body)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && parser.currentName().endsWith(EXPRESSION)) {
                    var name = parser.currentName();
                    var value = parser.nextToken();
                    var isHarmless = value == JsonToken.VALUE_NULL
                            || isStored
                                    && value == JsonToken.VALUE_STRING
                                    && HARMLESS.matcher(parser.getText()).matches();
                    if (!isHarmless) {
                        return Optional.of(name);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean isAdministrator(HttpServletRequest request) {
        var atThisDoor = SecurityContextHolder.getContext().getAuthentication();
        var person = atThisDoor == null || atThisDoor instanceof AnonymousAuthenticationToken
                ? session.user(request).map(signIn::signedIn).orElse(null)
                : atThisDoor;
        return person != null
                && person.getAuthorities().stream()
                        .anyMatch(group -> Groups.CAMUNDA_ADMIN.equals(group.getAuthority()));
    }

    private static boolean isChange(HttpServletRequest request) {
        return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    }

    private static Stream<String> parameterNames(HttpServletRequest request) {
        return Stream.of(
                        Optional.ofNullable(request.getQueryString()).orElse("").split("&"))
                .map(parameter -> URLDecoder.decode(parameter.split("=", 2)[0], StandardCharsets.UTF_8));
    }
}
