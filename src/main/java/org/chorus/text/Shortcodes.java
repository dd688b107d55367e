package org.chorus.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes out the tags in square brackets that editors of sites know: {@code [caption width="300"]…
 * [/caption]}, {@code [b]…[/b]}. What they enclose stays. A word in brackets is one when the same
 * word closes it somewhere, or when it has an attribute with a value in quotes.
 */
final class Shortcodes {
  /** Those that stand within a sentence. */
  private static final Set<String> INLINE =
      Set.of("b i u s url color size font sup sub dropcap highlight email".split(" "));

  private Shortcodes() {}

  /** The text without shortcodes; those that are not of a sentence leave a line end behind. */
  static TracedText remove(TracedText text, List<CleanText.Removed> removed) {
    if (text.indexOf('[') < 0) {
      return text;
    }
    Set<String> paired = paired(text);
    TracedText kept = new TracedText(text.length());
    int done = 0;
    int i = 0;
    while (i < text.length()) {
      int end = text.charAt(i) == '[' ? end(text, i, paired) : -1;
      if (end < 0) {
        i++;
        continue;
      }
      kept.append(text, done, i);
      if (!INLINE.contains(name(text, i))) {
        kept.append('\n', text.origin(i));
      } else if (Markup.mayBeginReference(kept)) {
        kept.append(' ', text.origin(i));
      }
      removed.add(Cleaner.removed("tag", text.origin(i), text.substring(i, end)));
      i = end;
      done = end;
    }
    if (done == 0) {
      return text;
    }
    kept.append(text, done, text.length());
    return kept;
  }

  private static int end(TracedText text, int start, Set<String> paired) {
    String name = name(text, start);
    if (name.isEmpty()) {
      return -1;
    }
    boolean closes = text.charAt(start + 1) == '/';
    int behind = start + (closes ? 2 : 1) + name.length();
    Attributes attributes = Attributes.of(text, behind, ']');
    boolean one = closes ? !attributes.named() : isAttributes(text, behind, attributes);
    return one && (attributes.quoted() || paired.contains(name)) ? attributes.end() : -1;
  }

  /** Words without a value are of a remark in brackets. */
  private static boolean isAttributes(TracedText text, int behind, Attributes attributes) {
    return !attributes.named() || attributes.valued() || text.charAt(behind) == '=';
  }

  private static Set<String> paired(TracedText text) {
    Set<String> opened = new HashSet<>();
    Set<String> closed = new HashSet<>();
    for (int i = 0; i < text.length() - 1; i++) {
      if (text.charAt(i) == '[') {
        (text.charAt(i + 1) == '/' ? closed : opened).add(name(text, i));
      }
    }
    opened.retainAll(closed);
    return opened;
  }

  private static String name(TracedText text, int start) {
    return TagFinder.name(text, start, "_-", " \n=]/");
  }
}
