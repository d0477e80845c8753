package org.proxenos.portfolio;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param longest how many days one absence may last; a longer one takes several, each with its cover */
@ConfigurationProperties("proxenos.portfolio.absence")
record AbsenceSettings(@DefaultValue("366") int longest) {}
