/** The only place that names classes the engine does not promise to keep. */
package org.proxenos.engine.internals;
