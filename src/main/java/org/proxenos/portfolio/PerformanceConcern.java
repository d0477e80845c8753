package org.proxenos.portfolio;

/**
 * Somebody, or a review, has found that an officer does not do what customers need. Nothing follows by itself: people
 * weigh it.
 *
 * @param customer whom it is about; null = all the officer's work
 * @param evidence what was found, in words
 * @param by user id; null = it was found by rule
 */
public record PerformanceConcern(OfficerNo officer, CustomerNo customer, String evidence, String by) {}
