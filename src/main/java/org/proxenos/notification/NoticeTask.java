package org.proxenos.notification;

import java.time.LocalDate;

/**
 * A line of a reminder to a colleague: a task that waits.
 *
 * @param task its name
 * @param about name of the customer or officer it is about; null if there is none
 * @param heldBy names of those who have it; null or empty where that goes without saying
 */
public record NoticeTask(String task, String about, LocalDate dueBy, String heldBy) {}
