/** The only room that touches the engine's own classes; everything a fork of the engine would make us rewrite is here. */
package org.proxenos.engine.internals;
