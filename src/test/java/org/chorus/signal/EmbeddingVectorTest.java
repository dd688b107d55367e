package org.chorus.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EmbeddingVectorTest {
  @Test
  void aVectorIsScaledToLengthOneAndRounded() {
    assertThat(EmbeddingVector.quantise(new float[] {3, -4}))
        .containsExactly(Math.round(.6f * EmbeddingVector.UNIT), -Math.round(.8f * 512));
  }

  @Test
  void theCosineIsNearlyThatOfTheVectors() {
    Random random = new Random(1);
    for (int i = 0; i < 100; i++) {
      float[] a = vector(random);
      float[] b = vector(random);
      assertThat(EmbeddingVector.cosine(EmbeddingVector.quantise(a), EmbeddingVector.quantise(b)))
          .isCloseTo(cosine(a, b), within(.004));
    }
  }

  @Test
  void aVectorWithoutDirectionIsRefused() {
    assertThatThrownBy(() -> EmbeddingVector.quantise(new float[3]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> EmbeddingVector.quantise(new float[] {Float.NaN, 1}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static float[] vector(Random random) {
    float[] vector = new float[384];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian() + .5f;
    }
    return vector;
  }

  private static double cosine(float[] a, float[] b) {
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += (double) a[i] * b[i];
      aa += (double) a[i] * a[i];
      bb += (double) b[i] * b[i];
    }
    return ab / Math.sqrt(aa * bb);
  }
}
