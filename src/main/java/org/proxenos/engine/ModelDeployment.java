package org.proxenos.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys all models, tables and forms together before the port opens, in the language of the house. Nothing changed
 * since the last start: nothing is deployed; anything changed: everything is, so that what belongs together stays
 * together.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {

    private static final String NAME = "proxenos";

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;
    private final ModelTranslation translation;

    ModelDeployment(RepositoryService repository, ResourcePatternResolver resources, ModelTranslation translation) {
        this.repository = repository;
        this.resources = resources;
        this.translation = translation;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var deployment = repository.createDeployment().name(NAME).source(NAME).enableDuplicateFiltering(false);
        found().forEach((name, content) -> deployment.addString(name, translation.of(name, content)));
        deployment.deploy();
    }

    private Map<String, String> found() {
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
