package org.chorus.language;

/** Web and mail addresses, which tell nothing of a text's language. */
final class WebAddresses {
  private WebAddresses() {}

  /**
   * {@code text} with a space in place of each. An address ends at what is no ASCII character, as
   * scripts without spaces go on right behind it.
   */
  static String removedFrom(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && isInAddress(text.charAt(end))) {
        end++;
      }
      if (end == at) {
        kept.append(text.charAt(at++));
      } else {
        String run = text.substring(at, end);
        kept.append(isAddress(run) ? " " : run);
        at = end;
      }
    }
    return kept.toString();
  }

  private static boolean isInAddress(char c) {
    return c > ' ' && c < 0x7F;
  }

  private static boolean isAddress(String run) {
    return run.contains("://") || run.contains("www.") || run.indexOf('@') >= 0;
  }
}
