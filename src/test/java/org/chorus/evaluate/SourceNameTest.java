package org.chorus.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceNameTest {
  @Test
  void theSourcesOwnIdComesFirst() {
    assertThat(SourceName.of("r", "a.1", "file:/in/b.txt").name()).isEqualTo("a.1");
  }

  @Test
  void elseItIsTheFilesNameWithoutExtension() {
    assertThat(SourceName.of("r", null, "file:/in.d/b.txt").name()).isEqualTo("b");
    assertThat(SourceName.of("r", null, "file:/in/b.c.txt").name()).isEqualTo("b.c");
    assertThat(SourceName.of("r", null, "s3a://in/b.txt.gz").name()).isEqualTo("b");
    assertThat(SourceName.of("r", null, "b").name()).isEqualTo("b");
    assertThat(SourceName.of("r", null, "/in/.b").name()).isEqualTo(".b");
  }
}
