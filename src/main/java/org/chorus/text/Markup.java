package org.chorus.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes left-over tags, comments and scripts out of a text. */
final class Markup {
  /** A longer thing in angle brackets is no tag. */
  private static final int LONGEST_TAG = 1000;

  private static final int LONGEST_REFERENCE = 40;

  /** What feeds put around a text; the text stays. */
  private static final String CDATA = "<![CDATA[";

  private static final String CDATA_END = "]]>";

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "br",
          "dd",
          "div",
          "dl",
          "dt",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "head",
          "header",
          "hr",
          "html",
          "iframe",
          "li",
          "main",
          "nav",
          "noscript",
          "ol",
          "p",
          "pre",
          "script",
          "section",
          "style",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "title",
          "tr",
          "ul",
          "video");
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "audio", "b", "big", "button", "center", "cite", "code", "del", "dfn", "em",
          "font", "i", "img", "input", "ins", "kbd", "label", "link", "mark", "meta", "o:p", "path",
          "picture", "q", "s", "small", "source", "span", "strike", "strong", "sub", "sup", "svg",
          "time", "tt", "u", "var", "wbr");

  private Markup() {}

  /** The text without markup; block tags leave a line end behind. */
  static TracedText remove(TracedText text, List<CleanText.Removed> removed) {
    if (text.indexOf('<') < 0) {
      return text;
    }
    TracedText plain = new TracedText(text.length());
    int open = -LONGEST_TAG;
    boolean section = false;
    Set<String> neverClosed = new HashSet<>();
    int i = 0;
    while (i < text.length()) {
      section |= isAt(text, i, CDATA);
      int end = text.charAt(i) == '<' ? tagEnd(text, i) : section ? sectionEnd(text, i) : -1;
      if (end < 0) {
        open = text.charAt(i) == '<' ? plain.length() : open;
        plain.append(text.charAt(i), text.origin(i));
        i++;
        continue;
      }
      String name = name(text, i);
      int close = opensCode(text, i, name) ? closing(text, name, end, neverClosed) : end;
      removed.add(
          Cleaner.removed(
              close > end ? "script" : "tag", text.origin(i), text.substring(i, close)));
      boolean unfinished = plain.length() - open < LONGEST_TAG;
      if (BLOCKS.contains(name) || unfinished) {
        plain.append('\n', text.origin(i));
      } else if (mayBeginReference(plain)) {
        plain.append(' ', text.origin(i));
      }
      i = close;
    }
    return plain;
  }

  /** Whether what follows could turn the end of the text into a character reference. */
  static boolean mayBeginReference(TracedText text) {
    for (int i = text.length() - 1; i >= Math.max(0, text.length() - LONGEST_REFERENCE); i--) {
      if (text.charAt(i) == '&') {
        return true;
      }
      if (text.charAt(i) <= ' ') {
        return false;
      }
    }
    return false;
  }

  private static int sectionEnd(TracedText text, int start) {
    return isAt(text, start, CDATA_END) ? start + CDATA_END.length() : -1;
  }

  private static boolean isAt(TracedText text, int start, String what) {
    int end = start + what.length();
    return text.charAt(start) == what.charAt(0)
        && end <= text.length()
        && text.substring(start, end).equals(what);
  }

  /** Where the tag or comment that begins at {@code start} ends; -1 when none does. */
  private static int tagEnd(TracedText text, int start) {
    if (isAt(text, start, CDATA)) {
      return start + CDATA.length();
    }
    boolean known =
        BLOCKS.contains(name(text, start))
            || INLINE.contains(name(text, start))
            || (start + 1 < text.length() && text.charAt(start + 1) == '!');
    if (!known) {
      return -1;
    }
    int end = Math.min(text.length(), start + LONGEST_TAG);
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

  private static String name(TracedText text, int start) {
    int from = start + 1;
    if (from < text.length() && text.charAt(from) == '/') {
      from++;
    }
    int to = from;
    while (to < text.length() && to < from + 12 && isNameCharacter(text.charAt(to))) {
      to++;
    }
    boolean ends = to < text.length() && " >/".indexOf(text.charAt(to)) >= 0;
    return ends ? text.substring(from, to).toLowerCase(Locale.ROOT) : "";
  }

  private static boolean isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ':';
  }

  private static boolean opensCode(TracedText text, int start, String name) {
    return text.charAt(start + 1) != '/' && (name.equals("script") || name.equals("style"));
  }

  /**
   * Behind the closing tag of a script; the opening tag alone goes when it is never closed, which
   * is searched for only once.
   */
  private static int closing(TracedText text, String name, int from, Set<String> neverClosed) {
    for (int i = from; i < text.length() - 1 && !neverClosed.contains(name); i++) {
      if (text.charAt(i) == '<' && text.charAt(i + 1) == '/' && name.equals(name(text, i))) {
        int end = tagEnd(text, i);
        if (end > 0) {
          return end;
        }
      }
    }
    neverClosed.add(name);
    return from;
  }
}
