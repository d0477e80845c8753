/** The engine's room: how an absence begins and ends, and whose tasks are whose meanwhile. */
package org.proxenos.absence.process;
