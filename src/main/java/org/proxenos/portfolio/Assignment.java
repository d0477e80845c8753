package org.proxenos.portfolio;

import java.time.LocalDate;

/**
 * Who looks after whom, in which role, and when.
 *
 * @param from first day
 * @param to the first day that no longer counts; null = until further notice
 */
public record Assignment(CustomerNo customer, OfficerNo officer, AssignmentRole role, LocalDate from, LocalDate to) {}
