package org.chorus.evaluate;

import java.util.List;

/**
 * A report with its true event and the one that was found for it.
 *
 * @param gold the event that it truly belongs to
 * @param found the event that it was put into; a name of its own for a report that the store lacks
 * @param language BCP 47
 * @param ignore as in {@link GoldReport#ignore}
 */
public record Judged(String gold, String found, String language, List<String> ignore) {}
