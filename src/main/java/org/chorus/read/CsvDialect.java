package org.chorus.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How rows of separated values are written down (RFC 4180 leaves it to the writer).
 *
 * @param separator what parts the values
 * @param lineEnd the character that ends a row: a line feed, or a carriage return alone
 * @param escaped whether a backslash takes its meaning from the character behind it, as databases
 *     and Spark write quotes inside quotes
 */
record CsvDialect(char separator, char lineEnd, boolean escaped) {
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};

  /** What spreadsheets put before the header to say what the separator is. */
  private static final Pattern DIRECTIVE = Pattern.compile("sep=(.)[\\r\\n]*");

  /** {@code #id,text} is a header. */
  private static final Pattern COMMENT = Pattern.compile("#(?:[ \\t#].*|[^,;\\t|]*)[\\r\\n]*");

  /** Where quotes are doubled, a closing one has nothing like this behind it. */
  private static final Pattern ESCAPED_QUOTE = Pattern.compile("\\\\\"[^,;\\t|\"\\r\\n]");

  /** The dialect of the file that begins with {@code head}. */
  static CsvDialect of(String head) {
    return of(head, separator(head));
  }

  /** The dialect of the file that begins with {@code head}, whose separator is known. */
  static CsvDialect of(String head, char separator) {
    boolean returns = head.indexOf('\n') < 0 && head.indexOf('\r') >= 0;
    return new CsvDialect(separator, returns ? '\r' : '\n', ESCAPED_QUOTE.matcher(head).find());
  }

  /** Whether a row before the header is none of the table: a separator's name, or a comment. */
  static boolean isPreamble(String row) {
    return row.isBlank() || DIRECTIVE.matcher(row).matches() || COMMENT.matcher(row).matches();
  }

  /** The one that is named, else the one that the header has most of outside quotes. */
  private static char separator(String head) {
    String header = "";
    for (String line : (Iterable<String>) head.lines()::iterator) {
      Matcher named = DIRECTIVE.matcher(line);
      if (named.matches()) {
        return named.group(1).charAt(0);
      }
      if (!isPreamble(line)) {
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
