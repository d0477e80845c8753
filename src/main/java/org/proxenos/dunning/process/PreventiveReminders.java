package org.proxenos.dunning.process;

import static org.proxenos.engine.ProcessVariable.flag;

import org.proxenos.engine.ProcessVariable;

/** What Java knows of the process {@code PreventiveReminders}. A timer begins it. */
final class PreventiveReminders {

    static final String KEY = "PreventiveReminders";

    static final ProcessVariable<Boolean> REMINDERS_FOUND = flag("remindersFound");
    static final ProcessVariable<Boolean> REMINDERS_LEFT = flag("remindersLeft");

    private PreventiveReminders() {}
}
