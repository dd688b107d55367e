package org.chorus.link;

import java.util.Collections;
import java.util.List;
import org.chorus.model.Signals;

/**
 * A report of which it is known what event it tells of.
 *
 * @param signals what it says
 * @param toEmbed what the embedding model is to see of it
 * @param event the event
 * @param related groups of events that are too close to call: pairs of different events that share
 *     one teach nothing
 */
public record GoldReport(Signals signals, String toEmbed, String event, List<String> related) {

  /** The same with another embedding, or none. */
  public GoldReport withEmbedding(short[] vector) {
    return new GoldReport(signals.withEmbedding(vector), toEmbed, event, related);
  }

  /** Whether it is known of this and another report that they tell of one event, or of two. */
  boolean decided(GoldReport other) {
    return event.equals(other.event()) || Collections.disjoint(related, other.related());
  }
}
