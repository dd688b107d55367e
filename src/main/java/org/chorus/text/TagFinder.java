package org.chorus.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Tells tags, comments and the like from what else begins with an angle bracket: a comparison, an
 * arrow, a word that someone put into brackets.
 */
final class TagFinder {
  /** A longer thing in angle brackets is no tag, unless its attributes are well written. */
  static final int LONGEST_LOOSE = 1000;

  private static final int LONGEST_NAME = 40;
  private static final String CDATA = "<![CDATA[";
  private static final String COMMENT = "<!--";
  private static final String COMMENT_END = "-->";

  private static final Set<String> BLOCKS =
      Set.of(
          ("address article aside blockquote body br caption center col colgroup dd details dialog"
                  + " div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3"
                  + " h4 h5 h6 head header hgroup hr html iframe legend li main menu nav noframes"
                  + " noscript object ol optgroup option p pre script section select style summary"
                  + " table tbody td template textarea tfoot th thead title tr ul video xml")
              .split(" "));
  private static final Set<String> INLINE =
      Set.of(
          ("a abbr acronym area audio b base bdi bdo big button canvas cite code data datalist del"
                  + " dfn em font i img input ins kbd label link map mark meta meter nobr output"
                  + " param path picture progress q rb rp rt ruby s samp slot small source span"
                  + " strike strong sub sup svg time track tt u var wbr")
              .split(" "));

  private final TracedText text;

  /**
   * Names that stand in the text both as {@code <name>} and as {@code </name>}; null: not asked.
   */
  private Set<String> paired;

  private boolean noCommentEnds;

  TagFinder(TracedText text) {
    this.text = text;
  }

  static boolean isBlock(String name) {
    return BLOCKS.contains(name);
  }

  /** Where the tag or comment that begins at {@code start} ends; -1 when none does. */
  int end(int start) {
    char next = start + 1 < text.length() ? text.charAt(start + 1) : ' ';
    if (next == '!') {
      return declaration(start);
    }
    if (next == '?') {
      return start + 2 < text.length() && isLetter(text.charAt(start + 2)) ? loose(start) : -1;
    }
    String name = name(start);
    if (name.isEmpty()) {
      return -1;
    }
    boolean closes = next == '/';
    int behindName = start + (closes ? 2 : 1) + name.length();
    Attributes attributes = Attributes.of(text, behindName, '>');
    boolean known = BLOCKS.contains(name) || INLINE.contains(name);
    boolean tag = known || isForeign(start, name, closes, attributes);
    // A closing tag has no attributes, and so no reason to span lines.
    if (tag && attributes.end() > 0 && !(closes && attributes.valued())) {
      return attributes.end();
    }
    return known ? loose(start) : -1;
  }

  /** The name of the tag at {@code start}, in lower case; empty when none begins there. */
  String name(int start) {
    return name(text, start, ":-_.", " \n\t\r>/");
  }

  /**
   * The name behind the bracket at {@code start}, and behind a stroke, in lower case; empty when
   * there is none.
   *
   * @param inside what it may hold beside ASCII letters and, not at its beginning, digits
   * @param behind what may stand behind it
   */
  static String name(TracedText text, int start, String inside, String behind) {
    int from = start + 1;
    if (from < text.length() && text.charAt(from) == '/') {
      from++;
    }
    int to = from;
    int limit = Math.min(text.length(), from + LONGEST_NAME);
    while (to < limit
        && (isLetter(text.charAt(to)) || (to > from && isInside(text.charAt(to), inside)))) {
      to++;
    }
    boolean ends = to < text.length() && behind.indexOf(text.charAt(to)) >= 0;
    return ends ? text.substring(from, to).toLowerCase(Locale.ROOT) : "";
  }

  boolean isAt(int start, String what) {
    int end = start + what.length();
    return text.charAt(start) == what.charAt(0)
        && end <= text.length()
        && text.substring(start, end).equals(what);
  }

  private int declaration(int start) {
    if (isAt(start, CDATA)) {
      return start + CDATA.length();
    }
    if (isAt(start, COMMENT) && !noCommentEnds) {
      for (int i = start + 2; i < text.length(); i++) {
        if (isAt(i, COMMENT_END)) {
          return i + COMMENT_END.length();
        }
      }
      noCommentEnds = true;
    }
    return loose(start);
  }

  /** Whatever is in it, a tag in one line ends with the first bracket. */
  private int loose(int start) {
    int end = Math.min(text.length(), start + LONGEST_LOOSE);
    for (int i = start + 1; i < end; i++) {
      switch (text.charAt(i)) {
        case '>' -> {
          return i + 1;
        }
        case '<', '\n' -> {
          return -1;
        }
        default -> {}
      }
    }
    return -1;
  }

  /**
   * Whether a tag is one though HTML has none of that name: of another language, or of the site's
   * own making, whose names have a hyphen and no capitals.
   */
  private boolean isForeign(int start, String name, boolean closes, Attributes attributes) {
    if (attributes.end() < 0) {
      return false;
    }
    int colon = name.indexOf(':');
    int from = start + (closes ? 2 : 1);
    boolean own = name.indexOf('-') > 0 && text.substring(from, from + name.length()).equals(name);
    return own
        || (colon > 0 && colon < name.length() - 1)
        || (!closes && attributes.quoted())
        || paired().contains(name);
  }

  private Set<String> paired() {
    if (paired == null) {
      Set<String> opened = new HashSet<>();
      Set<String> closed = new HashSet<>();
      for (int i = 0; i < text.length() - 1; i++) {
        if (text.charAt(i) == '<') {
          (text.charAt(i + 1) == '/' ? closed : opened).add(name(i));
        }
      }
      opened.retainAll(closed);
      paired = opened;
    }
    return paired;
  }

  private static boolean isInside(char c, String others) {
    return (c >= '0' && c <= '9') || others.indexOf(c) >= 0;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
