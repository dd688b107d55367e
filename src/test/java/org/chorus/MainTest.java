package org.chorus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MainTest {
  @Test
  void aDayThatIsNoneIsNamedInWordsOfTheUser() {
    PrintStream before = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      assertThat(Main.execute("run", "-i", "in", "--store", "s", "--as-of", "2026-13-01"))
          .isEqualTo(2);
    } finally {
      System.setErr(before);
    }
    assertThat(said.toString(StandardCharsets.UTF_8).lines().findFirst().orElseThrow())
        .isEqualTo(
            "chorus: Invalid value for option '--as-of': 2026-13-01 is no day, as in"
                + " 2024-11-18");
  }
}
