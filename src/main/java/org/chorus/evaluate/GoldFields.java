package org.chorus.evaluate;

import java.util.Optional;

/**
 * Which fields of a gold file say what.
 *
 * @param id what the report is called
 * @param event the event that it belongs to
 * @param score a boolean; reports where it is not true are left out; empty: all are scored
 * @param ignore a text or list of texts, see {@link GoldReport#ignore}; empty: everything is scored
 * @param language the language; where it is missing the detected one counts
 */
public record GoldFields(
    String id, String event, Optional<String> score, Optional<String> ignore, String language) {

  /** The names that Chorus's own gold files use. */
  public static final GoldFields DEFAULTS =
      new GoldFields("id", "gold_event", Optional.empty(), Optional.empty(), "lang");
}
