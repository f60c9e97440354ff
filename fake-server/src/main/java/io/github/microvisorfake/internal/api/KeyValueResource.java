package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.api.Namespace.Member;
import io.github.microvisorfake.internal.http.JsonBody;
import io.github.microvisorfake.internal.http.Reply;
import io.github.microvisorfake.internal.store.Entry;

/**
 * Configs or secrets, of devices or of the account: 20 of the API's operations. The four kinds
 * differ in where their entries live and in how one is shown, and in nothing else.
 */
final class KeyValueResource {

  private final Kind kind;
  private final Scope scope;
  private final Shape shape;
  private final Parameter key;
  private final Parameter value;
  private final Paging paging;

  KeyValueResource(Kind kind, Scope scope, Shape shape, KeyAndValue parameters, Paging paging) {
    this.kind = kind;
    this.scope = scope;
    this.shape = shape;
    this.key = parameters.key();
    this.value = parameters.value();
    this.paging = paging;
  }

  /** The parameters that create and update take. */
  record KeyAndValue(Parameter key, Parameter value) {}

  /** What the path of the whole collection addresses. */
  Lookup<Namespace> collection(Place place) {
    return scope.owner(place).then(owner -> Lookup.found(Namespace.of(owner, kind)));
  }

  /** What the path of one entry addresses. */
  Lookup<Member> member(Place place) {
    return collection(place).then(namespace -> namespace.member(place.path("Key"), place));
  }

  Reply list(Namespace namespace, Call call) {
    return paging.list(
        call,
        namespace.path(),
        kind.listName(),
        namespace.entries()::window,
        entry -> show(namespace, entry, call));
  }

  Reply create(Namespace namespace, Call call) {
    String newKey = call.required(key);
    String newValue = call.required(value);
    Entry entry =
        namespace
            .entries()
            .add(newKey, newValue, call.now())
            .orElseThrow(() -> duplicate(namespace, newKey));
    call.noteUnlessPrintableAscii(newKey);
    return Reply.created(show(namespace, entry, call));
  }

  Reply fetch(Member member, Call call) {
    return Reply.ok(show(member.namespace(), member.entry(), call));
  }

  Reply update(Member member, Call call) {
    String newValue = call.required(value);
    Namespace namespace = member.namespace();
    Entry updated = namespace.entries().update(member.entry(), newValue, call.now());
    return Reply.ok(show(namespace, updated, call));
  }

  Reply delete(Member member, Call call) {
    member.namespace().entries().remove(member.entry());
    return Reply.noContent();
  }

  private JsonBody show(Namespace namespace, Entry entry, Call call) {
    String url = call.links().toMember(namespace.path(), entry.key());
    return shape.show(namespace.owner(), entry, url);
  }

  private RuntimeException duplicate(Namespace namespace, String taken) {
    return TwilioErrors.duplicate(
        "%s with Key '%s'".formatted(kind.noun(), taken),
        namespace.owner().where(),
        "%s has this key already and it was not changed; delete it first, or choose another key"
            .formatted(namespace.owner().name()));
  }
}
