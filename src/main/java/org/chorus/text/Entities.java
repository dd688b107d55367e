package org.chorus.text;

import org.jsoup.parser.Parser;

/** Decodes character references, named or numbered, that markup left behind. */
final class Entities {
  private static final int LONGEST = 32;

  private Entities() {}

  /** The text without references, however often they were encoded. */
  static TracedText decode(TracedText text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    TracedText decoded = new TracedText(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '&') {
        decoded.append(c, text.origin(i));
        continue;
      }
      int origin = text.origin(i);
      String character = "&";
      int end = i;
      // A reference to & may begin another one: &amp;eacute;
      while (character.equals("&")) {
        int semicolon = semicolon(text, end + 1);
        String next =
            semicolon < 0 ? character : unescape("&" + text.substring(end + 1, semicolon + 1));
        if (semicolon < 0 || next == null) {
          break;
        }
        character = next;
        end = semicolon;
      }
      append(decoded, character, origin);
      i = end;
    }
    return decoded;
  }

  private static void append(TracedText decoded, String characters, int origin) {
    for (int c : characters.codePoints().toArray()) {
      int shown = Characters.shown(c, decoded);
      if (shown >= 0) {
        decoded.appendCodePoint(shown, origin);
      } else if (Markup.mayBeginReference(decoded)) {
        decoded.append(' ', origin);
      }
    }
  }

  private static int semicolon(TracedText text, int from) {
    int end = Math.min(text.length(), from + LONGEST);
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        return i == from ? -1 : i;
      }
      boolean named = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!named && !(c == '#' && i == from)) {
        return -1;
      }
    }
    return -1;
  }

  /** What a reference stands for; null when it is none. */
  private static String unescape(String reference) {
    String character = Parser.unescapeEntities(reference, false);
    return character.equals(reference) ? null : character;
  }
}
