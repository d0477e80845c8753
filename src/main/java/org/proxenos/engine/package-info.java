/** How the house speaks with its workflow engine: typed variables, deployment, messages, decisions. No business word. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Engine",
        allowedDependencies = {"calendar"})
package org.proxenos.engine;
