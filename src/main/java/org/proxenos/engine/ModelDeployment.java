package org.proxenos.engine;

import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.SmartInitializingSingleton;
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
    private final ModelFiles files;
    private final ModelTranslation translation;

    ModelDeployment(RepositoryService repository, ModelFiles files, ModelTranslation translation) {
        this.repository = repository;
        this.files = files;
        this.translation = translation;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var deployment = repository.createDeployment().name(NAME).source(NAME).enableDuplicateFiltering(false);
        files.all().forEach((name, content) -> deployment.addString(name, translation.of(name, content)));
        deployment.deploy();
    }
}
