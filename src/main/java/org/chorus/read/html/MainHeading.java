package org.chorus.read.html;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The heading of a page's article, which is the surest mark of where the article is. */
final class MainHeading {
  private static final int LONGEST = 1000;

  /** Headings may be nested, so that reading all of very many takes too long. */
  private static final int MOST = 200;

  private MainHeading() {}

  /**
   * The heading that the page's title begins or ends with, and mostly consists of; else the first
   * of the highest rank.
   */
  static Optional<Element> of(Document page) {
    return inTitle(page).or(() -> Optional.ofNullable(page.selectFirst("h1")));
  }

  /**
   * The heading that the page's title begins or ends with, and mostly consists of: what else is in
   * the title names the site, in whatever way.
   */
  static Optional<Element> inTitle(Document page) {
    String title = page.title();
    if (title.length() > LONGEST) {
      return Optional.empty();
    }
    List<Element> all = page.select("h1, h2, h3");
    return all.stream()
        .limit(MOST)
        .filter(heading -> isMost(heading.text(), title))
        .max(Comparator.comparingInt(heading -> heading.text().length()));
  }

  /** What the heading is in, from the inside to the outside; nothing without a heading. */
  static Set<Element> around(Optional<Element> heading) {
    Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
    heading.ifPresent(found -> around.addAll(found.parents()));
    return around;
  }

  private static boolean isMost(String heading, String title) {
    return 2 * heading.length() > title.length()
        && (title.startsWith(heading) || title.endsWith(heading));
  }
}
