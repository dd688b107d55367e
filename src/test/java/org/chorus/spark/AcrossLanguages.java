package org.chorus.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Vectors of documents, and how well they find what tells of the same in another language. */
final class AcrossLanguages {
  private final List<Vector> vectors = new ArrayList<>();

  private record Vector(String language, String event, float[] components) {
    double dot(Vector other) {
      return AcrossLanguages.dot(components, other.components);
    }
  }

  private record Pair(double cosine, boolean same) {}

  /** Adds a document's vector, of length 1. */
  void add(String language, String event, float[] vector) {
    vectors.add(new Vector(language, event, vector));
  }

  /** Over all documents and other languages: how often the nearest one there is of its event. */
  double nearest() {
    int asked = 0;
    int right = 0;
    for (Vector from : vectors) {
      Map<String, Vector> nearest = new HashMap<>();
      for (Vector to : vectors) {
        if (!to.language().equals(from.language())) {
          nearest.merge(to.language(), to, (a, b) -> from.dot(b) > from.dot(a) ? b : a);
        }
      }
      asked += nearest.size();
      right += (int) nearest.values().stream().filter(to -> isSame(from, to)).count();
    }
    return (double) right / asked;
  }

  /** Of all pairs of documents in different languages by their cosine: is it of one event? */
  double averagePrecision() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < vectors.size(); i++) {
      for (int j = 0; j < i; j++) {
        Vector a = vectors.get(i);
        Vector b = vectors.get(j);
        if (!a.language().equals(b.language())) {
          pairs.add(new Pair(a.dot(b), isSame(a, b)));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::cosine).reversed());
    double sum = 0;
    int found = 0;
    for (int rank = 1; rank <= pairs.size(); rank++) {
      if (pairs.get(rank - 1).same()) {
        found++;
        sum += (double) found / rank;
      }
    }
    return sum / found;
  }

  static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  private static boolean isSame(Vector a, Vector b) {
    return a.event().equals(b.event());
  }
}
