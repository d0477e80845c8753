package org.proxenos.intake;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.NestedExceptionUtils;

/**
 * Takes a file in from the command line: {@code import <kind> [--mapping file.yaml|name] [--strict] <file>}. Starts no
 * web server and no engine; a running application hears of the documents within a minute.
 *
 * <p>Options of the form {@code --name=value} with a point in the name are the application's settings.
 */
public final class ImportCommand {

    /** Everything went in. */
    public static final int DONE = 0;

    /** Some rows were rejected. */
    public static final int SOME_REJECTED = 1;

    /** Nothing was taken, or the import was cut short. */
    public static final int REFUSED = 2;

    private static final String NAME = "import";

    private final PrintStream out;
    private final PrintStream err;

    private String kind;
    private String mapping;
    private boolean strict;
    private Path file;
    private String unknownOption;
    private final List<String> settings = new ArrayList<>();

    private ImportCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Whether these are the arguments of this command. */
    public static boolean isMeantBy(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(NAME);
    }

    /**
     * @param arguments including the command's name
     * @param out takes the summary and the problems
     * @param err takes the progress and whatever prevents the import
     * @return the exit code
     */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        var command = new ImportCommand(out, err);
        command.parse(arguments);
        return command.run();
    }

    private void parse(String... arguments) {
        for (var i = 1; i < arguments.length; i++) {
            var argument = arguments[i];
            if (argument.equals("--strict")) {
                strict = true;
            } else if (argument.equals("--mapping") && i + 1 < arguments.length) {
                mapping = arguments[++i];
            } else if (argument.startsWith("--mapping=")) {
                mapping = argument.substring("--mapping=".length());
            } else if (argument.matches("--[\\w-]+\\..+=.*")) {
                settings.add(argument);
            } else if (argument.startsWith("--") || file != null) {
                unknownOption = argument;
            } else if (kind == null) {
                kind = argument;
            } else {
                file = Path.of(argument);
            }
        }
    }

    private int run() {
        try (var context = new SpringApplicationBuilder(LedgerOnly.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .properties(Map.of(
                        "proxenos.intake.watch", "false",
                        "logging.level.root", "error",
                        "spring.main.log-startup-info", "false"))
                .run(settings.toArray(String[]::new))) {
            var language = Locale.forLanguageTag(context.getEnvironment().getProperty("proxenos.language", "en"));
            return run(new Surroundings(
                    context.getBean(ImportDesk.class),
                    context.getBean(ImportRuns.class),
                    context.getBean(Mappings.class),
                    context.getBean(ImportReasons.class),
                    context.getBean(IntakeSettings.class),
                    language));
        } catch (RuntimeException cannotStart) {
            // Most often the database: not there, or its file is held by a running application. Nothing that could
            // translate has started either.
            var cause = NestedExceptionUtils.getMostSpecificCause(cannotStart);
            err.println("cannot start: " + cause.getMessage());
            return REFUSED;
        }
    }

    private record Surroundings(
            ImportDesk desk,
            ImportRuns runs,
            Mappings mappings,
            ImportReasons reasons,
            IntakeSettings settings,
            Locale language) {

        String say(String key, Object... arguments) {
            return reasons.text(
                    key, java.util.Arrays.stream(arguments).map(String::valueOf).toList(), language);
        }
    }

    private int run(Surroundings house) {
        if (unknownOption != null) {
            err.println(house.say("intake.command.unknownOption", unknownOption));
        }
        if (unknownOption != null || file == null) {
            err.println(house.say("intake.command.usage", Kind.names()));
            return REFUSED;
        }
        try (var input = Files.newInputStream(file)) {
            var progress =
                    new ProgressLine(err, (rows, perSecond) -> house.say("intake.command.progress", rows, perSecond));
            var run = house.desk().take(order(house), input, progress::show);
            progress.end();
            return report(house, run);
        } catch (WrongMapping wrong) {
            err.println(house.say(
                    "intake.command.wrongMapping", wrong.line(), house.reasons().of(wrong, house.language())));
        } catch (IntakeProblem problem) {
            err.println(
                    house.reasons().text("intake.request." + problem.type(), problem.arguments(), house.language()));
        } catch (ImportInterrupted interrupted) {
            err.println();
            err.println(house.say(
                    "intake.command.interrupted", interrupted.getCause().getMessage()));
        } catch (IOException unreadable) {
            err.println(house.say("intake.command.noFile", unreadable.getMessage()));
        }
        return REFUSED;
    }

    private Order order(Surroundings house) throws IOException {
        var asked = Kind.named(kind).orElseThrow(() -> IntakeProblem.unknownKind(kind));
        if (mapping == null) {
            return Order.plain(asked, strict);
        }
        var path = Path.of(mapping);
        var order = Files.isRegularFile(path)
                ? new Order(MappingReader.read(Files.readString(path)), null, null, strict)
                : house.mappings()
                        .newest(mapping)
                        .orElseThrow(() -> IntakeProblem.unknownMapping(mapping))
                        .order(strict);
        if (order.mapping().kind() != asked) {
            throw IntakeProblem.mappingOfAnotherKind(mapping, order.mapping().kind(), asked);
        }
        return order;
    }

    private int report(Surroundings house, ImportRun run) {
        var shown = house.settings().problemsShown();
        var answer = ImportAnswer.of(run, house.runs(), house.reasons(), shown, house.language());
        out.println(house.say(
                "intake.command.summary",
                answer.kind(),
                answer.read(),
                answer.created(),
                answer.changed(),
                answer.unchanged(),
                answer.rejected(),
                answer.skipped()));
        if (answer.sameAs() != null) {
            out.println(house.say("intake.command.same", answer.sameAs()));
        }
        if (answer.createdCustomers() != null) {
            out.println(house.say(
                    "intake.command.createdCustomers",
                    answer.createdCustomersTotal(),
                    String.join(", ", answer.createdCustomers())));
        }
        if (answer.createdOfficers() != null) {
            out.println(house.say(
                    "intake.command.createdOfficers",
                    answer.createdOfficersTotal(),
                    String.join(", ", answer.createdOfficers())));
        }
        for (var problem : answer.problems()) {
            out.println(
                    problem.column() == null
                            ? house.say("intake.command.rowProblem", problem.line(), problem.reason())
                            : house.say(
                                    "intake.command.problem",
                                    problem.line(),
                                    problem.column(),
                                    problem.value() == null ? "" : problem.value(),
                                    problem.reason()));
        }
        if (answer.problemsTruncated()) {
            out.println(house.say("intake.command.moreProblems", answer.id()));
        }
        if (run.status() == ImportRun.Status.REFUSED) {
            err.println(house.say("intake.command.refused", answer.refusal()));
            return REFUSED;
        }
        return answer.rejected() > 0 ? SOME_REJECTED : DONE;
    }
}
