package org.chorus.text;

/**
 * What stands in a tag behind its name: attributes over as many lines as they like, in whose quoted
 * values anything may stand.
 *
 * @param end behind the character that closes the tag; -1 when none does, or when what spans lines
 *     looks less like attributes than like words
 * @param named whether there are any
 * @param valued whether one has a value
 * @param quoted whether one has a value in quotes
 */
record Attributes(int end, boolean named, boolean valued, boolean quoted) {
  /** Room for the addresses of a picture in all its sizes, and for small pictures themselves. */
  private static final int LONGEST = 1 << 14;

  /** The attributes from {@code from} on, of a tag that {@code close} closes. */
  static Attributes of(TracedText text, int from, char close) {
    return new Scan(text, from, close).attributes();
  }

  private static final class Scan {
    private final TracedText text;
    private final int limit;
    private final char open;
    private final char close;
    private int at;
    private boolean lines;
    private boolean plain = true;
    private boolean named;
    private boolean valued;
    private boolean quoted;

    Scan(TracedText text, int from, char close) {
      this.text = text;
      this.close = close;
      this.open = close == '>' ? '<' : '[';
      this.at = from;
      this.limit = Math.min(text.length(), from + LONGEST);
    }

    Attributes attributes() {
      boolean fine = true;
      while (fine && at < limit && text.charAt(at) != close) {
        char c = text.charAt(at);
        if (isSpace(c) || c == '/') {
          lines |= c == '\n';
          at++;
        } else {
          fine = attribute();
        }
      }
      boolean closed = fine && at < limit && (!lines || (valued && plain));
      return new Attributes(closed ? at + 1 : -1, named, valued, quoted);
    }

    private boolean attribute() {
      int from = at;
      while (at < limit && !endsName(text.charAt(at))) {
        plain &= isPlain(text.charAt(at), at > from);
        at++;
      }
      named |= at > from;
      int equals = space(at);
      if (equals == limit || text.charAt(equals) != '=') {
        return at > from;
      }
      at = space(equals + 1);
      boolean opensQuote = at < limit && (text.charAt(at) == '"' || text.charAt(at) == '\'');
      return opensQuote ? quotedValue() : plainValue();
    }

    private boolean quotedValue() {
      char quote = text.charAt(at);
      int from = ++at;
      boolean brackets = false;
      while (at < limit && text.charAt(at) != quote) {
        char c = text.charAt(at++);
        brackets |= c == open || c == close;
        lines |= c == '\n';
      }
      if (at == limit) {
        return false;
      }
      at++;
      valued = true;
      quoted = true;
      return !brackets || isEndOfValue(from);
    }

    /** A quote that was never closed is closed by the one that opens the next value. */
    private boolean isEndOfValue(int from) {
      boolean parted = at < limit && (isSpace(text.charAt(at)) || isEnd(text.charAt(at)));
      return parted && (at - 2 < from || text.charAt(at - 2) != '=');
    }

    private boolean plainValue() {
      int from = at;
      while (at < limit && (isInAddress(text.charAt(at)) || !endsName(text.charAt(at)))) {
        at++;
      }
      valued |= at > from;
      return true;
    }

    private int space(int from) {
      int i = from;
      while (i < limit && isSpace(text.charAt(i))) {
        lines |= text.charAt(i) == '\n';
        i++;
      }
      return i;
    }

    private static boolean isPlain(char c, boolean inside) {
      return (c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (inside ? (c >= '0' && c <= '9') || ":-_.".indexOf(c) >= 0 : c == '_');
    }

    private static boolean isInAddress(char c) {
      return c == '/' || c == '=';
    }

    private boolean endsName(char c) {
      return isSpace(c) || isEnd(c) || c == '=' || c == open;
    }

    private boolean isEnd(char c) {
      return c == '/' || c == close;
    }

    private static boolean isSpace(char c) {
      return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }
  }
}
