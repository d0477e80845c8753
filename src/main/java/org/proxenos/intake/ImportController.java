package org.proxenos.intake;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The door for files. */
@RestController
@RequestMapping("/api/imports")
@Tag(name = "Imports", description = "Files of other systems")
class ImportController {

    private final ImportDesk desk;
    private final ImportRuns runs;
    private final Mappings mappings;
    private final ImportReasons reasons;
    private final IntakeSettings settings;
    private final ObjectMapper json;

    ImportController(
            ImportDesk desk,
            ImportRuns runs,
            Mappings mappings,
            ImportReasons reasons,
            IntakeSettings settings,
            ObjectMapper json) {
        this.desk = desk;
        this.runs = runs;
        this.mappings = mappings;
        this.reasons = reasons;
        this.settings = settings;
        this.json = json;
    }

    @PostMapping(
            path = "/{kind}",
            consumes = {"text/*", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @Operation(summary = "Takes a file in", description = "The body is the file; it is streamed.")
    ResponseEntity<?> take(
            @PathVariable String kind,
            @RequestParam(required = false) String mapping,
            @RequestParam(defaultValue = "false") boolean strict,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        var asked = Kind.named(kind).orElseThrow(() -> IntakeProblem.unknownKind(kind));
        var order = mapping == null ? Order.plain(asked, strict) : order(mapping, asked, strict);
        var run = desk.take(order, request.getInputStream(), tally -> {});
        var answer = ImportAnswer.of(run, runs, reasons, settings.problemsShown(), locale);
        if (run.status() != ImportRun.Status.REFUSED) {
            return ResponseEntity.ok(answer);
        }
        var problem = IntakeProblems.detail(HttpStatus.UNPROCESSABLE_ENTITY, "import-refused", answer.refusal());
        answerAsProperties(answer).forEach(problem::setProperty);
        return ResponseEntity.unprocessableEntity()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @GetMapping
    @Operation(summary = "The imports so far, the latest first")
    Page<ImportAnswer> list(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size, Locale locale) {
        Page.check(page, size);
        var content = runs.page(page, size).stream()
                .map(run -> ImportAnswer.of(run, runs, reasons, 0, locale))
                .toList();
        return new Page<>(content, page, size, runs.count());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One import with its first problems")
    ImportAnswer show(@PathVariable String id, Locale locale) {
        return ImportAnswer.of(find(id), runs, reasons, settings.problemsShown(), locale);
    }

    @GetMapping(path = "/{id}/problems", produces = "text/csv")
    @Operation(summary = "All problems of an import, as a table")
    void problems(@PathVariable String id, HttpServletResponse response, Locale locale) throws IOException {
        var run = find(id);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"import-" + run.id() + "-problems.csv\"");
        ProblemReport.write(runs, run.id(), reasons, locale, response.getWriter());
    }

    /** The answer stands beside the problem's own members, so that a client finds it where it always does. */
    private Map<String, Object> answerAsProperties(ImportAnswer answer) {
        var members = json.convertValue(answer, new TypeReference<LinkedHashMap<String, Object>>() {});
        members.remove("status");
        members.remove("refusal");
        return members;
    }

    private Order order(String name, Kind asked, boolean strict) {
        var mapping = mappings.newest(name).orElseThrow(() -> IntakeProblem.unknownMapping(name));
        if (mapping.kind() != asked) {
            throw IntakeProblem.mappingOfAnotherKind(name, mapping.kind(), asked);
        }
        return mapping.order(strict);
    }

    private ImportRun find(String id) {
        try {
            return runs.find(UUID.fromString(id)).orElseThrow(() -> IntakeProblem.unknownImport(id));
        } catch (IllegalArgumentException noId) {
            throw IntakeProblem.unknownImport(id);
        }
    }
}
