package org.proxenos.engine.internals;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/** An entry the business refuses, in the shape that Tasklist shows to the person and REST answers 400 to. */
public class RefusedEntry extends FormFieldValidationException {

    public RefusedEntry(String message) {
        super("refused", message);
    }
}
