package io.github.microvisorfake.internal.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.microvisorfake.internal.arrange.AccountContent;
import io.github.microvisorfake.internal.arrange.AccountRegistry;
import io.github.microvisorfake.internal.arrange.SeedLoader;
import io.github.microvisorfake.internal.http.BytesBody;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.seed.InvalidSeedException;
import io.github.microvisorfake.internal.seed.SeedDocument;
import io.github.microvisorfake.internal.store.Account;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The whole content of accounts, in the format of an account in a seed. */
final class StateOperations {

  /** A new account. */
  private record Created(String accountSid, String authToken) {}

  Response create(ControlCall call) {
    SeedDocument seed = seed(call);
    Account account = add(call.accounts(), seed);
    return Response.created(ControlJson.body(new Created(account.sid(), account.authToken())));
  }

  /** Looks for the SID afterwards, because another call can add the account at the same time. */
  private static Account add(AccountRegistry accounts, SeedDocument seed) {
    try {
      return new SeedLoader(accounts).addOnly(seed);
    } catch (InvalidSeedException e) {
      if (seed.onlyAccount().value("sid").flatMap(accounts::find).isPresent()) {
        throw ControlException.conflict(
            "an account with this SID already exists; use a different SID, or leave it out");
      }
      throw e;
    }
  }

  Response show(ControlCall call) {
    String json = content(call).toJson(call.reveals());
    return Response.ok(BytesBody.of("application/json", json.getBytes(UTF_8)));
  }

  Response replace(ControlCall call) {
    AccountContent content = content(call);
    content.replace(seed(call));
    return Response.noContent();
  }

  Response reset(ControlCall call) {
    content(call).reset();
    return Response.noContent();
  }

  private static AccountContent content(ControlCall call) {
    return call.accounts().content(call.account());
  }

  /** The seed reader accepts YAML too. */
  private static SeedDocument seed(ControlCall call) {
    ControlJson.requireObject(call.body());
    try {
      return SeedDocument.readAccount(
          "the body", new ByteArrayInputStream(call.body().copyOfBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory does not fail", e);
    }
  }
}
