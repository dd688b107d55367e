package org.chorus.signal;

import java.util.ArrayList;
import java.util.List;
import org.chorus.text.Token;
import org.chorus.text.Tokenizer;

/** How the names in a phrase sound, whatever the script: as in the table {@code signals}. */
public final class NameSound {
  private static final int SHORTEST = 3;

  private NameSound() {}

  /**
   * The skeletons of what may be names in {@code phrase}, in their order: capitalised words, in
   * scripts without case every word; short skeletons, which say little, left out.
   */
  public static List<String> of(String phrase) {
    List<String> sounds = new ArrayList<>();
    for (Token token : Tokenizer.tokens(phrase)) {
      if (Names.mayBeName(token)) {
        String skeleton = Skeleton.of(Transliteration.latin(token.text()));
        if (skeleton.length() >= SHORTEST) {
          sounds.add(skeleton);
        }
      }
    }
    return sounds;
  }
}
