package org.proxenos.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.Arrays;
import java.util.Locale;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.proxenos.engine.ModelFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The groups and what each of them may do. Nobody is granted tasks here: a task is seen by its assignee and its
 * candidates, because every grant for a whole process would show officers each other's work.
 */
@Component
class Grants {

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final ModelFiles models;
    private final MessageSource messages;
    private final Locale language;

    Grants(
            IdentityService identity,
            AuthorizationService authorizations,
            ModelFiles models,
            MessageSource messages,
            @Value("${proxenos.language}") String language) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.models = models;
        this.messages = messages;
        this.language = Locale.forLanguageTag(language);
    }

    /** Adds what is missing; what an administrator has added since stays. */
    void arrange() {
        group(Groups.CAMUNDA_ADMIN, "access.role.administrators", Groups.GROUP_TYPE_SYSTEM);
        Arrays.stream(Resources.values())
                .forEach(resource -> grant(Groups.CAMUNDA_ADMIN, resource, ANY, Permissions.ALL));
        for (var role : Role.values()) {
            group(role.group(), "access.role." + role.group(), "WORKFLOW");
            grant(role.group(), Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            // The diagram beside a task, and the process's name in the list.
            grant(role.group(), Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
            // The names of the groups before which a task lies, and not who is in them.
            grant(role.group(), Resources.GROUP, ANY, Permissions.READ);
        }
        models.starters()
                .forEach((process, groups) -> groups.forEach(group -> {
                    grant(group, Resources.PROCESS_DEFINITION, process, ProcessDefinitionPermissions.CREATE_INSTANCE);
                    // Takes effect only together with the other, which says of which process.
                    grant(group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
                }));
        for (var manager : new Role[] {Role.SALES_MANAGERS, Role.MANAGEMENT}) {
            // Takes effect on tasks they see: the guard in front of the engine asks that first.
            grant(
                    manager.group(),
                    Resources.PROCESS_DEFINITION,
                    ANY,
                    Permissions.READ,
                    ProcessDefinitionPermissions.TASK_ASSIGN);
            grant(manager.group(), Resources.USER, ANY, Permissions.READ);
        }
        var owners = Role.PROCESS_OWNERS.group();
        grant(owners, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(owners, Resources.PROCESS_DEFINITION, ANY, Permissions.READ, Permissions.READ_INSTANCE);
        grant(owners, Resources.DECISION_DEFINITION, ANY, Permissions.READ);
        grant(owners, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
    }

    private void group(String id, String name, String type) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            var group = identity.newGroup(id);
            group.setName(messages.getMessage(name, null, language));
            group.setType(type);
            identity.saveGroup(group);
        }
    }

    void grant(String group, Resource resource, String id, Permission... permissions) {
        var grant = authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .authorizationType(AUTH_TYPE_GRANT)
                .singleResult();
        if (grant == null) {
            grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(id);
        } else if (Arrays.stream(permissions).allMatch(grant::isPermissionGranted)) {
            return;
        }
        Arrays.stream(permissions).forEach(grant::addPermission);
        authorizations.saveAuthorization(grant);
    }
}
