package org.chorus.text;

import java.util.ArrayList;
import java.util.List;

/** Takes out lines that are furniture of the page. */
final class LineRules {
  /** A longer line is a paragraph, whatever it begins with. */
  private static final int LONGEST = 300;

  private static final int LONGEST_SOURCE = 60;

  private static final List<Rule> RULES =
      List.of(
          new Rule("advertisement", (line, folded) -> Furniture.isPhrase("advertisement", folded)),
          new Rule("comment-counter", LineRules::isCommentCounter),
          new Rule("share-bar", (line, folded) -> isShareBar(folded)),
          new Rule(
              "cookie-notice", (line, folded) -> Furniture.startsWithPhrase("cookies", folded)),
          new Rule("read-more", LineRules::isReadMore));

  private LineRules() {}

  private interface Test {
    boolean matches(String line, String folded);
  }

  private record Rule(String name, Test test) {}

  /** The lines that stay; the others are added to {@code removed}. */
  static List<Line> keep(List<Line> lines, List<CleanText.Removed> removed) {
    List<Line> kept = new ArrayList<>(lines.size());
    for (Line line : lines) {
      String rule = rule(line.text());
      if (rule == null) {
        kept.add(line);
      } else {
        removed.add(Cleaner.removed(rule, line.position(), line.text()));
      }
    }
    while (!kept.isEmpty() && isSource(kept.get(kept.size() - 1).text())) {
      Line last = kept.remove(kept.size() - 1);
      removed.add(Cleaner.removed("source", last.position(), last.text()));
    }
    return kept;
  }

  private static String rule(String line) {
    if (line.length() > LONGEST) {
      return null;
    }
    String folded = Line.folded(line);
    for (Rule rule : RULES) {
      if (rule.test.matches(line, folded)) {
        return rule.name;
      }
    }
    return null;
  }

  /** "Comment (0)", "12 comments": the word and a number, nothing else. */
  private static boolean isCommentCounter(String line, String folded) {
    return Furniture.isPhrase("comments", folded) && line.codePoints().anyMatch(Character::isDigit);
  }

  /** Every word is about sharing, and there is something to share by or two networks. */
  private static boolean isShareBar(String folded) {
    if (folded.isEmpty()) {
      return false;
    }
    int sharing = 0;
    int networks = 0;
    String[] words = folded.split(" ", -1);
    for (String word : words) {
      if (Furniture.isPhrase("share", word)) {
        sharing++;
      } else if (Furniture.isPhrase("network", word)) {
        networks++;
      } else if (!Furniture.isPhrase("share-filler", word)) {
        return false;
      }
    }
    return networks > 1 || (sharing > 0 && (networks > 0 || words.length <= 4));
  }

  /** "Read more", or "Related: …" with a headline behind it. */
  private static boolean isReadMore(String line, String folded) {
    if (Furniture.isPhrase("more", folded)) {
      return true;
    }
    int colon = separator(line);
    return colon > 0
        && Furniture.isPhrase("more", Line.folded(line.substring(0, colon)))
        && !endsAsSentence(line);
  }

  /** "Source", "Source: Agency", "Source : https://…", or an address alone. */
  private static boolean isSource(String line) {
    if (line.length() > LONGEST * 2) {
      return false;
    }
    if (isAddress(line) || Furniture.isPhrase("source", Line.folded(line))) {
      return true;
    }
    int colon = separator(line);
    if (colon <= 0 || !Furniture.isPhrase("source", Line.folded(line.substring(0, colon)))) {
      return false;
    }
    String rest = line.substring(colon + 1).strip();
    return isAddress(rest) || (rest.length() <= LONGEST_SOURCE && !endsAsSentence(rest));
  }

  /** Where a label ends; -1 when the line has none. A hyphen inside a word parts nothing. */
  private static int separator(String line) {
    for (int i = 1; i < line.length(); i++) {
      boolean dash = "-–—".indexOf(line.charAt(i)) >= 0 && line.charAt(i - 1) == ' ';
      if (dash || ":：|>»".indexOf(line.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isAddress(String text) {
    return text.indexOf(' ') < 0
        && (text.startsWith("http://") || text.startsWith("https://") || text.startsWith("www."));
  }

  /** A headline may end with a question or exclamation mark, but hardly with a full stop. */
  private static boolean endsAsSentence(String text) {
    return !text.isEmpty()
        && (text.endsWith(".")
            || CharacterKind.of(text.charAt(text.length() - 1)) == CharacterKind.SENTENCE_END);
  }
}
