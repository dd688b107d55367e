package org.chorus.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KinshipTest {
  @ParameterizedTest
  @CsvSource({
    "tanker, tankers",
    "президент, президента",
    "москва, москве",
    "선박이, 선박을",
    "الوزير, وزير",
    "russia, russian"
  })
  void formsOfAWordAreKin(String a, String b) {
    assertThat(Kinship.areKin(a, b)).isTrue();
    assertThat(Kinship.areKin(b, a)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"iraq, iran", "port, airport", "national, natural", "the, then", "中国, 中央"})
  void wordsThatOnlyLookAlikeAreNot(String a, String b) {
    assertThat(Kinship.areKin(a, b)).isFalse();
    assertThat(Kinship.areKin(b, a)).isFalse();
  }
}
