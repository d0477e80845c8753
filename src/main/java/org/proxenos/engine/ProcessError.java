package org.proxenos.engine;

import org.camunda.bpm.engine.delegate.BpmnError;

/**
 * An expected failure for which the model has drawn an arrow.
 *
 * @param code the error code on the drawing
 */
public record ProcessError(String code) {

    public BpmnError because(String reason) {
        return new BpmnError(code, reason);
    }
}
