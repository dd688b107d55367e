package org.chorus.link;

import java.util.Collections;
import java.util.List;
import org.chorus.model.Signals;
import org.chorus.model.TextToEmbed;

/**
 * A report of which it is known what event it tells of.
 *
 * @param signals what it says
 * @param toEmbed the passages that the embedding model is to see
 * @param event the event
 * @param related groups of events that are too close to call: pairs of different events that share
 *     one teach nothing
 */
public record GoldReport(
    Signals signals, List<TextToEmbed> toEmbed, String event, List<String> related) {

  public GoldReport {
    toEmbed = List.copyOf(toEmbed);
    related = List.copyOf(related);
  }

  /** The same with other embeddings, or none. */
  public GoldReport withEmbeddings(short[] lead, short[] continuation) {
    return new GoldReport(signals.withEmbeddings(lead, continuation), toEmbed, event, related);
  }

  /** Whether it is known of this and another report that they tell of one event, or of two. */
  boolean decided(GoldReport other) {
    return event.equals(other.event()) || Collections.disjoint(related, other.related());
  }
}
