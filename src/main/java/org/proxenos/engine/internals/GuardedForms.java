package org.proxenos.engine.internals;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;

/** The door for forms: whoever submits one may say what it asks for, and nothing else. */
class GuardedForms extends FormServiceImpl {

    private final Guard guard;

    GuardedForms(Guard guard) {
        this.guard = guard;
    }

    @Override
    public VariableMap getTaskFormVariables(String task) {
        guard.open(task);
        return super.getTaskFormVariables(task);
    }

    @Override
    public VariableMap getTaskFormVariables(String task, Collection<String> names, boolean deserialize) {
        guard.open(task);
        return super.getTaskFormVariables(task, names, deserialize);
    }

    @Override
    public void submitTaskForm(String task, Map<String, Object> answers) {
        guard.answer(task, answers);
        guard.atOnce(task, () -> super.submitTaskForm(task, answers));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(String task, Map<String, Object> answers, boolean read) {
        guard.answer(task, answers);
        return guard.atOnce(task, () -> super.submitTaskFormWithVariablesInReturn(task, answers, read));
    }

    @Override
    public void submitTaskFormData(String task, Map<String, String> answers) {
        guard.answer(task, new HashMap<>(answers));
        guard.atOnce(task, () -> super.submitTaskFormData(task, answers));
    }

    @Override
    public ProcessInstance submitStartForm(String definition, Map<String, Object> answers) {
        guard.start(definition, answers);
        return super.submitStartForm(definition, answers);
    }

    @Override
    public ProcessInstance submitStartForm(String definition, String businessKey, Map<String, Object> answers) {
        guard.start(definition, answers);
        return super.submitStartForm(definition, businessKey, answers);
    }

    @Override
    public ProcessInstance submitStartFormData(String definition, Map<String, String> answers) {
        guard.start(definition, new HashMap<>(answers));
        return super.submitStartFormData(definition, answers);
    }

    @Override
    public ProcessInstance submitStartFormData(String definition, String businessKey, Map<String, String> answers) {
        guard.start(definition, new HashMap<>(answers));
        return super.submitStartFormData(definition, businessKey, answers);
    }
}
