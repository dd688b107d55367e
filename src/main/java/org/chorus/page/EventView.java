package org.chorus.page;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chorus.model.Event;
import org.chorus.model.EventKeyword;
import org.chorus.model.EventName;
import org.chorus.model.EventPlace;
import org.chorus.model.Evidence;
import org.chorus.model.Link;

/**
 * One event for a terminal: what it is, its reports, and why they belong together.
 *
 * @param event the event
 * @param members its reports, or the first of them, in the order to show
 * @param links its strongest links, strongest first
 * @param languages in which the title is shown if it can be
 */
public record EventView(
    Event event, List<MemberLine> members, List<Link> links, PreferredLanguages languages) {
  private static final double NEGLIGIBLE = 0.05;

  /** The text for a terminal so many columns wide. */
  public String render(int width) {
    StringBuilder out = new StringBuilder();
    line(out, "", languages.titleOf(event), width);
    line(out, "", summary(), width);
    event.keywords().stream()
        .collect(
            Collectors.groupingBy(
                EventKeyword::language,
                TreeMap::new,
                Collectors.mapping(EventKeyword::keyword, Collectors.joining(", "))))
        .forEach((language, keywords) -> line(out, language + ": ", keywords, width));
    spellings().forEach(name -> line(out, "one name: ", name, width));
    counted(out, "names", event.names().stream(), EventName::name, EventName::reports, width);
    counted(out, "places", event.places().stream(), EventView::country, EventPlace::reports, width);
    out.append('\n').append(table().render(width));
    if (members.size() < event.reports()) {
      out.append(
          "… and %d more: --limit %d shows all\n"
              .formatted(event.reports() - members.size(), event.reports()));
    }
    if (!links.isEmpty()) {
      out.append("\nWhy: the strongest links, and what each reason adds to the logit\n");
      links.forEach(link -> explain(out, link, width));
    }
    return out.toString();
  }

  /** Keywords of several languages that sound alike, side by side. */
  private List<String> spellings() {
    Map<String, Map<String, String>> names = new LinkedHashMap<>();
    for (EventKeyword keyword : event.keywords()) {
      if (keyword.sound() != null) {
        names
            .computeIfAbsent(keyword.sound(), sound -> new LinkedHashMap<>())
            .merge(keyword.language(), keyword.keyword(), (first, later) -> first);
      }
    }
    return names.values().stream()
        .map(spellings -> spellings.values().stream().distinct().toList())
        .filter(spellings -> spellings.size() > 1)
        .map(spellings -> String.join(" = ", spellings))
        .toList();
  }

  /** What is found in the reports of an event, each with how many of them it is found in. */
  private static <T> void counted(
      StringBuilder out,
      String what,
      Stream<T> found,
      Function<T, String> name,
      ToIntFunction<T> reports,
      int width) {
    String list =
        found
            .map(each -> name.apply(each) + " (" + reports.applyAsInt(each) + ")")
            .collect(Collectors.joining(", "));
    if (!list.isEmpty()) {
      line(out, what + ": ", list, width);
    }
  }

  private static String country(EventPlace place) {
    return new ULocale("", place.place()).getDisplayCountry(ULocale.ENGLISH);
  }

  private String summary() {
    String seen =
        event.firstSeen() == null
            ? "undated"
            : EventList.day(event.firstSeen()) + " to " + EventList.day(event.lastSeen());
    return "event %s, %s, %s; %d reports, %d independent, %d languages; cohesion %s"
        .formatted(
            event.eventId(),
            event.status(),
            seen,
            event.reports(),
            event.independentReports(),
            event.languages().size(),
            decimal(event.cohesion()));
  }

  private TerminalTable table() {
    TerminalTable table =
        new TerminalTable(
            "date", "language", "role", ">probability", "publisher", "title", "source");
    for (MemberLine member : members) {
      table.add(
          EventList.day(member.publishedAt()),
          member.language() == null ? "" : member.language(),
          member.role(),
          member.probability() == null ? "" : decimal(member.probability()),
          member.publisher() == null ? "" : member.publisher(),
          member.headline(),
          member.sourceUri());
    }
    return table;
  }

  private void explain(StringBuilder out, Link link, int width) {
    String ends = titleOf(link.reportA()) + " – " + titleOf(link.reportB());
    line(out, decimal(link.probability()) + "  ", ends, width);
    List<Evidence> evidence = new ArrayList<>(link.evidence());
    evidence.removeIf(reason -> Math.abs(reason.contribution()) < NEGLIGIBLE);
    evidence.sort(
        Comparator.comparingDouble((Evidence reason) -> -Math.abs(reason.contribution()))
            .thenComparing(Evidence::kind));
    for (Evidence reason : evidence) {
      String value = reason.value() == null ? "" : " " + reason.value();
      String adds = String.format(Locale.ROOT, "      %+6.2f  ", reason.contribution());
      line(out, adds, reason.kind() + value, width);
    }
  }

  private String titleOf(String reportId) {
    return members.stream()
        .filter(member -> member.reportId().equals(reportId))
        .findFirst()
        .map(member -> "[" + member.language() + "] " + member.headline())
        .orElse(reportId);
  }

  private static void line(StringBuilder out, String prefix, String text, int width) {
    out.append(prefix)
        .append(Cell.shown(Cell.clean(text), Math.max(1, width - prefix.length())))
        .append('\n');
  }

  private static String decimal(double share) {
    return String.format(Locale.ROOT, "%.2f", share);
  }
}
