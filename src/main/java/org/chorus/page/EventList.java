package org.chorus.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chorus.model.Event;
import org.chorus.model.EventKeyword;

/**
 * Events as a table for a terminal.
 *
 * @param shown the events to show, in their order
 * @param matching how many events have as many reports as asked for
 * @param all how many events there are
 * @param minReports how many reports an event must have to be listed
 * @param languages in which titles are shown where they can be
 */
public record EventList(
    List<Event> shown, long matching, long all, int minReports, PreferredLanguages languages) {
  private static final int KEYWORDS = 8;

  /** The table, and a line that says what it is a part of. */
  public String render(int width) {
    if (shown.isEmpty()) {
      return all == 0
          ? "The store holds no events: the last run had no reports.\n"
          : "None of the %d events has %d reports or more: try --min-reports 1.\n"
              .formatted(all, minReports);
    }
    TerminalTable table =
        new TerminalTable(
            ">reports", ">independent", "languages", "first seen", "title", "keywords", "event");
    for (Event event : shown) {
      table.add(
          Integer.toString(event.reports()),
          Integer.toString(event.independentReports()),
          String.join(" ", event.languages()),
          day(event.firstSeen()),
          languages.titleOf(event),
          keywords(event.keywords()),
          event.eventId());
    }
    return table.render(width)
        + "\n%d of %d events with %d reports or more; %d events in all. One of them: --event ID\n"
            .formatted(shown.size(), matching, minReports, all);
  }

  static String day(Instant instant) {
    return instant == null ? "undated" : instant.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  /** The best of each language, then the second of each and so on, each spelling once. */
  private static String keywords(List<EventKeyword> keywords) {
    Map<String, Integer> rankIn = new HashMap<>();
    return keywords.stream()
        .map(k -> Map.entry(rankIn.merge(k.language(), 1, Integer::sum), k.keyword()))
        .sorted(Comparator.comparingInt(Map.Entry::getKey))
        .map(Map.Entry::getValue)
        .distinct()
        .limit(KEYWORDS)
        .collect(Collectors.joining(", "));
  }
}
