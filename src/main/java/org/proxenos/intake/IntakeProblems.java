package org.proxenos.intake;

import java.net.URI;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What this module's doors answer when they cannot do what was asked. */
@RestControllerAdvice(assignableTypes = {ImportController.class, MappingController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class IntakeProblems {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeProblems.class);

    private final ImportReasons reasons;

    IntakeProblems(ImportReasons reasons) {
        this.reasons = reasons;
    }

    static ProblemDetail detail(HttpStatus status, String type, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:proxenos:problem:" + type));
        return problem;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(IntakeProblem problem, Locale locale) {
        var detail = reasons.text("intake.request." + problem.type(), problem.arguments(), locale);
        return answer(detail(problem.status(), problem.type(), detail));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(WrongMapping wrong, Locale locale) {
        var problem = detail(HttpStatus.UNPROCESSABLE_ENTITY, "wrong-mapping", reasons.of(wrong, locale));
        problem.setProperty("line", wrong.line());
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(ImportInterrupted interrupted, Locale locale) {
        LOG.error("Import {} was cut short", interrupted.run(), interrupted);
        var detail = reasons.text("intake.request.import-interrupted", java.util.List.of(), locale);
        var problem = detail(HttpStatus.INTERNAL_SERVER_ERROR, "import-interrupted", detail);
        problem.setProperty("importId", interrupted.run());
        return answer(problem);
    }

    /** Says the type outright: a caller that asks for a table still gets the problem as a problem. */
    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
