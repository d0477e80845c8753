package org.proxenos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.ModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.proxenos.engine.ProcessError;
import org.proxenos.engine.ProcessMessage;
import org.proxenos.engine.ProcessVariable;

/** A model, table or form on disk, and the code that shares its feature's name. */
record ModelFile(Path path) {

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(Proxenos.class);

    static Stream<ModelFile> processes() {
        return under("processes", ".bpmn");
    }

    static Stream<ModelFile> decisions() {
        return under("processes", ".dmn");
    }

    static Stream<ModelFile> forms() {
        return under("forms", ".form");
    }

    private static Stream<ModelFile> under(String folder, String suffix) {
        try (var files = Files.walk(Path.of(folder))) {
            var found = files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .map(ModelFile::new)
                    .toList();
            assertThat(found).as("%s files under %s", suffix, folder).isNotEmpty();
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code processes/dunning/CustomerCall.bpmn} is called {@code CustomerCall}. */
    String stem() {
        var file = path.getFileName().toString();
        return file.substring(0, file.lastIndexOf('.'));
    }

    /** {@code processes/dunning/CustomerCall.bpmn} belongs to {@code dunning}. */
    String feature() {
        return path.getName(1).toString();
    }

    boolean sharesFeatureWith(ModelFile other) {
        return feature().equals(other.feature());
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model().getModelElementsByType(type);
    }

    String text() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode json() {
        try {
            return new ObjectMapper().readTree(text());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A form's components, those inside groups included. */
    List<JsonNode> components() {
        var found = new ArrayList<JsonNode>();
        collect(json(), found);
        return found;
    }

    private static void collect(JsonNode parent, List<JsonNode> found) {
        for (var component : parent.path("components")) {
            found.add(component);
            collect(component, found);
        }
    }

    /** Names of the classes in the process room that only their own room can see. */
    Set<String> inhabitants() {
        return processRoom()
                .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
    }

    Set<String> delegates() {
        return processRoom()
                .filter(type -> type.isAssignableTo(JavaDelegate.class))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
    }

    List<ProcessVariable<?>> variables() {
        return declared(ProcessVariable.class)
                .<ProcessVariable<?>>map(variable -> variable)
                .toList();
    }

    Set<String> declaredVariables() {
        return variables().stream().map(ProcessVariable::name).collect(Collectors.toSet());
    }

    Set<String> declaredErrors() {
        return declared(ProcessError.class).map(ProcessError::code).collect(Collectors.toSet());
    }

    Set<String> declaredMessages() {
        return declared(ProcessMessage.class).map(ProcessMessage::name).collect(Collectors.toSet());
    }

    private ModelInstance model() {
        return path.toString().endsWith(".dmn")
                ? Dmn.readModelFromFile(path.toFile())
                : Bpmn.readModelFromFile(path.toFile());
    }

    private Stream<JavaClass> processRoom() {
        var room = "%s.%s.process".formatted(Proxenos.class.getPackageName(), feature());
        return PRODUCTION.stream().filter(type -> type.getPackageName().equals(room));
    }

    private <T> Stream<T> declared(Class<T> type) {
        return processRoom()
                .flatMap(inhabitant -> Stream.of(inhabitant.reflect().getDeclaredFields()))
                .filter(field -> field.getType() == type && Modifier.isStatic(field.getModifiers()))
                .map(field -> type.cast(valueOf(field)));
    }

    private static Object valueOf(Field constant) {
        try {
            constant.setAccessible(true);
            return constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return path.getFileName().toString();
    }
}
