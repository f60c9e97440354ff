package io.github.microvisorfake.internal.api;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.api.Namespace.Member;
import io.github.microvisorfake.internal.http.JsonBody;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.Entry;
import java.util.List;

/** Operations on configs and secrets of devices and of the account. */
final class KeyValueResource {

  private final EntryKind kind;
  private final Paging paging;

  KeyValueResource(EntryKind kind, Paging paging) {
    this.kind = kind;
    this.paging = paging;
  }

  /** Returns the form parameters of {@link #create}. */
  List<Parameter> createParameters() {
    return List.of(kind.key(), kind.value());
  }

  /** Returns the form parameters of {@link #update}. */
  List<Parameter> updateParameters() {
    return List.of(kind.value());
  }

  /** Resolves the path of a whole collection. */
  Lookup<Namespace> collection(ResolvedPath path) {
    return kind.owner(path).then(owner -> Lookup.found(Namespace.of(owner, kind.type())));
  }

  /** Resolves the path of one entry. */
  Lookup<Member> member(ResolvedPath path) {
    return collection(path).then(namespace -> namespace.member(path.variable("Key"), path));
  }

  Response list(Namespace namespace, Call call) {
    return paging.list(
        call,
        namespace.path(),
        kind.type().listName(),
        namespace.entries()::window,
        entry -> json(namespace, entry, call));
  }

  Response create(Namespace namespace, Call call) {
    String key = call.required(kind.key());
    String value = call.required(kind.value());
    Entry entry =
        namespace
            .entries()
            .add(key, value, call.now())
            .orElseThrow(() -> duplicate(namespace, key));
    call.noteUnlessPrintableAscii(key);
    return Response.created(json(namespace, entry, call));
  }

  Response fetch(Member member, Call call) {
    return Response.ok(json(member.namespace(), member.entry(), call));
  }

  Response update(Member member, Call call) {
    String value = call.required(kind.value());
    Namespace namespace = member.namespace();
    Entry updated = namespace.entries().update(member.entry(), value, call.now());
    return Response.ok(json(namespace, updated, call));
  }

  Response delete(Member member, Call call) {
    member.namespace().entries().remove(member.entry());
    return Response.noContent();
  }

  private JsonBody json(Namespace namespace, Entry entry, Call call) {
    String url = call.links().toMember(namespace.path(), entry.key());
    return kind.json(namespace.owner(), entry, url);
  }

  private RuntimeException duplicate(Namespace namespace, String key) {
    return TwilioErrors.duplicate(
        format("%s with Key '%s'", kind.type().noun(), key),
        namespace.owner().place(),
        format(
            "%s already has this key, so nothing was changed; delete it first or choose another key",
            namespace.owner().name()));
  }
}
