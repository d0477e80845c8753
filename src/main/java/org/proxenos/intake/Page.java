package org.proxenos.intake;

import java.util.List;

/** A part of a list. */
record Page<T>(List<T> content, int page, int size, int totalElements) {

    static final int LARGEST = 200;

    /** @throws IntakeProblem if no such part can be asked for */
    static void check(int page, int size) {
        if (page < 0 || size < 1 || size > LARGEST) {
            throw IntakeProblem.badPage();
        }
    }
}
