/** The colleagues of a newcomer, who have already been at work: the demo's only room that speaks with the engine. */
package org.proxenos.demo.process;
