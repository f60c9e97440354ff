package io.github.microvisorfake.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeApiKey;
import io.github.microvisorfake.FakeApp;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.MicrovisorServerBuilder;
import io.github.microvisorfake.options.ServerOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The same random seed generates the same values. */
class RandomSeedTest {

  private static MicrovisorServerBuilder withSeed(long seed) {
    return MicrovisorServer.builder().options(ServerOptions.builder().randomSeed(seed).build());
  }

  private static List<String> valuesOf(MicrovisorServerBuilder builder) {
    try (MicrovisorServer server = builder.start()) {
      List<String> generated = new ArrayList<>();
      generated.addAll(generate(server.account()));
      generated.addAll(generate(server.addAccount()));
      return generated;
    }
  }

  /** Returns all generated values. */
  private static List<String> generate(FakeAccount account) {
    FakeApp app = account.addApp();
    FakeApiKey key = account.addApiKey();
    RawHttpClient client = new RawHttpClient(account);
    List<String> generated = new ArrayList<>();
    generated.addAll(List.of(account.sid(), account.authToken(), app.sid(), app.hash()));
    generated.addAll(List.of(key.sid(), key.secret(), account.addSubaccount().sid()));
    generated.addAll(List.of(account.addDevice().sid(), account.addDevice().sid()));
    generated.add(PublicKeyUploader.sid(new PublicKeyUploader(client).upload()));
    ReceivedResponse list = client.get("/v1/Devices?PageSize=1");
    generated.add(
        list.json().path("meta").path("next_page_url").asText().replaceFirst(".*Token=", ""));
    generated.add(list.header("Twilio-Request-Id").orElseThrow());
    return generated;
  }

  @Test
  void sameSeedGeneratesTheSameValues() {
    assertThat(valuesOf(withSeed(42))).isEqualTo(valuesOf(withSeed(42))).doesNotHaveDuplicates();
  }

  @Test
  void anotherSeedGeneratesOtherValues() {
    Set<String> one = new HashSet<>(valuesOf(withSeed(42)));

    assertThat(valuesOf(withSeed(43))).doesNotContainAnyElementsOf(one);
    assertThat(valuesOf(MicrovisorServer.builder())).doesNotContainAnyElementsOf(one);
  }

  @Test
  void numberOfRequestsDoesNotAffectGeneratedSids() {
    try (MicrovisorServer quiet = withSeed(7).start();
        MicrovisorServer busy = withSeed(7).start()) {
      new RawHttpClient(busy.account()).get("/v1/Configs");
      new RawHttpClient(busy.account()).get("/v1/Nowhere");

      assertThat(busy.account().addDevice().sid()).isEqualTo(quiet.account().addDevice().sid());
    }
  }

  @Test
  void generatedSidsDifferFromThoseOfAnEarlierRunThatAreGivenNow() {
    assertGeneratesAnotherSid(
        account -> account.addDevice().sid(), (account, sid) -> account.addDevice(sid, "given"));
    assertGeneratesAnotherSid(
        account -> account.addApp().sid(),
        (account, sid) -> account.addApp(sid, "given", "a:1", new byte[1]));
    assertGeneratesAnotherSid(
        account -> account.addApiKey().sid(), (account, sid) -> account.addApiKey(sid, "given"));
    assertGeneratesAnotherSid(account -> account.addSubaccount().sid(), FakeAccount::addSubaccount);
  }

  private static void assertGeneratesAnotherSid(
      Function<FakeAccount, String> generate, BiConsumer<FakeAccount, String> add) {
    try (MicrovisorServer earlier = withSeed(7).start();
        MicrovisorServer later = withSeed(7).start()) {
      String sid = generate.apply(earlier.account());
      add.accept(later.account(), sid);

      assertThat(generate.apply(later.account())).isNotEqualTo(sid);
    }
  }

  @Test
  void givenCredentialsDoNotAffectGeneratedSids() {
    MicrovisorServerBuilder withCredentials = withSeed(7);
    try (MicrovisorServer generating = withSeed(7).start();
        MicrovisorServer named = withCredentials.account("AC" + "1".repeat(32), "token").start()) {
      assertThat(named.account().addDevice().sid())
          .isEqualTo(generating.account().addDevice().sid());
    }
  }
}
