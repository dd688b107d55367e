package org.chorus.evaluate;

import java.util.List;

/**
 * A report whose event is known.
 *
 * @param id what the report is called at its source
 * @param event the event that it truly belongs to
 * @param language as the gold file says; null when it does not
 * @param ignore groups of related reports: two that share one and are of different events are not
 *     scored, as nobody can say whether they belong together
 */
public record GoldReport(String id, String event, String language, List<String> ignore) {}
