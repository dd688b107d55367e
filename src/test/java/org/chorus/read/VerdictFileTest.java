package org.chorus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.chorus.model.UserError;
import org.junit.jupiter.api.Test;

class VerdictFileTest {
  @Test
  void aTableIsReadAsASpreadsheetSavesIt() {
    String commas =
        "report_a,report_b,verdict,headline_a\r\na,b,Together,\"x, \"\"y\"\"\"\r\nc,d,,z\r\n";
    assertThat(VerdictFile.parse(commas, "f").verdicts()).containsExactly("a,b,together");
    String semicolons = "\uFEFFverdict;report_b;report_a\n apart ; b ; a \n";
    assertThat(VerdictFile.parse(semicolons, "f").verdicts()).containsExactly("a,b,apart");
    assertThat(VerdictFile.parse(semicolons, "f").asSetting()).isEqualTo("[\"a,b,apart\"]");
  }

  @Test
  void whatIsNoVerdictIsTheUsersMistakeWithItsPlace() {
    mistake("report_a,report_b\na,b\n", "--verdicts f: the first line must name the columns");
    mistake("report_a,report_b,verdict\na,b,maybe\n", "--verdicts f line 2: the verdict must be");
    mistake("report_a,report_b,verdict\na,\"b\"\" ${x}\",apart\n", "must be two report ids");
    mistake("report_a,report_b,verdict\na,a,apart\n", "must be two report ids");
    mistake("", "the first line must name the columns");
    assertThatThrownBy(() -> VerdictFile.at(Path.of("there/is/no.csv")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("can't be read");
  }

  private static void mistake(String text, String message) {
    assertThatThrownBy(() -> VerdictFile.parse(text, "f"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(message);
  }
}
