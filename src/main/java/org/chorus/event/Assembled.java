package org.chorus.event;

import java.util.List;
import org.chorus.model.Event;
import org.chorus.model.EventLineage;
import org.chorus.model.EventMember;

/**
 * An event with all that belongs to it.
 *
 * @param event the event
 * @param members its reports, sorted by id
 * @param lineage what happened to it in this batch
 */
public record Assembled(Event event, List<EventMember> members, List<EventLineage> lineage) {}
