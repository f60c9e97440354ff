package io.github.microvisorfake.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.wire.Fault.Surroundings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation, with and without updates, under every fault and every two of them. */
class OperationsTimesFaultsTest {

  private static MicrovisorServer server;

  @BeforeAll
  static void startServer() {
    server = MicrovisorServer.start();
  }

  @AfterAll
  static void closeServer() {
    server.close();
  }

  static Stream<Arguments> operations() {
    return Operation.all().stream()
        .flatMap(operation -> Stream.of(false, true).map(on -> Arguments.of(operation, on)));
  }

  @ParameterizedTest(name = "{0}, updates allowed: {1}")
  @MethodSource("operations")
  void withoutAFaultItSucceedsIfItIsOffered(Operation operation, boolean updates) {
    FakeAccount account = account(updates);

    Answer answer = new Draft(operation, account).send(new Wire(account));

    if (operation.isOffered(updates)) {
      assertThat(answer.status()).isEqualTo(operation.action().success);
      assertThat(answer.explanation()).isEmpty();
    } else {
      assertThat(mistakes(answer, Refused.methodNotAllowed(), operation.allow(updates))).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}, updates allowed: {1}")
  @MethodSource("operations")
  void eachFaultIsToldAndChangesNothing(Operation operation, boolean updates) {
    assertThat(mistakes(operation, updates, singles(operation))).isEmpty();
  }

  @ParameterizedTest(name = "{0}, updates allowed: {1}")
  @MethodSource("operations")
  void ofTwoFaultsTheFirstInOrderIsTold(Operation operation, boolean updates) {
    assertThat(mistakes(operation, updates, pairs(operation))).isEmpty();
  }

  private static List<List<Fault>> singles(Operation operation) {
    return faults(operation).map(List::of).toList();
  }

  private static List<List<Fault>> pairs(Operation operation) {
    return faults(operation)
        .flatMap(
            one ->
                faults(operation)
                    .filter(other -> one.compareTo(other) < 0 && one.goesWith(other))
                    .map(other -> List.of(one, other)))
        .toList();
  }

  private static Stream<Fault> faults(Operation operation) {
    return Stream.of(Fault.values()).filter(fault -> fault.appliesTo.test(operation));
  }

  private static FakeAccount account(boolean updates) {
    FakeAccount account = server.addAccount();
    FakeDevice device = account.addDevice("thermostat-1");
    account.addConfig(Draft.STORED_KEY, "v1");
    account.addSecret(Draft.STORED_KEY, "v1");
    device.addConfig(Draft.STORED_KEY, "v1");
    device.addSecret(Draft.STORED_KEY, "v1");
    account.allowUpdates(updates);
    return account;
  }

  /** What is not as it should be, a line each, so that one mistake does not hide the others. */
  private static List<String> mistakes(
      Operation operation, boolean updates, List<List<Fault>> combinations) {
    FakeAccount account = account(updates);
    FakeAccount other = account(updates);
    Surroundings around = new Surroundings(account.sid(), other.devices().get(0).sid());
    List<Object> before = contents(account, other);
    List<String> mistakes = new ArrayList<>();
    for (List<Fault> faults : combinations) {
      Draft draft = new Draft(operation, account);
      faults.forEach(fault -> fault.spoil(draft, around));
      Answer answer = draft.send(new Wire(account));
      Refused refused = expected(operation, updates, faults.get(0), draft);
      mistakes(answer, refused, operation.allow(updates))
          .forEach(mistake -> mistakes.add("%s: %s: %s".formatted(faults, draft, mistake)));
    }
    assertThat(contents(account, other)).as("nothing was changed").isEqualTo(before);
    return mistakes;
  }

  /** An operation that is not offered is 405, unless something before that is wrong. */
  private static Refused expected(Operation operation, boolean updates, Fault first, Draft draft) {
    boolean atMethodOrLater = first.compareTo(Fault.WRONG_METHOD) >= 0;
    return atMethodOrLater && !operation.isOffered(updates)
        ? Refused.methodNotAllowed()
        : first.tells(operation, draft);
  }

  private static List<String> mistakes(Answer answer, Refused expected, String allow) {
    List<String> mistakes = new ArrayList<>();
    compare("status", answer.status(), expected.status(), mistakes);
    compare("body", answer.body(), expected.body(), mistakes);
    String challenge = expected.status() == 401 ? "Basic realm=\"Twilio API\"" : "";
    compare("challenge", answer.header("WWW-Authenticate").orElse(""), challenge, mistakes);
    String methods = expected.status() == 405 ? allow : "";
    compare("Allow", answer.header("Allow").orElse(""), methods, mistakes);
    compare("type", answer.header("Content-Type").orElse(""), "application/json", mistakes);
    if (!answer.explanation().matches("[!-~][ -~]{9,1022}[!-~]")) {
      mistakes.add("explanation was '" + answer.explanation() + "'");
    }
    return mistakes;
  }

  private static void compare(String what, Object actual, Object expected, List<String> mistakes) {
    if (!actual.equals(expected)) {
      mistakes.add("%s was %s and not %s".formatted(what, actual, expected));
    }
  }

  private static List<Object> contents(FakeAccount... accounts) {
    List<Object> contents = new ArrayList<>();
    for (FakeAccount account : Arrays.asList(accounts)) {
      contents.addAll(account.configs());
      contents.addAll(account.secrets());
      for (FakeDevice device : account.devices()) {
        contents.addAll(device.configs());
        contents.addAll(device.secrets());
      }
    }
    return contents;
  }
}
