package org.proxenos.intake;

/** How many rows were read and what became of them; {@code read} is the sum of the others. */
record Tally(int read, int created, int changed, int unchanged, int rejected, int skipped) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

    Tally plus(Tally more) {
        return new Tally(
                read + more.read,
                created + more.created,
                changed + more.changed,
                unchanged + more.unchanged,
                rejected + more.rejected,
                skipped + more.skipped);
    }

    /** After everything was taken back: what was read is known, nothing went in. */
    Tally takenBack() {
        return new Tally(read, 0, 0, 0, rejected, skipped);
    }
}
