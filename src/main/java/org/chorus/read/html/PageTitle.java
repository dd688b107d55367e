package org.chorus.read.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Headlines as pages give them: with the name of the site before or behind. */
final class PageTitle {
  private static final Pattern SEPARATOR = Pattern.compile("\\s*[|¦｜•·»«]\\s*|\\s+[-–—:]+\\s+|::");

  /** What parts a title from a name that is known, beside what may stand within words. */
  private static final Pattern AFTER_TITLE =
      Pattern.compile(
          "(?:\\s[-–—:.,/&]+|[^\\p{L}\\p{M}\\p{Nd}\\s\\-–—.,'’\"“”„«»()\\[\\]/&!?！？。…]+)\\s*$");

  private static final Pattern BEFORE_TITLE =
      Pattern.compile("^\\s*(?:[-–—/]+\\s|[^\\p{L}\\p{M}\\p{Nd}\\s\\-–—.,:'’\"“”„«»()\\[\\]/&]+)");

  /** Scripts without blanks part with a dash alone. */
  private static final Pattern TIGHT_AFTER_TITLE =
      Pattern.compile(
          "(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{P}])[-–—]+\\s*$");

  private static final int SHORTEST_NAME = 2;
  private static final int LONGEST = 1000;

  private PageTitle() {}

  /**
   * The title without parts at its ends that name the site, behind separators. One that consists of
   * nothing else stays.
   *
   * @param site the name of the site; null when unknown
   * @param host where it is; empty when unknown
   */
  static String withoutSite(String title, String site, String host) {
    String rest = title.substring(0, Math.min(title.length(), LONGEST)).strip();
    for (String cut = cut(rest, site, host); !cut.equals(rest); cut = cut(rest, site, host)) {
      rest = cut;
    }
    return site == null ? rest : withoutName(rest, site.strip());
  }

  /** The title without a name that it ends or begins with, whatever parts them. */
  private static String withoutName(String title, String name) {
    int rest = title.length() - name.length();
    if (name.length() < SHORTEST_NAME || rest <= 0) {
      return title;
    }
    if (title.regionMatches(true, rest, name, 0, name.length())) {
      String before = title.substring(0, rest);
      for (Pattern separator : List.of(AFTER_TITLE, TIGHT_AFTER_TITLE)) {
        Matcher end = separator.matcher(before);
        if (end.find() && end.start() > 0) {
          return before.substring(0, end.start()).strip();
        }
      }
    }
    Matcher start = BEFORE_TITLE.matcher(title.substring(Math.min(name.length(), title.length())));
    return title.regionMatches(true, 0, name, 0, name.length())
            && start.find()
            && start.end() < rest
        ? title.substring(name.length() + start.end()).strip()
        : title;
  }

  private static String cut(String title, String site, String host) {
    Matcher separator = SEPARATOR.matcher(title);
    int firstStart = -1;
    int firstEnd = 0;
    int lastStart = -1;
    int lastEnd = 0;
    while (separator.find()) {
      firstStart = firstStart < 0 ? separator.start() : firstStart;
      firstEnd = firstEnd == 0 ? separator.end() : firstEnd;
      lastStart = separator.start();
      lastEnd = separator.end();
    }
    if (lastStart > 0 && names(title.substring(lastEnd), site, host)) {
      return title.substring(0, lastStart).strip();
    }
    boolean before = firstStart > 0 && firstEnd < title.length();
    return before && names(title.substring(0, firstStart), site, host)
        ? title.substring(firstEnd).strip()
        : title;
  }

  /** Whether a part is the site's name, or the letters of its host but for the top-level domain. */
  private static boolean names(String part, String site, String host) {
    String letters = letters(part);
    if (letters.isEmpty()) {
      return false;
    }
    String plainHost = host.replaceFirst("^www\\.", "").replaceFirst(":\\d+$", "");
    int top = plainHost.lastIndexOf('.');
    return letters.equals(site == null ? "" : letters(site))
        || letters.equals(letters(plainHost))
        || (top > 0 && letters.equals(letters(plainHost.substring(0, top))));
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", "").toLowerCase(Locale.ROOT);
  }
}
