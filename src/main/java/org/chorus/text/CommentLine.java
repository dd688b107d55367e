package org.chorus.text;

/** Lines that count the comments of readers, or lead to them. */
final class CommentLine {
  private static final int MOST_WORDS = 6;

  private CommentLine() {}

  /** "Comment (0)", "12 comments", "See all comments": nothing else. */
  static boolean isOne(String line, String folded) {
    boolean counts = line.codePoints().anyMatch(Character::isDigit);
    String joined = folded.replace(" ", "");
    if (counts
        && (Furniture.isPhrase("comments", folded)
            || (Furniture.isUnspaced(folded) && Furniture.isPhrase("comments", joined)))) {
      return true;
    }
    String[] words = folded.split(" ", -1);
    if (words.length > MOST_WORDS) {
      return false;
    }
    boolean comments = false;
    for (String word : words) {
      if (Furniture.isPhrase("comments", word)) {
        comments = true;
      } else if (!Furniture.isPhrase("comments-filler", word)) {
        return false;
      }
    }
    return comments && words.length > 1;
  }
}
