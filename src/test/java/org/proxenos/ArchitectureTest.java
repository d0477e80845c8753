package org.proxenos;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of the house. */
class ArchitectureTest {

    private static final String INTERNALS = "org.proxenos.engine.internals";

    private final ApplicationModules modules = ApplicationModules.of(Proxenos.class);

    private final JavaClasses production = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(Proxenos.class);

    @Test
    @DisplayName("every module keeps to its own room and its declared neighbours")
    void modulesKeepTheirBoundaries() {
        assertThat(modules.stream().count()).isGreaterThanOrEqualTo(9);
        modules.verify();
    }

    @Test
    @DisplayName("every room below the roof says what it is and whom it may call")
    void roomsDeclareThemselves() throws IOException {
        try (var folders = Files.list(Path.of("src/main/java/org/proxenos"))) {
            var rooms = folders.filter(Files::isDirectory).toList();
            assertThat(rooms).isNotEmpty().allSatisfy(room -> {
                var description = Class.forName("org.proxenos." + room.getFileName() + ".package-info");
                var module = description.getAnnotation(ApplicationModule.class);
                assertThat(module).as("module of %s", room).isNotNull();
                assertThat(module.allowedDependencies())
                        .as("neighbours of %s", room)
                        .doesNotContain(ApplicationModule.OPEN_TOKEN);
            });
        }
    }

    @Test
    @DisplayName("only the engine room, the process rooms and the edge know that there is a workflow engine")
    void theEngineStaysInItsRooms() {
        var rooms = new String[] {
            "org.proxenos.engine..", "org.proxenos..process..", "org.proxenos.workplace..", "org.proxenos.access.."
        };
        assertThat(thoseThat(JavaClass.Predicates.resideInAnyPackage(rooms))).isNotEmpty();
        noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .because("the business must be able to outlive its engine")
                .check(production);
    }

    @Test
    @DisplayName("the engine's own classes are touched in one room only")
    void theEnginesOwnClassesStayInOneRoom() {
        var engineOwn = JavaClass.Predicates.resideInAPackage("org.camunda..impl..");
        assertThat(thoseThat(JavaClass.Predicates.resideInAPackage(INTERNALS))
                        .anyMatch(type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(it -> engineOwn.test(it.getTargetClass()))))
                .isTrue();
        noClasses()
                .that()
                .resideOutsideOfPackage(INTERNALS)
                .should()
                .dependOnClassesThat(engineOwn)
                .because("a fork of the engine keeps its public interface and nothing else")
                .check(production);
    }

    @Test
    @DisplayName("delegates and listeners live in a process room and are nobody else's to call")
    void delegatesArePrivateToTheirProcess() {
        var delegates = JavaClass.Predicates.implement(JavaDelegate.class)
                .or(JavaClass.Predicates.implement(TaskListener.class))
                .or(JavaClass.Predicates.implement(ExecutionListener.class));
        if (thoseThat(JavaClass.Predicates.resideInAPackage("org.proxenos..process.."))
                .findAny()
                .isPresent()) {
            assertThat(thoseThat(delegates)).isNotEmpty();
        }
        classes()
                .that(delegates)
                .should()
                .resideInAPackage("org.proxenos..process..")
                .andShould()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(production);
    }

    @Test
    @DisplayName("nothing is put into a field behind its class's back")
    void noFieldInjection() {
        assertThat(production.stream().flatMap(type -> type.getFields().stream()))
                .isNotEmpty();
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .check(production);
    }

    @Test
    @DisplayName("nobody but the calendar knows what day it is")
    void oneClock() {
        assertThat(thoseThat(JavaClass.Predicates.resideInAPackage("org.proxenos.calendar..")))
                .isNotEmpty();
        noClasses()
                .that()
                .resideOutsideOfPackage("org.proxenos.calendar..")
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .check(production);
    }

    private Stream<JavaClass> thoseThat(DescribedPredicate<? super JavaClass> predicate) {
        return production.stream().filter(predicate);
    }
}
