/** The REST doors of the books. */
package org.proxenos.ledger.web;
