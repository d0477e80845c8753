package org.proxenos.dunning.web;

import java.util.List;

/**
 * A page of a list.
 *
 * @param page from 0
 * @param totalElements on all pages together
 */
record Listed<T>(List<T> content, int page, int size, long totalElements) {

    private static final int LARGEST_PAGE = 500;

    static <T> Listed<T> whole(List<T> all) {
        return new Listed<>(all, 0, Math.max(1, all.size()), all.size());
    }

    static <T> Listed<T> page(List<T> all, int page, int size) {
        var seen = Math.max(1, Math.min(size, LARGEST_PAGE));
        var first = Math.max(0, page);
        return new Listed<>(all.stream().skip((long) first * seen).limit(seen).toList(), first, seen, all.size());
    }
}
