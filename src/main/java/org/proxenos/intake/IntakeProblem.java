package org.proxenos.intake;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request to this module cannot be fulfilled, for a reason the caller can do something about. */
final class IntakeProblem extends RuntimeException {

    private final HttpStatus status;
    private final String type;
    private final List<String> arguments;

    private IntakeProblem(HttpStatus status, String type, String... arguments) {
        super(type + " " + List.of(arguments));
        this.status = status;
        this.type = type;
        this.arguments = List.of(arguments);
    }

    static IntakeProblem unknownKind(String kind) {
        return new IntakeProblem(HttpStatus.NOT_FOUND, "unknown-kind", kind, Kind.names());
    }

    static IntakeProblem unknownMapping(String name) {
        return new IntakeProblem(HttpStatus.NOT_FOUND, "unknown-mapping", name);
    }

    static IntakeProblem unknownImport(String id) {
        return new IntakeProblem(HttpStatus.NOT_FOUND, "unknown-import", id);
    }

    static IntakeProblem mappingOfAnotherKind(String name, Kind its, Kind asked) {
        return new IntakeProblem(HttpStatus.BAD_REQUEST, "mapping-of-another-kind", name, its.label(), asked.label());
    }

    static IntakeProblem badMappingName(String name) {
        return new IntakeProblem(HttpStatus.BAD_REQUEST, "bad-mapping-name", name);
    }

    static IntakeProblem mappingTooLong() {
        return new IntakeProblem(HttpStatus.PAYLOAD_TOO_LARGE, "mapping-too-long", String.valueOf(Mappings.LONGEST));
    }

    static IntakeProblem badPage() {
        return new IntakeProblem(HttpStatus.BAD_REQUEST, "bad-page", String.valueOf(Page.LARGEST));
    }

    HttpStatus status() {
        return status;
    }

    String type() {
        return type;
    }

    List<String> arguments() {
        return arguments;
    }
}
