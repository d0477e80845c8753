package org.proxenos.access;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whoever comes to the house wants to work. */
@Configuration
class StartPage implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/camunda/app/tasklist/");
        // The webapps look for it there and put an error into the browser's console when it is missing.
        registry.addRedirectViewController("/camunda-welcome", "/camunda/app/welcome/");
    }
}
