package io.github.microvisorfake.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeSecret;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountSecretsTest extends KeyValueContract {

  @Override
  String path() {
    return "/v1/Secrets";
  }

  @Override
  String listName() {
    return "secrets";
  }

  @Override
  String noun() {
    return "Secret";
  }

  @Override
  String where() {
    return "in this account";
  }

  @Override
  String dateField() {
    return "date_rotated";
  }

  @Override
  String shown(String key, String value, String date, String url) {
    return "{\"key\":\"%s\",\"date_rotated\":\"%s\",\"url\":\"%s\"}".formatted(key, date, url);
  }

  @Override
  List<String> stored(String key) {
    return account.secret(key).map(FakeSecret::value).stream().toList();
  }

  @Test
  void createAcceptsLowerCaseParameterNames() {
    ReceivedResponse response = client.post(path(), "key=k&value=v");

    assertThat(response.status()).isEqualTo(201);
    assertThat(response.explanation()).contains("'key' was read as 'Key'", "'value' was read");
    assertThat(stored("k")).containsExactly("v");
  }

  @Test
  void upperCamelCaseNameWinsEvenIfItsValueIsEmpty() {
    assertThat(client.post(path(), "key=lower&Key=Upper&value=1&Value=2").explanation())
        .contains("'key' was ignored", "'value' was ignored");
    assertThat(stored("Upper")).containsExactly("2");
    assertThat(client.post(path(), "key=k&Key=&value=v").body())
        .contains("Missing required parameter Key in the post body");
    assertThat(client.post(path(), "key=&value=v").body())
        .contains("Missing required parameter Key in the post body");
  }

  @Test
  void updateAcceptsLowerCaseParameterNames() {
    account.setAllowUpdates(true);
    client.post(path(), "key=k&value=first");

    ReceivedResponse response = client.post(path() + "/k", "value=second");

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.explanation()).contains("'value' was read as 'Value'");
    assertThat(stored("k")).containsExactly("second");
  }

  @Test
  void otherKindsRejectLowerCaseParameterNames() {
    for (String other :
        List.of(
            "/v1/Configs",
            "/v1/Devices/" + device.sid() + "/Secrets",
            "/v1/Devices/" + device.sid() + "/Configs")) {
      ReceivedResponse response = client.post(other, "key=k&value=v");

      assertThat(response.status()).isEqualTo(400);
      assertThat(response.explanation())
          .isEqualTo("the form has 'key', but parameter names are case-sensitive; send 'Key'");
    }
  }
}
