package org.proxenos.engine.internals;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.joda.time.base.AbstractInstant;

/** Lets an expression go on from what {@code now()} and {@code dateTime()} return, and from nothing else. */
class MomentsOnly extends BeanELResolver {

    private static final List<Class<?>> MOMENTS = List.of(Date.class, AbstractInstant.class);

    MomentsOnly() {
        super(true);
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return isMoment(base) ? super.getValue(context, base, property) : null;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        return isMoment(base) ? super.invoke(context, base, method, types, arguments) : null;
    }

    private static boolean isMoment(Object base) {
        return MOMENTS.stream().anyMatch(type -> type.isInstance(base));
    }
}
