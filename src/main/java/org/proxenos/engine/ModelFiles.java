package org.proxenos.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The models, tables and forms this application comes with. */
@Component
public class ModelFiles {

    private final ResourcePatternResolver resources;

    ModelFiles(ResourcePatternResolver resources) {
        this.resources = resources;
    }

    /** The groups whose members may start a process through its form, by the process's key; the model names them. */
    public Map<String, List<String>> starters() {
        var starters = new TreeMap<String, List<String>>();
        all().forEach((name, content) -> {
            if (name.endsWith(".bpmn")) {
                var text = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
                for (var process : Bpmn.readModelFromStream(text).getModelElementsByType(Process.class)) {
                    if (process.isCamundaStartableInTasklist()) {
                        starters.put(process.getId(), process.getCamundaCandidateStarterGroupsList());
                    }
                }
            }
        });
        return starters;
    }

    /** What they say, by name. */
    Map<String, String> all() {
        var found = new TreeMap<String, String>(Comparator.naturalOrder());
        for (var kind : new String[] {"processes/**/*.bpmn", "processes/**/*.dmn", "forms/**/*.form"}) {
            try {
                for (var resource : resources.getResources("classpath*:" + kind)) {
                    found.put(nameOf(resource, kind), resource.getContentAsString(StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the models of " + kind, e);
            }
        }
        return found;
    }

    /** The same name whether the application runs from a folder or from a jar. */
    private static String nameOf(Resource resource, String kind) throws IOException {
        var url = resource.getURL().toString();
        return url.substring(url.lastIndexOf(kind.substring(0, kind.indexOf('/') + 1)));
    }
}
