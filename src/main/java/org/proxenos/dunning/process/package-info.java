/** Where the models of {@code processes/dunning} meet the desks. The only room of dunning that may name the engine. */
package org.proxenos.dunning.process;
