package org.chorus.job;

/**
 * Two reports that share a passage of text.
 *
 * @param report the later one
 * @param reportAt when it was published, microseconds since 1970; {@code Long.MAX_VALUE} undated
 * @param earlier the other one
 * @param earlierAt when that was published, likewise
 * @param passages how many the one with fewer has
 * @param same whether their texts are the same but for typography
 */
public record PassageSharing(
    String report, long reportAt, String earlier, long earlierAt, int passages, boolean same) {}
