package io.github.microvisorfake.wire;

import static io.github.microvisorfake.wire.Wire.keyValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What lists and updates of configs and secrets have in common, run for each kind. */
abstract class ListsAndUpdatesContract extends EntryKind {

  @Test
  void anEmptyListHasAllOfItsMeta() {
    String base = account.uri() + path();

    assertThat(wire.get(path()).body())
        .isEqualTo(
            """
            {"%1$s":[],"meta":{"page":0,"page_size":50,\
            "first_page_url":"%2$s?PageSize=50&Page=0","previous_page_url":null,\
            "url":"%2$s?PageSize=50&Page=0","next_page_url":null,"key":"%1$s"}}"""
                .formatted(listName(), base));
  }

  @Test
  void aListShowsEntriesOldestFirst() {
    List<String> bodies = new ArrayList<>();
    for (String key : List.of("c", "a", "b")) {
      bodies.add(wire.post(path(), keyValue(key, "v")).body());
    }

    Answer list = wire.get(path());

    assertThat(list.body())
        .startsWith("{\"%s\":[%s],\"meta\":".formatted(listName(), String.join(",", bodies)));
  }

  @Test
  void linksOfAListLeadThroughItAndBack() {
    for (int i = 1; i <= 5; i++) {
      wire.post(path(), keyValue("k" + i, "v"));
    }

    JsonNode first = wire.get(path() + "?PageSize=2").json();
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
    return wire.get(url.substring(account.uri().toString().length())).json();
  }

  private List<String> keys(JsonNode page) {
    return page.path(listName()).findValuesAsText("key");
  }

  @Test
  void updateIs405UnlessItIsAllowed() {
    wire.post(path(), keyValue("k", "first"));

    Answer answer = wire.post(path() + "/k", Map.of("Value", "second"));

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.code()).isEqualTo(20004);
    assertThat(answer.header("Allow")).contains("GET, DELETE");
    assertThat(answer.explanation()).contains("delete the entry and create it again");
    assertThat(stored("k")).containsExactly("first");
    assertThat(wire.post(path() + "/nowhere", Map.of()).status())
        .as("of a missing key too: it is not looked up")
        .isEqualTo(405);
  }

  @Test
  void anAllowedUpdateReplacesTheValueInItsPlace() {
    account.allowUpdates(true);
    wire.post(path(), keyValue("k1", "first"));
    wire.post(path(), keyValue("k2", "other"));

    Answer answer = wire.post(path() + "/k1", Map.of("Value", "second"));

    String date = answer.json().path(dateField()).asText();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(shown("k1", "second", date, url("k1")));
    assertThat(stored("k1")).containsExactly("second");
    assertThat(keys(wire.get(path()).json())).containsExactly("k1", "k2");
  }

  @Test
  void anAllowedUpdateChecksTheKeyBeforeTheValue() {
    account.allowUpdates(true);
    wire.post(path(), keyValue("k", "first"));

    assertThat(wire.post(path() + "/nowhere", Map.of()).code()).isEqualTo(20404);
    assertThat(wire.post(path() + "/k", Map.of()).body())
        .contains("Missing required parameter Value in the post body");
    assertThat(wire.post(path() + "/k", Map.of("Value", "x".repeat(4097))).code()).isEqualTo(20001);
    assertThat(wire.call("PUT", path() + "/k").header("Allow")).contains("GET, POST, DELETE");
    assertThat(stored("k")).containsExactly("first");
  }
}
