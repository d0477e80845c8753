/** The REST doors to absences. */
package org.proxenos.absence.web;
