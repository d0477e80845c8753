package org.proxenos.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * The name of a process variable together with the type Java sees. The engine keeps only what a gateway, a form or a
 * timer can read: text, flags, numbers, moments. Aggregates are referred to by id.
 *
 * @param <T> the type Java sees
 */
public final class ProcessVariable<T> {

    private final String name;
    private final Function<T, Object> write;
    private final Function<Object, T> read;

    private ProcessVariable(String name, Function<T, Object> write, Function<Object, T> read) {
        this.name = name;
        this.write = write;
        this.read = read;
    }

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, value -> value, String.class::cast);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, value -> value, Boolean.class::cast);
    }

    public static ProcessVariable<Integer> number(String name) {
        return new ProcessVariable<>(name, value -> value, stored -> ((Number) stored).intValue());
    }

    public static ProcessVariable<Instant> moment(String name) {
        return new ProcessVariable<>(name, Date::from, stored -> ((Date) stored).toInstant());
    }

    /** A date as a form enters it: ISO text. */
    public static ProcessVariable<LocalDate> date(String name) {
        return new ProcessVariable<>(name, LocalDate::toString, stored -> LocalDate.parse((String) stored));
    }

    /** Several texts, as a form with a list of choices enters them: a JSON list. */
    public static ProcessVariable<List<String>> texts(String name) {
        return new ProcessVariable<>(name, JsonList::write, JsonList::read);
    }

    public static <E extends Enum<E>> ProcessVariable<E> choice(String name, Class<E> options) {
        return new ProcessVariable<>(name, Enum::name, stored -> Enum.valueOf(options, (String) stored));
    }

    /** An id, kept as text; its {@code toString()} is what {@code parse} reads. */
    public static <I> ProcessVariable<I> reference(String name, Function<String, I> parse) {
        return new ProcessVariable<>(name, Object::toString, stored -> parse.apply((String) stored));
    }

    public String name() {
        return name;
    }

    /** @throws MissingProcessVariable if nothing has been written yet */
    public T from(VariableScope scope) {
        return findIn(scope).orElseThrow(() -> new MissingProcessVariable(name, scope));
    }

    public Optional<T> findIn(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name)).map(read);
    }

    public void on(VariableScope scope, T value) {
        scope.setVariable(name, value == null ? null : write.apply(value));
    }

    /** Writes a value for the gateway just ahead: it is gone at the next save point and costs no row. */
    public void passingBy(VariableScope scope, T value) {
        scope.setVariable(name, Variables.untypedValue(write.apply(value), true));
    }

    public void into(VariableMap variables, T value) {
        variables.putValue(name, write.apply(value));
    }
}
