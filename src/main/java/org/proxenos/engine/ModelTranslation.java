package org.proxenos.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts a model or form, which its owner writes in English, into the language of the house.
 *
 * <p>Each text has a key made of the ids around it. It is replaced only where the file still says what the English
 * catalogue says: a text that a process owner has changed in Modeler is deployed as it was written.
 */
@Component
class ModelTranslation {

    static final List<String> FORM_TEXTS = List.of("label", "text", "description", "dateLabel");

    private final MessageSource catalogue;
    private final Locale language;
    private final ObjectMapper json = new ObjectMapper();

    ModelTranslation(MessageSource catalogue, @Value("${proxenos.language}") Locale language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    String of(String resource, String content) {
        if (language.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return content;
        }
        if (resource.endsWith(".bpmn")) {
            return model(content);
        }
        return resource.endsWith(".form") ? form(content) : content;
    }

    private String model(String content) {
        var model = Bpmn.readModelFromStream(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        for (var process : model.getModelElementsByType(Process.class)) {
            put(process.getId(), process::getName, process::setName);
            for (var element : model.getModelElementsByType(FlowElement.class)) {
                put(process.getId() + "." + element.getId(), element::getName, element::setName);
            }
        }
        return Bpmn.convertToString(model);
    }

    private String form(String content) {
        try {
            var form = (ObjectNode) json.readTree(content);
            components(form.path("id").asText(), form.path("components"));
            return json.writeValueAsString(form);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This form is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private void components(String form, JsonNode components) {
        for (var component : components) {
            var key = form + "." + component.path("id").asText();
            for (var property : FORM_TEXTS) {
                put(key + "." + property, (ObjectNode) component, property);
            }
            for (var value : component.path("values")) {
                put(key + "." + value.path("value").asText(), (ObjectNode) value, "label");
            }
            if (component.path("columns") instanceof ArrayNode columns) {
                for (var column : columns) {
                    put(key + "." + column.path("key").asText(), (ObjectNode) column, "label");
                }
            }
            components(form, component.path("components"));
        }
    }

    private void put(String key, ObjectNode node, String property) {
        if (node.path(property).isTextual()) {
            put(key, () -> node.path(property).asText(), text -> node.put(property, text));
        }
    }

    private void put(String key, Supplier<String> written, Consumer<String> write) {
        var english = catalogue.getMessage(key, null, null, Locale.ENGLISH);
        if (english != null && english.equals(written.get())) {
            write.accept(catalogue.getMessage(key, null, english, language));
        }
    }
}
