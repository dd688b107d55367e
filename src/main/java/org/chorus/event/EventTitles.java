package org.chorus.event;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chorus.model.EventTitle;

/** The headlines of an event: for each language that of its most central report. */
final class EventTitles {
  private EventTitles() {}

  /** One for each language of {@code originals}, sorted by language. */
  static List<EventTitle> of(List<Member> originals) {
    Map<String, Member> central = new TreeMap<>();
    for (Member member : originals) {
      central.merge(
          member.languageOrUndetermined(),
          member,
          (a, b) -> Member.BY_CENTRALITY.compare(a, b) <= 0 ? a : b);
    }
    return central.entrySet().stream()
        .map(
            entry ->
                new EventTitle(
                    entry.getKey(), entry.getValue().headline(), entry.getValue().reportId()))
        .toList();
  }
}
