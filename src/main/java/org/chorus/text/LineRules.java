package org.chorus.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes out lines that are furniture of the page: first those that are furniture wherever they
 * stand, then those that are so beside one of these, at last those that are so before the text
 * begins or after it has ended.
 */
final class LineRules {
  /** A longer line is a paragraph, whatever it begins with. */
  private static final int LONGEST = 300;

  /** A line as long, or one that ends as a sentence, is of the text. */
  private static final int PROSE = 80;

  private static final int MOST_HEADLINES = 5;
  private static final int MOST_UNSURE = 2;

  private final List<Line> lines;
  private final String[] rules;

  private LineRules(List<Line> lines) {
    this.lines = lines;
    this.rules = new String[lines.size()];
  }

  /** The lines that stay; the others are added to {@code removed}. */
  static List<Line> keep(List<Line> lines, List<CleanText.Removed> removed) {
    LineRules search = new LineRules(lines);
    search.alone();
    search.beside();
    search.headlines();
    search.head();
    search.tail();
    List<Line> kept = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (search.rules[i] == null) {
        kept.add(line);
      } else {
        removed.add(Cleaner.removed(search.rules[i], line.position(), line.text()));
      }
    }
    return kept;
  }

  private void alone() {
    for (int i = 0; i < rules.length; i++) {
      String line = lines.get(i).text();
      rules[i] = line.length() > LONGEST ? null : LineRule.anywhere(line);
    }
  }

  /** The name of one network, or a bare number, belongs to the share bar or counter next to it. */
  private void beside() {
    for (int i = 1; i < rules.length; i++) {
      follow(i, i - 1);
    }
    for (int i = rules.length - 2; i >= 0; i--) {
      follow(i, i + 1);
    }
  }

  private void follow(int line, int neighbour) {
    boolean bar =
        rules[neighbour] != null
            && (rules[neighbour].equals(LineRule.SHARE_BAR)
                || rules[neighbour].equals(LineRule.COMMENTS));
    if (bar && rules[line] == null && ShareBar.belongsToOne(lines.get(line).text())) {
      rules[line] = rules[neighbour];
    }
  }

  /** Behind a bare "Read also" stand headlines of other reports, until the text goes on. */
  private void headlines() {
    for (int i = 0; i + 1 < rules.length; i++) {
      if (LineRule.READ_MORE.equals(rules[i]) && ReadMore.isLabel(lines.get(i).text())) {
        int end = endOfHeadlines(i + 1);
        for (int k = i + 1; k < end; k++) {
          rules[k] = rules[k] == null ? LineRule.READ_MORE : rules[k];
        }
      }
    }
  }

  /** Where every sentence may look like a headline, only few lines are, and the text goes on. */
  private int endOfHeadlines(int from) {
    boolean unsure = ReadMore.lacksStops(lines.get(from).text());
    int most = Math.min(rules.length, from + (unsure ? MOST_UNSURE + 1 : MOST_HEADLINES));
    int end = from;
    while (end < most && ReadMore.isHeadline(lines.get(end).text())) {
      end++;
    }
    return unsure && end == most ? from : end;
  }

  /** What is furniture only before the first sentence. */
  private void head() {
    for (int i = 0; i < rules.length && !isProse(i); i++) {
      rules[i] = rules[i] == null ? LineRule.atAnEnd(lines.get(i).text()) : rules[i];
    }
  }

  /** What is so only behind the last one, or as long as nothing else is left behind it. */
  private void tail() {
    boolean last = true;
    for (int i = rules.length - 1; i >= 0; i--) {
      if (rules[i] != null || (last && markSource(i))) {
        continue;
      }
      if (isProse(i)) {
        return;
      }
      rules[i] = LineRule.atAnEnd(lines.get(i).text());
      last = last && rules[i] != null;
    }
  }

  private boolean isProse(int i) {
    String line = lines.get(i).text();
    return rules[i] == null && (line.length() >= PROSE || LineRule.endsAsSentence(line));
  }

  /** Marks a line that says where the text comes from, perhaps with the label above it. */
  private boolean markSource(int line) {
    int label = before(line);
    boolean below =
        label >= 0
            && SourceLine.isLabel(lines.get(label).text())
            && SourceLine.isName(lines.get(line).text());
    if (!below && !SourceLine.isOne(lines.get(line).text())) {
      return false;
    }
    rules[line] = LineRule.SOURCE;
    rules[below ? label : line] = LineRule.SOURCE;
    return true;
  }

  /** The last line before {@code end} that stays; -1 when there is none. */
  private int before(int end) {
    int i = end - 1;
    while (i >= 0 && rules[i] != null) {
      i--;
    }
    return i;
  }
}
