package org.proxenos.engine.internals;

import java.beans.FeatureDescriptor;
import java.lang.reflect.AnnotatedElement;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/** Keeps expressions away from classes, class loaders, threads and the machine: one of them is the way to all code. */
class WithoutReflection extends ELResolver {

    private static final List<Class<?>> FORBIDDEN = List.of(
            AnnotatedElement.class,
            ClassLoader.class,
            Module.class,
            Thread.class,
            ThreadGroup.class,
            Runtime.class,
            Process.class,
            ProcessBuilder.class,
            System.class);
    private static final Set<String> FORBIDDEN_NAMES =
            Set.of("class", "getClass", "classLoader", "getClassLoader", "declaringClass", "getDeclaringClass");

    private final ELResolver inner;

    WithoutReflection(ELResolver inner) {
        this.inner = inner;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        refuse(base, property);
        return harmless(inner.getValue(context, base, property));
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        refuse(base, method);
        return harmless(inner.invoke(context, base, method, types, arguments));
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        refuse(base, property);
        inner.setValue(context, base, property, value);
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        refuse(base, property);
        return inner.getType(context, base, property);
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return inner.isReadOnly(context, base, property);
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return inner.getCommonPropertyType(context, base);
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return inner.getFeatureDescriptors(context, base);
    }

    private static void refuse(Object base, Object member) {
        harmless(base);
        if (base != null && member != null && FORBIDDEN_NAMES.contains(member.toString())) {
            throw new ELException("Expressions may not look at classes");
        }
    }

    private static Object harmless(Object value) {
        if (FORBIDDEN.stream().anyMatch(type -> type.isInstance(value))) {
            throw new ELException("Expressions may not look at classes, threads or the machine");
        }
        return value;
    }
}
