package org.proxenos.access;

import java.util.Set;

/**
 * Somebody who can sign in.
 *
 * @param userId letters, digits, dot, underscore, hyphen
 * @param email may be null
 * @param groups ids of groups the person belongs to; {@code camunda-admin} makes an administrator
 */
public record Person(String userId, String firstName, String lastName, String email, Set<String> groups) {}
