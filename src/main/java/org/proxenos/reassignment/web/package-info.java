/** The REST doors to reassignment. */
package org.proxenos.reassignment.web;
