package io.github.microvisorfake.device;

import static io.github.microvisorfake.device.FetchItem.accountConfig;
import static io.github.microvisorfake.device.FetchItem.deviceSecret;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FetchResponseTest {

  private static final FetchedItem SECRET = FetchedItem.found(deviceSecret("k"), "hunter2!");

  @Test
  void toStringHidesOnlyTheValuesOfSecrets() {
    FetchResponse response =
        FetchResponse.of(
            List.of(
                SECRET,
                FetchedItem.found(accountConfig("a\nb"), "v\n"),
                FetchedItem.notFound(deviceSecret("x"))));

    assertThat(response)
        .hasToString(
            "FetchResponse[result=OK, items=["
                + "FetchedItem[item=FetchItem[DEVICE SECRET k], result=OK, value=(redacted)], "
                + "FetchedItem[item=FetchItem[ACCOUNT CONFIG a\\u000Ab], result=OK, value=v\\u000A], "
                + "FetchedItem[item=FetchItem[DEVICE SECRET x], result=KEYNOTFOUND]]]");
  }

  @Test
  void bytesAreACopyInUtf8() {
    FetchedItem item = FetchedItem.found(accountConfig("k"), "Füße");
    item.bytes().orElseThrow()[0] = 0;

    assertThat(item.bytes()).hasValue("Füße".getBytes(UTF_8));
    assertThat(FetchedItem.notFound(accountConfig("k")).bytes()).isEmpty();
  }

  @Test
  void itemsAreACopy() {
    List<FetchedItem> items = new ArrayList<>(List.of(SECRET));
    FetchResponse response = FetchResponse.of(items);
    items.clear();

    assertThat(response.items()).containsExactly(SECRET);
  }

  @Test
  void contradictionsAreRejected() {
    assertThatThrownBy(() -> new FetchResponse(FetchResult.RESPONSETOOLARGE, List.of(SECRET)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a response that is too large has no items; pass none");
    assertThatThrownBy(() -> item(FetchItemResult.OK, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an item whose result is OK has a value; pass one");
    assertThatThrownBy(() -> item(FetchItemResult.SERVERERROR, Optional.of("hunter2!")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an item whose result is SERVERERROR has no value; use an empty one");
  }

  private static FetchedItem item(FetchItemResult result, Optional<String> value) {
    return new FetchedItem(deviceSecret("k"), result, value);
  }
}
