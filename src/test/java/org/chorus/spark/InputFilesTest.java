package org.chorus.spark;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.chorus.model.UserError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputFilesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"http://news.example/a", "HTTPS://news.example/a", "ftp://news.example/a"})
  void nothingIsFetchedFromTheWeb(String input) {
    assertThatThrownBy(() -> InputFiles.find(new Configuration(), List.of(input)))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "--input "
                + input
                + ": nothing is fetched from the web; name a file of what was fetched");
  }
}
