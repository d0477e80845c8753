package org.proxenos.dunning;

import org.proxenos.portfolio.CustomerNo;

/** A customer is insolvent: nobody writes to it any more. */
public record InsolvencyDeclared(CustomerNo customer) {}
