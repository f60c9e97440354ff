package io.github.microvisorfake.wire;

import static io.github.microvisorfake.wire.RawHttpClient.keyValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The common contract of lists and updates, run for each kind of entry. */
abstract class ListsAndUpdatesContract extends AbstractEntryTest {

  @Test
  void emptyListHasCompleteMeta() {
    String base = account.uri() + path();

    assertThat(client.get(path()).body())
        .isEqualTo(
            """
            {"%1$s":[],"meta":{"page":0,"page_size":50,\
            "first_page_url":"%2$s?PageSize=50&Page=0","previous_page_url":null,\
            "url":"%2$s?PageSize=50&Page=0","next_page_url":null,"key":"%1$s"}}"""
                .formatted(listName(), base));
  }

  @Test
  void listIsOrderedOldestFirst() {
    List<String> bodies = new ArrayList<>();
    for (String key : List.of("c", "a", "b")) {
      bodies.add(client.post(path(), keyValue(key, "v")).body());
    }

    ReceivedResponse list = client.get(path());

    assertThat(list.body())
        .startsWith("{\"%s\":[%s],\"meta\":".formatted(listName(), String.join(",", bodies)));
  }

  @Test
  void linksLeadThroughTheListAndBack() {
    for (int i = 1; i <= 5; i++) {
      client.post(path(), keyValue("k" + i, "v"));
    }

    JsonNode first = client.get(path() + "?PageSize=2").json();
    JsonNode second = follow(first, "next_page_url");
    JsonNode third = follow(second, "next_page_url");

    assertThat(keys(first)).containsExactly("k1", "k2");
    assertThat(keys(second)).containsExactly("k3", "k4");
    assertThat(keys(third)).containsExactly("k5");
    assertThat(third.at("/meta/next_page_url").isNull()).isTrue();
    assertThat(third.at("/meta/page").asInt()).isEqualTo(2);
    assertThat(keys(follow(third, "previous_page_url"))).containsExactly("k3", "k4");
    JsonNode backAtStart = follow(follow(third, "previous_page_url"), "previous_page_url");
    assertThat(keys(backAtStart)).containsExactly("k1", "k2");
    assertThat(backAtStart.at("/meta/previous_page_url").isNull()).isTrue();
    assertThat(keys(follow(third, "first_page_url"))).containsExactly("k1", "k2");
    assertThat(follow(third, "url")).isEqualTo(third);
  }

  private JsonNode follow(JsonNode page, String link) {
    String url = page.at("/meta/" + link).asText();
    assertThat(url).startsWith(account.uri() + path() + "?PageSize=2&Page=");
    return client.get(url.substring(account.uri().toString().length())).json();
  }

  private List<String> keys(JsonNode page) {
    return page.path(listName()).findValuesAsText("key");
  }

  @Test
  void updateReturns405UnlessAllowed() {
    client.post(path(), keyValue("k", "first"));

    ReceivedResponse response = client.post(path() + "/k", Map.of("Value", "second"));

    assertThat(response.status()).isEqualTo(405);
    assertThat(response.code()).isEqualTo(20004);
    assertThat(response.header("Allow")).contains("GET, DELETE");
    assertThat(response.explanation()).contains("delete the entry and create it again");
    assertThat(stored("k")).containsExactly("first");
    assertThat(client.post(path() + "/nowhere", Map.of()).status())
        .as("also for a missing key, which is not looked up")
        .isEqualTo(405);
  }

  @Test
  void allowedUpdateReplacesTheValueAndKeepsThePosition() {
    account.setAllowUpdates(true);
    client.post(path(), keyValue("k1", "first"));
    client.post(path(), keyValue("k2", "other"));

    ReceivedResponse response = client.post(path() + "/k1", Map.of("Value", "second"));

    String date = response.json().path(dateField()).asText();
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(shown("k1", "second", date, url("k1")));
    assertThat(stored("k1")).containsExactly("second");
    assertThat(keys(client.get(path()).json())).containsExactly("k1", "k2");
  }

  @Test
  void allowedUpdateChecksTheKeyBeforeTheValue() {
    account.setAllowUpdates(true);
    client.post(path(), keyValue("k", "first"));

    assertThat(client.post(path() + "/nowhere", Map.of()).code()).isEqualTo(20404);
    assertThat(client.post(path() + "/k", Map.of()).body())
        .contains("Missing required parameter Value in the post body");
    assertThat(client.post(path() + "/k", Map.of("Value", "x".repeat(4097))).code())
        .isEqualTo(20001);
    assertThat(client.call("PUT", path() + "/k").header("Allow")).contains("GET, POST, DELETE");
    assertThat(stored("k")).containsExactly("first");
  }
}
