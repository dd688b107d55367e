package org.chorus.job;

import org.chorus.text.Containment;

/**
 * Two reports whose texts are to be compared.
 *
 * @param report the later one
 * @param reportAt when it was published, microseconds since 1970; {@code Long.MAX_VALUE} undated
 * @param earlier the other one
 * @param earlierAt when that was published, likewise
 * @param same whether their texts are the same but for typography
 * @param text the later one's text; null when they are the same
 * @param earlierText the other's text; null when they are the same
 */
public record CopyPair(
    String report,
    long reportAt,
    String earlier,
    long earlierAt,
    boolean same,
    Containment.Text text,
    Containment.Text earlierText) {}
