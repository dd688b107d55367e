package org.chorus.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes left-over tags, comments and scripts out of a text. */
final class Markup {
  private static final int LONGEST_REFERENCE = 40;

  /** What feeds put around a text; the text stays. */
  private static final String CDATA = "<![CDATA[";

  private static final String CDATA_END = "]]>";

  private Markup() {}

  /** The text without markup; block tags leave a line end behind. */
  static TracedText remove(TracedText text, List<CleanText.Removed> removed) {
    if (text.indexOf('<') < 0) {
      return text;
    }
    TagFinder tags = new TagFinder(text);
    TracedText plain = new TracedText(text.length());
    int open = -TagFinder.LONGEST_LOOSE;
    boolean section = false;
    Set<String> neverClosed = new HashSet<>();
    int i = 0;
    while (i < text.length()) {
      section |= tags.isAt(i, CDATA);
      int end = text.charAt(i) == '<' ? tags.end(i) : section ? sectionEnd(tags, i) : -1;
      if (end < 0) {
        open = text.charAt(i) == '<' ? plain.length() : open;
        plain.append(text.charAt(i), text.origin(i));
        i++;
        continue;
      }
      String name = tags.name(i);
      int close = opensCode(text, tags, i, end) ? closing(text, tags, i, end, neverClosed) : end;
      removed.add(
          Cleaner.removed(
              close > end ? "script" : "tag", text.origin(i), text.substring(i, close)));
      boolean unfinished = plain.length() - open < TagFinder.LONGEST_LOOSE;
      if (TagFinder.isBlock(name) || unfinished) {
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

  private static int sectionEnd(TagFinder tags, int start) {
    return tags.isAt(start, CDATA_END) ? start + CDATA_END.length() : -1;
  }

  /** Whether a tag opens what no reader sees: a script, or what Word notes of its document. */
  private static boolean opensCode(TracedText text, TagFinder tags, int start, int end) {
    return switch (tags.name(start)) {
      case "script", "style" -> text.charAt(start + 1) != '/';
      case "xml" -> text.charAt(start + 1) != '/' && isNamespaced(text, tags, end);
      default -> false;
    };
  }

  private static boolean isNamespaced(TracedText text, TagFinder tags, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) <= ' ') {
      i++;
    }
    return i < text.length() && text.charAt(i) == '<' && tags.name(i).indexOf(':') > 0;
  }

  /**
   * Behind the closing tag of a script; the opening tag alone goes when it is never closed, which
   * is searched for only once.
   */
  private static int closing(
      TracedText text, TagFinder tags, int start, int from, Set<String> neverClosed) {
    String name = tags.name(start);
    for (int i = from; i < text.length() - 1 && !neverClosed.contains(name); i++) {
      if (text.charAt(i) == '<' && text.charAt(i + 1) == '/' && name.equals(tags.name(i))) {
        int end = tags.end(i);
        if (end > 0) {
          return end;
        }
      }
    }
    neverClosed.add(name);
    return from;
  }
}
