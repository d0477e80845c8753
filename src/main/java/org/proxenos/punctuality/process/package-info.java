/** The engine's room: when it is looked after tasks, and how they are found and brought before somebody else. */
package org.proxenos.punctuality.process;
