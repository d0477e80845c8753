package org.proxenos.portfolio;

/**
 * An account officer, or a manager of officers.
 *
 * @param email may be null
 * @param userId the name under which the officer signs in, may be null
 * @param manager may be null
 */
public record Officer(OfficerNo no, String name, String email, String userId, OfficerNo manager) {}
