package org.chorus.read;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How rows of separated values are written down (RFC 4180 leaves it to the writer).
 *
 * @param separator what parts the values
 * @param lineEnd the character that ends a row: a line feed, or a carriage return alone
 * @param escaped whether a backslash takes its meaning from a quote behind it, as databases and
 *     Spark write quotes inside quotes
 */
record CsvDialect(char separator, char lineEnd, boolean escaped) {
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};
  private static final Pattern ANY_SEPARATOR = Pattern.compile("[,;\t|]");

  /** What spreadsheets put before the header to say what the separator is. */
  private static final Pattern DIRECTIVE = Pattern.compile("sep=([^\"\\\\\\p{Alnum}])");

  private static final Pattern COMMENT = Pattern.compile("#(?:[ \t#].*|[^,;\t|]*)");

  /** Where quotes are doubled, a closing one has nothing like this behind it. */
  private static final Pattern ESCAPED_QUOTE = Pattern.compile("\\\\\"[^,;\t|\"\r\n]");

  /**
   * The dialect of the file that begins with {@code head}.
   *
   * @param names normalised, of which a header has one
   */
  static CsvDialect of(String head, Collection<String> names) {
    String text = withoutMark(head);
    return of(text, separator(text, names));
  }

  /** The dialect of the file that begins with {@code head}, whose separator is known. */
  static CsvDialect of(String head, char separator) {
    boolean feeds = endsRow(head, '\n') || !endsRow(head, '\r');
    return new CsvDialect(separator, feeds ? '\n' : '\r', ESCAPED_QUOTE.matcher(head).find());
  }

  /** Whether a row before the header is none of the table: a separator's name, or a comment. */
  static boolean isPreamble(String row, Collection<String> names) {
    String line = row.strip();
    return line.isEmpty()
        || DIRECTIVE.matcher(line).matches()
        || (COMMENT.matcher(line).matches() && !isHeader(line.substring(1), names));
  }

  private static boolean isHeader(String line, Collection<String> names) {
    return Stream.of(ANY_SEPARATOR.split(line, -1))
        .map(FieldMap::normalise)
        .anyMatch(names::contains);
  }

  private static String withoutMark(String head) {
    return head.startsWith("\uFEFF") ? head.substring(1) : head;
  }

  private static boolean endsRow(String head, char end) {
    boolean quoted = false;
    for (int at = 0; at < head.length(); at++) {
      quoted ^= head.charAt(at) == '"';
      if (head.charAt(at) == end && !quoted) {
        return true;
      }
    }
    return false;
  }

  /** The one that is named, else the one that the header has most of outside quotes. */
  private static char separator(String head, Collection<String> names) {
    String header = "";
    for (String line : (Iterable<String>) head.lines()::iterator) {
      Matcher named = DIRECTIVE.matcher(line);
      if (named.matches()) {
        return named.group(1).charAt(0);
      }
      if (!isPreamble(line, names)) {
        header = head.substring(head.indexOf(line));
        break;
      }
    }
    return mostFrequent(header);
  }

  private static char mostFrequent(String header) {
    int[] counts = new int[SEPARATORS.length];
    boolean quoted = false;
    for (int at = 0; at < header.length(); at++) {
      char c = header.charAt(at);
      quoted ^= c == '"';
      if ((c == '\n' || c == '\r') && !quoted) {
        break;
      }
      for (int i = 0; i < SEPARATORS.length; i++) {
        counts[i] += !quoted && c == SEPARATORS[i] ? 1 : 0;
      }
    }
    int best = 0;
    for (int i = 1; i < SEPARATORS.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return SEPARATORS[best];
  }
}
