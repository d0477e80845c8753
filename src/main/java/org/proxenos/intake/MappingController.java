package org.proxenos.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where mappings are kept. */
@RestController
@RequestMapping("/api/mappings")
@Tag(name = "Mappings", description = "How files of other systems are read")
class MappingController {

    /**
     * @param shipped whether it comes with the application
     * @param versions all of them, oldest first; absent in lists
     * @param yaml absent in lists
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MappingAnswer(String name, int version, String kind, boolean shipped, List<Integer> versions, String yaml) {}

    private final Mappings mappings;

    MappingController(Mappings mappings) {
        this.mappings = mappings;
    }

    @GetMapping
    @Operation(summary = "The newest version of every mapping")
    Page<MappingAnswer> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        Page.check(page, size);
        var all = mappings.newest();
        var content = all.stream()
                .skip((long) page * size)
                .limit(size)
                .map(mapping -> new MappingAnswer(
                        mapping.name(), mapping.version(), mapping.kind().label(), mapping.version() == 0, null, null))
                .toList();
        return new Page<>(content, page, size, all.size());
    }

    @GetMapping("/{name}")
    @Operation(summary = "One mapping, its newest version unless another is asked for")
    MappingAnswer show(@PathVariable String name, @RequestParam(required = false) Integer version) {
        var found = version == null ? mappings.newest(name) : mappings.version(name, version);
        return answer(found.orElseThrow(() -> IntakeProblem.unknownMapping(name)));
    }

    @PutMapping(
            path = "/{name}",
            consumes = {"text/*", "application/yaml", "application/x-yaml", "application/octet-stream"})
    @Operation(summary = "Stores a mapping as a new version", description = "The body is YAML.")
    MappingAnswer store(@PathVariable String name, HttpServletRequest request) throws IOException {
        if (!Mappings.NAME.matcher(name).matches()) {
            throw IntakeProblem.badMappingName(name);
        }
        var bytes = request.getInputStream().readNBytes(Mappings.LONGEST + 1);
        if (bytes.length > Mappings.LONGEST) {
            throw IntakeProblem.mappingTooLong();
        }
        return answer(mappings.store(name, new String(bytes, StandardCharsets.UTF_8)));
    }

    private MappingAnswer answer(Mappings.Stored mapping) {
        return new MappingAnswer(
                mapping.name(),
                mapping.version(),
                mapping.kind().label(),
                mapping.version() == 0,
                mappings.versions(mapping.name()),
                mapping.yaml());
    }
}
