package org.proxenos.portfolio.web;

import java.util.List;

/** A part of a list, as every list of the house answers. */
record Page<T>(List<T> content, int page, int size, long totalElements) {

    private static final int LARGEST = 500;

    static int number(int page) {
        return Math.max(0, page);
    }

    static int size(int size) {
        return Math.max(1, Math.min(size, LARGEST));
    }

    /** Cuts a page out of a whole list. */
    static <T> Page<T> of(List<T> all, int page, int size) {
        var first = number(page);
        var length = size(size);
        return new Page<>(all.stream().skip((long) first * length).limit(length).toList(), first, length, all.size());
    }
}
