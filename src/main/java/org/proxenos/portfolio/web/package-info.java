/** The REST doors to customers and officers. */
package org.proxenos.portfolio.web;
