package org.chorus.text;

/** Lines that count the comments of readers, or lead to them. */
final class CommentLine {
  private static final int MOST_WORDS = 6;

  private static final int LONGEST = 60;

  private CommentLine() {}

  /** "Comment (0)", "12 comments", "See all comments": nothing else. */
  static boolean isOne(String line, String folded) {
    if (folded.length() > LONGEST) {
      return false;
    }
    boolean counts = line.codePoints().anyMatch(Character::isDigit);
    if (counts && isWord(folded)) {
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

  /** A number may stand within the word where no blanks part words. */
  private static boolean isWord(String folded) {
    return Furniture.isPhrase("comments", folded)
        || (Furniture.isUnspaced(folded)
            && Furniture.isPhrase("comments", folded.replace(" ", "")));
  }
}
