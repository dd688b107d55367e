package org.chorus.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chorus.model.Copy;
import org.chorus.model.Likeness;

/**
 * Decides which reports are copies of which originals. A report is a copy of the earliest original
 * that it is like; an original is a report that is like none before it. What is only like a copy is
 * therefore an original itself: a story that changes from one version to the next starts a new
 * family where its likeness to the first version ends.
 */
public final class CopyFamily {
  private static final Comparator<Likeness> LATER_REPORT =
      Comparator.comparingLong(Likeness::reportAt).thenComparing(Likeness::report);

  private static final Comparator<Likeness> EARLIER_ORIGINAL =
      Comparator.comparingLong(Likeness::earlierAt).thenComparing(Likeness::earlier);

  private final Map<String, Likeness> decided = new HashMap<>();

  private CopyFamily() {}

  /** The copies among reports that are like each other; in no certain order of the rows. */
  public static List<Copy> copies(List<Likeness> likenesses) {
    CopyFamily family = new CopyFamily();
    List<Likeness> inOrder = new ArrayList<>(likenesses);
    inOrder.sort(LATER_REPORT);
    inOrder.forEach(family::decide);
    return family.decided.values().stream()
        .map(like -> new Copy(like.report(), like.earlier(), like.similarity()))
        .toList();
  }

  /** All likenesses of what came before a report are decided before its own. */
  private void decide(Likeness like) {
    Likeness ofEarlier = decided.get(like.earlier());
    if (ofEarlier == null) {
      keepEarliest(like);
    } else if (like.same()) {
      keepEarliest(
          new Likeness(
              like.report(),
              like.reportAt(),
              ofEarlier.earlier(),
              ofEarlier.earlierAt(),
              ofEarlier.similarity(),
              ofEarlier.same()));
    }
  }

  private void keepEarliest(Likeness like) {
    decided.merge(like.report(), like, (a, b) -> EARLIER_ORIGINAL.compare(a, b) <= 0 ? a : b);
  }
}
