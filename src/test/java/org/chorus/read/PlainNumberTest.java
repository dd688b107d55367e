package org.chorus.read;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNumberTest {
  @ParameterizedTest
  @CsvSource({
    "1.7708418E9, 1770841800",
    "1.23456789E8, 123456789",
    "5.0, 5",
    "-0.0, 0",
    "100.0, 100",
    "1.0E-5, 0.00001",
    "2.5, 2.5",
    "1.0E300, 1E+300",
    "NaN,",
    "-Infinity,",
    ","
  })
  void aFractionIsWrittenWithoutAnExponent(String written, String plain) {
    assertThat(PlainNumber.of(written)).isEqualTo(plain);
  }

  @Property
  void noDigitIsLost(@ForAll double number) {
    assertThat(Double.parseDouble(PlainNumber.of(Double.toString(number))) + 0.0)
        .isEqualTo(number + 0.0);
  }
}
