package org.chorus.read.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The dates that a page's body marks as such. Those of teasers, of links to other pages and of what
 * is beside the text are not the article's; of the others, the one nearest the main heading is.
 * Where none is near, they count only if they agree: a wrong date is worse than none.
 */
final class ShownDates implements NodeVisitor {
  /** Between a heading and its date there is no more than a lead, in characters. */
  private static final int NEAR_BELOW = 600;

  private static final int NEAR_ABOVE = 100;

  /** A date in a paragraph of more characters is one that the text speaks of. */
  private static final int LONGEST_LINE = 200;

  private static final int MOST = 100;
  private static final int DAY = "2024-05-14".length();

  private static final Pattern CHANGED =
      Pattern.compile("modified|updated", Pattern.CASE_INSENSITIVE);
  private static final Pattern PUBLISHED =
      Pattern.compile("publish|created", Pattern.CASE_INSENSITIVE);

  private final PageNames names;
  private final Optional<Element> heading;
  private final Set<Element> aroundHeading;
  private final boolean headingInArticle;
  private final List<Mark> marks = new ArrayList<>();
  private int at;
  private int beside;
  private int inOther;
  private int headingStart = -1;
  private int headingEnd;
  private int lineStart;
  private int marksBeforeLine;

  /** How a date is marked. */
  private enum Kind {
    ITEM,
    TIME,
    TEXT
  }

  /**
   * A marked date.
   *
   * @param at how many characters of the page stand before it
   * @param inOther whether it is in an article or object that the heading is not in
   */
  private record Mark(Kind kind, String value, int at, boolean inOther) {}

  private ShownDates(Document page, PageNames names) {
    this.names = names;
    heading = MainHeading.of(page);
    aroundHeading = MainHeading.around(heading);
    headingInArticle = aroundHeading.stream().anyMatch(ShownDates::isArticle);
  }

  static ShownDates of(Document page, PageNames names) {
    ShownDates found = new ShownDates(page, names);
    NodeTraversor.traverse(found, page);
    return found;
  }

  /** What a property of an object says, as schema.org has it. */
  Optional<String> item() {
    return chosen(Kind.ITEM);
  }

  /** What an element for times says to machines. */
  Optional<String> time() {
    return chosen(Kind.TIME);
  }

  /** What an element for times says to readers alone. */
  Optional<String> text() {
    return chosen(Kind.TEXT);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      at += words.getWholeText().strip().length();
    } else if (node instanceof Element element) {
      if (heading.filter(element::equals).isPresent()) {
        headingStart = at;
      }
      if (element.normalName().equals("p")) {
        lineStart = at;
        marksBeforeLine = marks.size();
      }
      beside += isBeside(element) ? 1 : 0;
      inOther += isOther(element) ? 1 : 0;
      if (beside == 0 && marks.size() < MOST) {
        note(element);
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (heading.filter(element::equals).isPresent()) {
        headingEnd = at;
      }
      if (element.normalName().equals("p") && at - lineStart > LONGEST_LINE) {
        marks.subList(Math.min(marksBeforeLine, marks.size()), marks.size()).clear();
      }
      beside -= isBeside(element) ? 1 : 0;
      inOther -= isOther(element) ? 1 : 0;
    }
  }

  private void note(Element element) {
    String property = element.attr("itemprop");
    boolean time = element.normalName().equals("time");
    if (property.equals("datePublished")) {
      Stream.of(element.attr("content"), element.attr("datetime"), element.text())
          .filter(value -> !value.isBlank())
          .findFirst()
          .ifPresent(value -> add(Kind.ITEM, value));
    }
    String kind = property + " " + element.className();
    if (time && (!CHANGED.matcher(kind).find() || PUBLISHED.matcher(kind).find())) {
      String value = element.attr("datetime");
      add(value.isBlank() ? Kind.TEXT : Kind.TIME, value.isBlank() ? element.text() : value);
    }
  }

  private void add(Kind kind, String value) {
    marks.add(new Mark(kind, value, at, inOther > 0));
  }

  private boolean isBeside(Element element) {
    if (element.normalName().equals("a")) {
      String address = element.attr("href");
      return !address.isEmpty() && !names.isAddress(address);
    }
    boolean holdsHeading = aroundHeading.contains(element);
    return !element.normalName().equals("address")
        && Hints.doubt(element, holdsHeading).compareTo(Hints.Doubt.DOUBTFUL) >= 0;
  }

  private boolean isOther(Element element) {
    return heading.isPresent() && isArticle(element) && !aroundHeading.contains(element);
  }

  private static boolean isArticle(Element element) {
    String name = element.normalName();
    boolean page = name.equals("html") || name.equals("body");
    return name.equals("article") || (element.hasAttr("itemscope") && !page);
  }

  private Optional<String> chosen(Kind kind) {
    List<Mark> all = marks.stream().filter(mark -> mark.kind == kind).toList();
    Predicate<Mark> below = mark -> mark.at >= headingEnd && mark.at - headingEnd <= NEAR_BELOW;
    Predicate<Mark> above =
        mark -> mark.at <= headingStart && headingStart - mark.at <= NEAR_ABOVE && !mark.inOther;
    Comparator<Mark> byPlace = Comparator.comparingInt(Mark::at);
    Optional<Mark> near =
        headingStart < 0
            ? Optional.empty()
            : all.stream()
                .filter(below.and(mark -> !(mark.inOther && headingInArticle)))
                .min(byPlace)
                .or(() -> all.stream().filter(above).max(byPlace));
    return near.map(Mark::value).or(() -> agreed(all));
  }

  private static Optional<String> agreed(List<Mark> marks) {
    List<String> values = marks.stream().filter(mark -> !mark.inOther).map(Mark::value).toList();
    long days =
        values.stream()
            .map(v -> v.strip().substring(0, Math.min(DAY, v.strip().length())))
            .distinct()
            .count();
    return days == 1 ? Optional.of(values.get(0)) : Optional.empty();
  }
}
