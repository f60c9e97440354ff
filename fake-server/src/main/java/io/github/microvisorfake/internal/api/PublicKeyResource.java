package io.github.microvisorfake.internal.api;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.api.json.PublicKeyJson;
import io.github.microvisorfake.internal.http.JsonBody;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.keys.PublicKeyReader;
import io.github.microvisorfake.internal.keys.UnacceptableKeyException;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.PublicKeyCredential;
import io.github.microvisorfake.internal.store.PublicKeys;
import io.github.microvisorfake.internal.store.SidType;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Optional;

/** Operations on public keys. */
final class PublicKeyResource {

  static final List<Parameter> CREATE_PARAMETERS =
      List.of(Parameter.PUBLIC_KEY, Parameter.FRIENDLY_NAME, Parameter.ACCOUNT_SID);

  /** An update reads {@code PublicKey} only to explain that it is ignored. */
  static final List<Parameter> UPDATE_PARAMETERS =
      List.of(Parameter.FRIENDLY_NAME, Parameter.PUBLIC_KEY);

  static final String PATH = "/v1/Credentials/PublicKeys";
  private static final String LIST_NAME = "credentials";

  private final Paging paging;

  PublicKeyResource(Paging paging) {
    this.paging = paging;
  }

  /** Resolves the path of all public keys of the account. */
  Lookup<PublicKeys> collection(ResolvedPath path) {
    return Lookup.found(path.account().publicKeys());
  }

  /** Resolves the path of one public key. */
  Lookup<PublicKeyCredential> member(ResolvedPath path) {
    String sid = path.variable("Sid");
    return path.account()
        .publicKeys()
        .find(sid)
        .map(Lookup::found)
        .orElseGet(() -> Lookup.missing(NotFoundExplanations.publicKey(sid, path)));
  }

  Response list(PublicKeys keys, Call call) {
    return paging.list(
        call, PATH, LIST_NAME, keys::window, key -> json(key, call.accountSid(), call));
  }

  /** Creates a key in this account or, if {@code AccountSid} names one, in a subaccount. */
  Response create(PublicKeys own, Call call) {
    RSAPublicKey key = read(call.required(Parameter.PUBLIC_KEY));
    Optional<String> name = call.optional(Parameter.FRIENDLY_NAME);
    Optional<Account> subaccount =
        call.ofAnyLength(Parameter.ACCOUNT_SID)
            .filter(sid -> !SidType.ACCOUNT.same(sid, call.accountSid()))
            .map(sid -> subaccount(sid, call));
    PublicKeyCredential added =
        subaccount
            .map(owner -> owner.locked(state -> state.publicKeys().add(name, key, state.now())))
            .orElseGet(() -> own.add(name, key, call.now()));
    String owner = subaccount.map(Account::sid).orElse(call.accountSid());
    return Response.created(json(added, owner, call));
  }

  private static Account subaccount(String sid, Call call) {
    return call.account()
        .subaccount(sid)
        .orElseThrow(
            () ->
                TwilioErrors.foreignAccountSid(
                    format(
                        "AccountSid is neither %s nor one of its subaccounts; send one of them, or add a subaccount (FakeAccount.addSubaccount in Java, subaccounts in a seed file)",
                        call.accountSid())));
  }

  private static RSAPublicKey read(String text) {
    try {
      return PublicKeyReader.read(text);
    } catch (UnacceptableKeyException e) {
      throw TwilioErrors.unacceptableKey(e);
    }
  }

  Response fetch(PublicKeyCredential key, Call call) {
    return Response.ok(json(key, call.accountSid(), call));
  }

  /** Renames a key; without a different name, nothing changes, not even the date. */
  Response update(PublicKeyCredential key, Call call) {
    call.ofAnyLength(Parameter.FRIENDLY_NAME).ifPresent(PrivateKeyCheck::checkValue);
    Optional<String> name = call.optional(Parameter.FRIENDLY_NAME);
    call.ofAnyLength(Parameter.PUBLIC_KEY)
        .map(PublicKeyResource::explainIgnored)
        .ifPresent(call::note);
    PublicKeys keys = call.account().publicKeys();
    PublicKeyCredential updated =
        name.isEmpty() || name.equals(key.friendlyName())
            ? key
            : keys.rename(key, name.get(), call.now());
    return Response.ok(json(updated, call.accountSid(), call));
  }

  private static String explainIgnored(String publicKey) {
    return PublicKeyReader.isPrivateKeyIn(publicKey)
        ? "PublicKey was ignored and not stored, but it is a private key; treat it as compromised, and generate a new pair"
        : "PublicKey was ignored because a key cannot be changed; create another public key and delete this one";
  }

  Response delete(PublicKeyCredential key, Call call) {
    call.account().publicKeys().remove(key);
    return Response.noContent();
  }

  private static JsonBody json(PublicKeyCredential key, String accountSid, Call call) {
    return new PublicKeyJson(
        accountSid,
        key.created(),
        key.updated(),
        key.friendlyName(),
        key.sid(),
        call.links().toMember(PATH, key.sid()));
  }
}
