/** Where the models of reassignment meet their desks. */
package org.proxenos.reassignment.process;
