package io.github.microvisorfake.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeApiKey;
import io.github.microvisorfake.FakeApp;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The upload of apps and the creation of API keys, with every fault and every pair of faults. */
class OtherApiFaultsTest extends AbstractServerTest {

  private static final String CANARY = "hunter2";
  private static final String TAKEN = "taken";

  /** An operation that is not one of the Microvisor or the accounts API. */
  private enum Api {
    UPLOAD("microvisor-upload.twilio.com", "/v1/Apps"),
    SIGNING_KEYS("api.twilio.com", "/2010-04-01/Accounts/%s/SigningKeys.json"),
    KEYS("api.twilio.com", "/2010-04-01/Accounts/%s/Keys.json");

    final String host;
    final String path;

    Api(String host, String path) {
      this.host = host;
      this.path = path;
    }
  }

  /** The faults, in the order in which they are checked. */
  private enum Fault {
    MALFORMED_PATH(400, 20001),
    OTHER_HOST(404, 20404),
    NO_CREDENTIALS(401, 20003),
    API_KEY_AS_CREDENTIALS(401, 20003),
    BODY_TOO_LARGE(413, 20413),
    WRONG_METHOD(405, 20004),
    UNKNOWN_ACCOUNT(404, 20404),
    MALFORMED_QUERY(400, 20001),
    MALFORMED_BODY(400, 20001),
    NO_FILE(400, 20001),
    INVALID_NAME(400, 20001),
    NAME_IN_USE(409, 20409),
    NAME_TOO_LONG(400, 70001);

    final int status;
    final int code;

    Fault(int status, int code) {
      this.status = status;
      this.code = code;
    }

    boolean appliesTo(Api api) {
      return switch (this) {
        case NO_FILE, INVALID_NAME, NAME_IN_USE -> api == Api.UPLOAD;
        // An upload has a larger limit: see AppUploadsTest.
        case BODY_TOO_LARGE, UNKNOWN_ACCOUNT, API_KEY_AS_CREDENTIALS, NAME_TOO_LONG ->
            api != Api.UPLOAD;
        default -> true;
      };
    }

    boolean isCompatibleWith(Fault later) {
      boolean credentials = this == NO_CREDENTIALS && later == API_KEY_AS_CREDENTIALS;
      boolean names = this == INVALID_NAME && later == NAME_IN_USE;
      return compareTo(later) < 0 && !credentials && !names;
    }
  }

  private FakeApp taken;

  @BeforeEach
  void addApp() {
    taken = account.addApp(TAKEN);
  }

  static Stream<Arguments> faults() {
    return applicable((api, fault) -> Stream.of(Arguments.of(api, List.of(fault))));
  }

  static Stream<Arguments> pairsOfFaults() {
    return applicable(
        (api, fault) ->
            Stream.of(Fault.values())
                .filter(later -> later.appliesTo(api) && fault.isCompatibleWith(later))
                .map(later -> Arguments.of(api, List.of(fault, later))));
  }

  /** Makes cases from an operation and one of its faults. */
  private interface Cases {
    Stream<Arguments> of(Api api, Fault fault);
  }

  private static Stream<Arguments> applicable(Cases cases) {
    return Stream.of(Api.values())
        .flatMap(
            api ->
                Stream.of(Fault.values())
                    .filter(fault -> fault.appliesTo(api))
                    .flatMap(fault -> cases.of(api, fault)));
  }

  private ReceivedResponse send(Api api, List<Fault> faults) {
    String owner = faults.contains(Fault.UNKNOWN_ACCOUNT) ? "AC" + "9".repeat(32) : account.sid();
    String path =
        api.path.formatted(owner)
            + (faults.contains(Fault.MALFORMED_PATH) ? "/%zz" : "")
            + (faults.contains(Fault.MALFORMED_QUERY) ? "?x=%zz" + CANARY : "");
    String body = api == Api.UPLOAD ? multipart(faults) : form(faults);
    String head =
        (faults.contains(Fault.WRONG_METHOD) ? "PUT " : "POST ")
            + "%s HTTP/1.1\r\nHost: %s\r\n%sContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(
                    path,
                    faults.contains(Fault.OTHER_HOST) ? "accounts.twilio.com" : api.host,
                    authorization(faults),
                    api == Api.UPLOAD
                        ? "multipart/form-data; boundary=b"
                        : "application/x-www-form-urlencoded",
                    body.length());
    return client.send((head + body).getBytes(UTF_8));
  }

  private String authorization(List<Fault> faults) {
    if (faults.contains(Fault.NO_CREDENTIALS)) {
      return "";
    }
    return faults.contains(Fault.API_KEY_AS_CREDENTIALS)
        ? RawHttpClient.authorization(key().sid(), key().secret()) + "\r\n"
        : client.authorization() + "\r\n";
  }

  private FakeApiKey key() {
    return account.apiKeys().isEmpty() ? account.addApiKey() : account.apiKeys().get(0);
  }

  private static String form(List<Fault> faults) {
    return "FriendlyName="
        + (faults.contains(Fault.NAME_TOO_LONG) ? "x".repeat(65) : "x")
        + (faults.contains(Fault.MALFORMED_BODY) ? "&Value=%zz" + CANARY : "")
        + (faults.contains(Fault.BODY_TOO_LARGE) ? "&Value=" + CANARY.repeat(10_000) : "");
  }

  private String multipart(List<Fault> faults) {
    String sid = "KA" + "a".repeat(32);
    String name =
        faults.contains(Fault.INVALID_NAME)
            ? sid
            : faults.contains(Fault.NAME_IN_USE) ? TAKEN : "new";
    return part(faults.contains(Fault.NO_FILE) ? "Other" : "File", "PK\003\004" + CANARY)
        + part("UniqueName", name)
        + (faults.contains(Fault.MALFORMED_BODY) ? "" : "--b--\r\n");
  }

  private static String part(String name, String content) {
    return "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, content);
  }

  @ParameterizedTest
  @EnumSource
  void validRequestSucceeds(Api api) {
    ReceivedResponse response = send(api, List.of());

    assertThat(response.status()).as(response.body()).isEqualTo(201);
    assertThat(response.explanation()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource({"faults", "pairsOfFaults"})
  void firstFaultIsReportedAndNothingChanges(Api api, List<Fault> faults) {
    ReceivedResponse response = send(api, faults);

    Fault first = faults.get(0);
    assertThat(response.status()).as(response.body()).isEqualTo(first.status);
    assertThat(response.code()).isEqualTo(first.code);
    assertThat(response.explanation()).matches("[!-~][ -~]{9,1022}[!-~]");
    assertThat(response.body() + response.explanation()).doesNotContain(CANARY);
    assertThat(account.requests().toString()).doesNotContain(CANARY);
    assertThat(account.apps()).containsExactly(taken);
    assertThat(account.apiKeys()).hasSize(faults.contains(Fault.API_KEY_AS_CREDENTIALS) ? 1 : 0);
  }
}
