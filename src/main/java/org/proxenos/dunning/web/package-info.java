/** The REST doors of payment follow-up. */
package org.proxenos.dunning.web;
