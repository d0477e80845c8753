package org.proxenos;

import org.proxenos.intake.ImportCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The house. Every direct sub-package is a module with a door of its own. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Proxenos {

    public static void main(String... args) {
        if (ImportCommand.isMeantBy(args)) {
            System.exit(ImportCommand.run(System.out, System.err, args));
        }
        SpringApplication.run(Proxenos.class, args);
    }
}
