package org.proxenos.punctuality;

import java.time.Instant;

/**
 * A task that is to be done by a certain moment.
 *
 * @param key the task on its drawing, e.g. {@code Task_CallCustomer}
 * @param name what people read
 * @param assignee in whose hands it is; null while it lies before several
 */
public record OpenTask(String id, String key, String name, Instant created, Instant due, String assignee) {}
