package org.proxenos.reassignment;

import java.util.UUID;

/** Something was said or done about a reassignment. */
record ActNoted(UUID reassignment, Act.Kind what) {}
