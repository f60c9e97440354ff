package io.github.microvisorfake.internal.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.internal.keys.PublicKeyReader;
import java.security.interfaces.RSAPublicKey;
import org.junit.jupiter.api.Test;

/** The token of the worked example in Twilio's quickstart. */
class SignedTokenTest {

  private static final String PUBLIC_KEY =
      """
      -----BEGIN PUBLIC KEY-----
      MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAum6dAjx7jM1GTYOcIo1x
      b+KvO/FsKUMd4xLiDeKNd5DZ1sVKoJSH1oMGRtaVnN4Uzo1h5rUDGrB73hY9PRAK
      uGEGZotiVR7Zmbq7l+NuR+pR3KhYJagzLQ+K91GkBsJM0f4geK1qwXfHYmA11O19
      8eNAMS3sRwNnVlyPwtvIamwN8iDxEr+GvT7OIGZxHOCYRXmDAueDDLZqSF5j/qdw
      vwGSHlXh/sr91o7fy/thWxwzM9Dp+h95OiML3cH/edt68NNLD5zxnHEZxx1K/w/Y
      /g6KGo7b0ehR241pV0cmqFm0ebF0m+950F7iCI+qha97kHpBtBSAzyyHOhy2d4v7
      IQIDAQAB
      -----END PUBLIC KEY-----
      """;

  private static final String TOKEN =
      "eyJjdHkiOiJ0d2lsaW8tcGtydjt2PTEiLCJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiIsImtpZCI6IkNSMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAifQ."
          + "eyJpc3MiOiJTSzAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwIiwic3ViIjoiQUMwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMCIsImV4cCI6MTQ3MTgyNzM1NCwiaHJoIjoiYXV0aG9yaXphdGlvbjtob3N0IiwicnFoIjoiMjQ1ZWVjZTFlNjM4ZDliMDA4MWNhMDYyMTE4M2NkNDE3ZmM5N2ExODE4YmQ4MjJhYTI2Njk3ZjlhYTcwYzc5MiJ9."
          + "a8Z-NXPEf8FrfEpxYBF8kIdn_1VAoa4H6t_X_CmtT7YksKkLMsQl6X00Hx0zEItgu64Z-qeaANxmwme6Y7nRRVz2AV8ZPTv5sWPhXOHVevyEDf2QfPpteDd0gpoPA4KjaklJtnNR8iSAd68DBaUvVE6bnAsop6dM4vowYNOMCe4PUe_W8AXu6iIzHmQxm5AVatyPoRY4dR-Il1tswbUr5FlVGzJJsw7JLNd46FYp2gIfhDM52cgBMeH5qNQw9inUm-BUybT1rB-kB1UCNq_3WenGoTGZsJ32QSBXAS9pbjOYNHIrylR51GV2foxqcOpsgIBFt_udnWlsqkezRun7TQ";

  @Test
  void publishedTokenHasTheSignatureOfThePublishedKey() throws Exception {
    RSAPublicKey key = PublicKeyReader.read(PUBLIC_KEY);
    SignedToken token = SignedToken.parse(TOKEN);

    assertThat(SignatureAlgorithm.RS256.verifies(token, key)).isTrue();
    assertThat(SignatureAlgorithm.PS256.verifies(token, key)).isFalse();
    assertThat(token.header().path("kid").asText()).isEqualTo("CR" + "0".repeat(32));
    assertThat(token.claims().path("rqh").asText())
        .isEqualTo("245eece1e638d9b0081ca0621183cd417fc97a1818bd822aa26697f9aa70c792");
  }

  @Test
  void showsNothingOfTheToken() throws Exception {
    assertThat(SignedToken.parse(TOKEN)).hasToString("SignedToken[redacted]");
    assertThatThrownBy(() -> SignedToken.parse("hunter2.hunter2.hunter2"))
        .hasMessageNotContaining("hunter2")
        .hasMessageContaining("is not a JSON object");
  }
}
