package org.proxenos.portfolio;

/** A customer counts as more, or less, important than before. */
public record SegmentChanged(CustomerNo customer, Segment before, Segment after) {

    /** Whether the company has more to lose now. */
    public boolean isMoreImportant() {
        return after.compareTo(before) < 0;
    }
}
