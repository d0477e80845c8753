package org.proxenos.reassignment;

import org.proxenos.portfolio.CustomerNo;

/** Somebody has asked for another officer, at whichever door. */
record RequestFiled(CustomerNo customer) {}
