package org.proxenos.demo.company;

import java.time.LocalDate;
import org.proxenos.portfolio.AssignmentRole;

/**
 * Who looked after whom, and when.
 *
 * @param to the first day that no longer counts; null while it lasts
 */
record Assignment(String customerNo, String officerNo, AssignmentRole role, LocalDate from, LocalDate to) {}
