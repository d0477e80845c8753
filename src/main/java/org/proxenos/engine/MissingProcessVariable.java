package org.proxenos.engine;

import org.camunda.bpm.engine.delegate.VariableScope;

/** A step was reached before the variable it reads was written: a fault of the model, not of the data. */
public class MissingProcessVariable extends IllegalStateException {

    MissingProcessVariable(String name, VariableScope scope) {
        super("Variable '%s' is missing here; there are %s".formatted(name, scope.getVariableNames()));
    }
}
