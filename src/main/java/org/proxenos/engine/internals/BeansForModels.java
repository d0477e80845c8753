package org.proxenos.engine.internals;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/** Shows a model the inhabitants of the process rooms and the calendar; every other bean does not exist for it. */
class BeansForModels extends ELResolver {

    private static final Pattern ROOMS =
            Pattern.compile("org\\.proxenos\\.(calendar|\\w+(\\.\\w+)*\\.process(\\.\\w+)*)");

    private final ApplicationContext context;

    BeansForModels(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public Object getValue(ELContext elContext, Object base, Object property) {
        if (base != null || !(property instanceof String name) || !isForModels(name)) {
            return null;
        }
        elContext.setPropertyResolved(true);
        return context.getBean(name);
    }

    private boolean isForModels(String name) {
        if (!context.containsBean(name)) {
            return false;
        }
        var type = context.getType(name);
        return type != null
                && ROOMS.matcher(ClassUtils.getUserClass(type).getPackageName()).matches();
    }

    @Override
    public void setValue(ELContext elContext, Object base, Object property, Object value) {
        if (base == null && property instanceof String name && context.containsBean(name)) {
            throw new PropertyNotWritableException("'%s' is not a variable".formatted(name));
        }
    }

    @Override
    public boolean isReadOnly(ELContext elContext, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getType(ELContext elContext, Object base, Object property) {
        return Object.class;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext elContext, Object base) {
        return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext elContext, Object base) {
        return null;
    }
}
