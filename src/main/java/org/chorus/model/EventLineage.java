package org.chorus.model;

import java.util.List;

/**
 * What happened to an event in a batch: a row of the table {@code event_lineage}.
 *
 * @param batch the batch
 * @param eventId the event
 * @param change born, grew, merged_into, split_from or closed
 * @param fromEventIds the ids before, sorted: of the events that went into it, or that it came
 *     from; of an event of late reports that is born, the closed events they would have joined
 */
public record EventLineage(
    String batch, String eventId, String change, List<String> fromEventIds) {}
