package org.chorus.keyword;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chorus.text.Token;

/**
 * Words that are grammar in their language, but in this text a part of a name that comes back, as
 * in São Paulo: beside the same capitalised word more than once, and never without a capital.
 */
final class NameParts {
  private final List<Token> tokens;
  private final int[] ids;
  private final int body;
  private final Set<Long> seen = new HashSet<>();
  private final BitSet named = new BitSet();
  private final BitSet small = new BitSet();

  private NameParts(List<Token> tokens, int[] ids, int body) {
    this.tokens = tokens;
    this.ids = ids;
    this.body = body;
  }

  /**
   * The numbers of such words.
   *
   * @param ids the number of the word at each place
   * @param body where the text begins behind the headline, whose capitals tell nothing
   * @param grammar the numbers of the words that are grammar in the language
   */
  static BitSet of(List<Token> tokens, int[] ids, int body, BitSet grammar) {
    NameParts parts = new NameParts(tokens, ids, body);
    for (int i = 0; i < ids.length; i++) {
      if (grammar.get(ids[i]) && tokens.get(i).start() >= body) {
        parts.look(i);
      }
    }
    parts.named.andNot(parts.small);
    return parts.named;
  }

  private void look(int position) {
    if (!tokens.get(position).capitalised()) {
      small.set(ids[position]);
    } else if (!tokens.get(position).startsChunk()) {
      if (goesOn(position + 1)) {
        see(position, position, position + 1);
      }
      if (goesOn(position) && tokens.get(position - 1).start() >= body) {
        see(position, position - 1, position);
      }
    }
  }

  /** Whether a word with a capital stands on either side of the gap before {@code position}. */
  private boolean goesOn(int position) {
    return position < ids.length
        && !tokens.get(position).startsChunk()
        && tokens.get(position - 1).capitalised()
        && tokens.get(position).capitalised();
  }

  private void see(int position, int first, int second) {
    if (!seen.add((long) ids[first] << Integer.SIZE | ids[second])) {
      named.set(ids[position]);
    }
  }
}
