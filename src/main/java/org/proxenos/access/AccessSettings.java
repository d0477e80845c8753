package org.proxenos.access;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param adminPassword of the first administrator; empty: one is made up and printed
 */
@ConfigurationProperties("proxenos.access")
record AccessSettings(String adminPassword) {

    boolean hasAdminPassword() {
        return adminPassword != null && !adminPassword.isBlank();
    }
}
