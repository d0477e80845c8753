package org.proxenos.engine.internals;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Refuses models that carry program text: what a process does is named on the drawing and written in Java. */
class NoScripts extends AbstractBpmnParseListener {

    private static final Set<String> SCRIPTS = Set.of("scriptTask", "script");
    private static final Set<String> EXPRESSION_LANGUAGES = Set.of("juel", "feel");

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        refuseIn(root);
    }

    private static void refuseIn(Element element) {
        if (SCRIPTS.contains(element.getTagName())) {
            throw refusal(element, "scripts are not allowed in models");
        }
        var language = element.attribute("language");
        if (language != null && !EXPRESSION_LANGUAGES.contains(language.toLowerCase(Locale.ROOT))) {
            throw refusal(element, "expressions in '%s' are not allowed in models".formatted(language));
        }
        element.elements().forEach(NoScripts::refuseIn);
    }

    private static BpmnParseException refusal(Element element, String because) {
        return new BpmnParseException("<%s>: %s".formatted(element.getTagName(), because), element);
    }
}
