package org.proxenos.engine.internals;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.ProcessEngineElContext;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.engine.test.mock.MockElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.springframework.context.ApplicationContext;

/**
 * What an expression may reach. In a model: variables, and those beans that were made to be called from a model. In a
 * task query or a stored filter, which anybody who is signed in may bring along: the engine's own functions and nothing
 * else (CVE-2026-109432). Reflection: nowhere.
 */
class SafeExpressions extends SpringExpressionManager {

    private final ELResolver inQueries = new WithoutReflection(new MomentsOnly());

    SafeExpressions(ApplicationContext context) {
        super(context);
    }

    @Override
    protected ELResolver createElResolver() {
        var chain = new CompositeELResolver();
        chain.add(new VariableScopeElResolver());
        chain.add(new VariableContextElResolver());
        chain.add(new MockElResolver());
        chain.add(new BeansForModels(applicationContext));
        chain.add(new ArrayELResolver());
        chain.add(new ListELResolver());
        chain.add(new MapELResolver());
        chain.add(new BeanELResolver());
        return new WithoutReflection(chain);
    }

    /** @param scope null when a query asks: only queries evaluate expressions outside of any process */
    @Override
    protected ProcessEngineElContext createElContext(VariableScope scope) {
        if (scope != null) {
            return super.createElContext(scope);
        }
        ensureInitialized();
        var context = new ProcessEngineElContext(functionMapper, inQueries);
        context.putContext(ExpressionFactory.class, expressionFactory);
        return context;
    }
}
