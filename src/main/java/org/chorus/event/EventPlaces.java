package org.chorus.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chorus.model.EventPlace;

/** The countries that an event is about. */
final class EventPlaces {
  private static final int MOST = 5;

  /** One in so many reports, at least, names a country that the event is about. */
  private static final int ONE_IN = 3;

  /** Of events with fewer reports every country is shown, of others those that two reports name. */
  private static final int SMALL = 3;

  private EventPlaces() {}

  /**
   * The countries that at least a third of {@code originals} name, and of three originals or more
   * at least two, most first, ties by code.
   */
  static List<EventPlace> of(List<Member> originals) {
    Map<String, Integer> reports = new TreeMap<>();
    for (Member member : originals) {
      if (member.places() != null) {
        member.places().stream().distinct().forEach(p -> reports.merge(p, 1, Integer::sum));
      }
    }
    int share = (originals.size() + ONE_IN - 1) / ONE_IN;
    int least = originals.size() < SMALL ? 1 : Math.max(2, share);
    List<EventPlace> places = new ArrayList<>();
    reports.forEach((place, number) -> places.add(new EventPlace(place, number)));
    return places.stream()
        .filter(place -> place.reports() >= least)
        .sorted(Comparator.comparingInt(EventPlace::reports).reversed())
        .limit(MOST)
        .toList();
  }
}
