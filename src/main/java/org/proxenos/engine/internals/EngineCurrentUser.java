package org.proxenos.engine.internals;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.proxenos.engine.CurrentUser;
import org.springframework.stereotype.Component;

@Component
class EngineCurrentUser implements CurrentUser {

    private final IdentityService identity;

    EngineCurrentUser(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Optional<String> id() {
        return Optional.ofNullable(identity.getCurrentAuthentication()).map(Authentication::getUserId);
    }

    @Override
    public Set<String> groups() {
        return Optional.ofNullable(identity.getCurrentAuthentication())
                .map(Authentication::getGroupIds)
                .map(Set::copyOf)
                .orElse(Set.of());
    }
}
