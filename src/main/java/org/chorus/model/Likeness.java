package org.chorus.model;

/**
 * That of two reports the later may be a copy of the earlier: a row of the table {@code
 * likenesses}, key {@code report, earlier}. Earlier is what was published before, undated last,
 * ties by id.
 *
 * @param report the later one
 * @param reportAt when it was published, microseconds since 1970; {@code Long.MAX_VALUE} undated
 * @param earlier the other one
 * @param earlierAt when that was published, likewise
 * @param similarity share of the shorter text that stands in the other, 0 to 1
 * @param same whether the texts are the same but for typography
 */
public record Likeness(
    String report,
    long reportAt,
    String earlier,
    long earlierAt,
    double similarity,
    boolean same) {}
