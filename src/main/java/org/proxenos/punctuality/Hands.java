package org.proxenos.punctuality;

import java.util.Set;

/**
 * Before whom a task lies.
 *
 * @param users to whom it is offered by name
 * @param groups to whose members it is offered
 */
public record Hands(Set<String> users, Set<String> groups) {}
