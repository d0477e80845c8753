package org.proxenos.ledger.web;

import java.net.URI;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says which parameter was wrong, and why, in the caller's language; before the framework says it in its own. */
@RestControllerAdvice(basePackageClasses = LedgerProblems.class)
@Order(-1)
class LedgerProblems {

    private final MessageSource catalogue;

    LedgerProblems(MessageSource catalogue) {
        this.catalogue = catalogue;
    }

    @ExceptionHandler
    ProblemDetail of(MethodArgumentTypeMismatchException wrong, Locale language) {
        return problem(wrong.getName(), "ledger.problem.noSuchDate", language, wrong.getValue());
    }

    @ExceptionHandler
    ProblemDetail of(BadParameter wrong, Locale language) {
        return problem(wrong.field(), "ledger.problem.noSuchChoice", language, wrong.value(), wrong.choices());
    }

    @ExceptionHandler
    ProblemDetail of(WrongEntry wrong, Locale language) {
        var problem =
                problem(wrong.field(), wrong.key(), language, wrong.arguments().toArray());
        problem.setStatus(wrong.status().value());
        problem.setType(URI.create(
                wrong.status() == HttpStatus.FORBIDDEN
                        ? "urn:proxenos:problem:not-yours-to-decide"
                        : "urn:proxenos:problem:refused"));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail of(HttpMessageNotReadableException unreadable, Locale language) {
        return problem(null, "ledger.problem.unreadable", language);
    }

    private ProblemDetail problem(String field, String key, Locale language, Object... arguments) {
        var reason = catalogue.getMessage(key, arguments, language);
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, reason);
        problem.setType(URI.create("urn:proxenos:problem:bad-parameter"));
        problem.setProperty("field", field);
        problem.setProperty("reason", reason);
        return problem;
    }
}
