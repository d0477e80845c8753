package org.proxenos.portfolio;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param longest for how many days at most a customer may be without an officer on purpose; then it is decided anew */
@ConfigurationProperties("proxenos.portfolio.vacancy")
record VacancySettings(@DefaultValue("90") int longest) {}
