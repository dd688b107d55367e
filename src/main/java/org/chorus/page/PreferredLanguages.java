package org.chorus.page;

import java.util.List;
import java.util.Optional;
import org.chorus.model.Event;
import org.chorus.model.EventTitle;

/**
 * Languages that a reader would rather read an event's title in.
 *
 * @param tags BCP 47, the best first; {@code zh} means {@code zh-Hans} and {@code zh-Hant} too
 */
public record PreferredLanguages(List<String> tags) {
  /** No language is better than another. */
  public static final PreferredLanguages NONE = new PreferredLanguages(List.of());

  /** The title in the first of these languages that it has one in, else that of the event. */
  String titleOf(Event event) {
    return tags.stream()
        .flatMap(tag -> in(tag, event).stream())
        .findFirst()
        .map(EventTitle::title)
        .orElse(event.title());
  }

  private static Optional<EventTitle> in(String tag, Event event) {
    return event.titles().stream()
        .filter(
            title ->
                (title.language() + "-").regionMatches(true, 0, tag + "-", 0, tag.length() + 1))
        .findFirst();
  }
}
