package org.proxenos.notification;

import java.time.LocalDate;

/**
 * A line of a reminder to a colleague: a task that waits.
 *
 * @param task its name
 * @param customerName null if it is about no customer
 * @param heldBy names of those who have it; null or empty where that goes without saying
 */
public record NoticeTask(String task, String customerName, LocalDate dueBy, String heldBy) {}
