package org.proxenos.engine;

/**
 * A message a model waits for.
 *
 * @param name the message's name on the drawing
 */
public record ProcessMessage(String name) {}
