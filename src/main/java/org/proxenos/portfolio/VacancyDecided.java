package org.proxenos.portfolio;

/** Somebody has decided that a customer has no officer for a time. */
public record VacancyDecided(CustomerNo customer) {}
