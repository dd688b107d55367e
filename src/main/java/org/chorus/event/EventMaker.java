package org.chorus.event;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chorus.model.Event;
import org.chorus.model.EventMember;
import org.chorus.model.Keyword;

/**
 * Describes a group of reports as an event.
 *
 * @param batch the batch that is processed
 * @param asOf the day that takes the place of the clock; null when nothing is dated
 * @param windowDays an event whose last report is older than this is closed; days
 */
public record EventMaker(String batch, LocalDate asOf, int windowDays) implements Serializable {
  public static final String OPEN = "open";
  public static final String CLOSED = "closed";
  private static final String LATE = "late";
  private static final double MILLION = 1e6;

  /**
   * The event that a group of reports makes.
   *
   * @param group the reports, in any order, one at least
   * @param inherited the events of the last run that the group is heir to
   */
  public Assembled assemble(Iterator<Member> group, Iterator<Inheritance> inherited) {
    List<Member> members = sorted(group, Comparator.comparing(Member::reportId));
    Identity identity = new Identity(batch, members, sorted(inherited, Inheritance.BY_AGE));
    List<Member> originals = originals(members);
    Event event = event(identity.eventId(), members, originals);
    Set<String> ids = ids(originals);
    List<EventMember> rows =
        members.stream()
            .map(member -> row(member, event, identity, ids.contains(member.reportId())))
            .toList();
    return new Assembled(event, rows, identity.lineage(event.status().equals(CLOSED)));
  }

  private Event event(String eventId, List<Member> members, List<Member> originals) {
    Member representative = originals.stream().min(Member.BY_CENTRALITY).orElseThrow();
    List<Instant> dates =
        members.stream().map(Member::publishedAt).filter(Objects::nonNull).sorted().toList();
    Instant lastSeen = dates.isEmpty() ? null : dates.get(dates.size() - 1);
    List<Keyword> keywords =
        originals.stream()
            .filter(member -> member.keywords() != null)
            .flatMap(member -> member.keywords().stream())
            .toList();
    return new Event(
        eventId,
        representative.headline(),
        dates.isEmpty() ? null : dates.get(0),
        lastSeen,
        members.size(),
        originals.size(),
        languages(members),
        members.stream()
            .map(Member::publisher)
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .toList(),
        MergedKeywords.of(keywords),
        EventTitles.of(originals),
        EventNames.of(keywords, originals.size()),
        EventPlaces.of(originals),
        representative.reportId(),
        cohesion(originals),
        isPast(members) ? CLOSED : OPEN);
  }

  private static <T> List<T> sorted(Iterator<T> rows, Comparator<T> order) {
    List<T> list = new ArrayList<>();
    rows.forEachRemaining(list::add);
    list.sort(order);
    return list;
  }

  /**
   * Reports that are no copies of another member. A report that turned out to be a copy of one that
   * could not join a closed event still speaks for itself there; of several such, the earliest.
   */
  private static List<Member> originals(List<Member> members) {
    Set<String> ids = ids(members);
    Map<String, Member> originals = new TreeMap<>();
    members.stream()
        .filter(member -> !member.isCopy() || !ids.contains(member.copyOf()))
        .sorted(Member.BY_DATE)
        .forEach(
            member ->
                originals.putIfAbsent(
                    member.isCopy() ? member.copyOf() : member.reportId(), member));
    return originals.values().stream().sorted(Comparator.comparing(Member::reportId)).toList();
  }

  private static Set<String> ids(List<Member> members) {
    return members.stream().map(Member::reportId).collect(Collectors.toSet());
  }

  private static List<String> languages(List<Member> members) {
    List<String> known =
        members.stream()
            .map(Member::languageOrUndetermined)
            .filter(language -> !language.equals(Member.UNDETERMINED))
            .distinct()
            .sorted()
            .toList();
    return known.isEmpty() ? List.of(Member.UNDETERMINED) : known;
  }

  private static double cohesion(List<Member> originals) {
    long pairs = originals.stream().mapToLong(Member::scored).sum();
    long sum = originals.stream().mapToLong(Member::probabilitySum).sum();
    return pairs == 0 ? 1 : sum / MILLION / pairs;
  }

  /** Whether nothing has joined for so long. */
  private boolean isPast(List<Member> members) {
    return members.stream()
        .map(Member::joinedAt)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .map(last -> last.atZone(ZoneOffset.UTC).toLocalDate())
        .filter(last -> asOf != null && last.isBefore(asOf.minusDays(windowDays)))
        .isPresent();
  }

  private static EventMember row(
      Member member, Event event, Identity identity, boolean isOriginal) {
    Double probability =
        member.isCopy()
            ? member.similarity()
            : member.scored() == 0 ? null : member.probabilitySum() / MILLION / member.scored();
    return new EventMember(
        event.eventId(), member.reportId(), role(member, event, identity, isOriginal), probability);
  }

  private static String role(Member member, Event event, Identity identity, boolean isOriginal) {
    boolean wasLate =
        LATE.equals(member.previousRole()) && event.eventId().equals(member.previousEventId());
    if (wasLate || (identity.isLate() && !identity.hasOriginalOf(member))) {
      return LATE;
    }
    if (member.reportId().equals(event.representativeReportId())) {
      return "representative";
    }
    return isOriginal ? "member" : "copy";
  }
}
