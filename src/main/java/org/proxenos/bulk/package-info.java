/** Puts many rows at once into a table, the same way on both databases, and says what became of each. No business word. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Bulk",
        allowedDependencies = {})
package org.proxenos.bulk;
