package io.github.microvisorfake.internal.snapshot;

import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.App;
import io.github.microvisorfake.internal.store.Credentials;
import io.github.microvisorfake.internal.store.DeviceContent;
import io.github.microvisorfake.internal.store.EntryLists;
import io.github.microvisorfake.internal.store.PublicKeyCredential;
import io.github.microvisorfake.internal.store.StoredContent;
import io.github.microvisorfake.internal.text.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes the content of an account as a list of resources, in the order of the text. */
final class Description {

  private final StoredContent content;
  private final Map<String, String> appNames;

  private Description(StoredContent content) {
    this.content = content;
    this.appNames = content.apps().stream().collect(Collectors.toMap(App::sid, App::name));
  }

  static List<Resource> of(StoredContent content) {
    return new Description(content).resources().toList();
  }

  private Stream<Resource> resources() {
    return Stream.of(
            Stream.of(account()),
            content.apiKeys().stream().map(Description::apiKey),
            content.subaccounts().stream().map(Description::subaccount),
            content.apps().stream().map(Description::app),
            content.devices().stream().map(this::device),
            content.publicKeys().stream().map(Description::publicKey))
        .flatMap(some -> some);
  }

  private Resource account() {
    String validation = content.clientValidation().name().toLowerCase(Locale.ROOT);
    List<Property> properties = new ArrayList<>();
    properties.add(Property.of(Property.Kind.AUTH_TOKEN, Value.secret(content.authToken())));
    properties.add(
        Property.of(
            Property.Kind.ALLOW_UPDATES, Value.plain(String.valueOf(content.allowUpdates()))));
    properties.add(Property.of(Property.Kind.CLIENT_VALIDATION, Value.plain(validation)));
    properties.add(
        Property.of(
            Property.Kind.DEVICE_RESPONSE_LIMIT,
            Value.plain(String.valueOf(content.deviceResponseLimit()))));
    addEntries(properties, content.entries());
    // Not the SID, so that snapshots of two accounts can be compared.
    return new Resource(Resource.Type.ACCOUNT, "", "", Value.plain(""), properties);
  }

  private static Resource apiKey(Credentials key) {
    return Resource.unnamed(Resource.Type.API_KEY, key.sid(), Value.secret(key.secret()));
  }

  private static Resource subaccount(Account subaccount) {
    return Resource.unnamed(Resource.Type.SUBACCOUNT, subaccount.sid(), Value.plain(""));
  }

  private static Resource app(App app) {
    String manifest = app.manifest().hash();
    String value = app.hash().equals(manifest) ? manifest : app.hash() + ", manifest " + manifest;
    return new Resource(
        Resource.Type.APP, app.sid(), app.name(), Value.plain(app.sid() + ", " + value), List.of());
  }

  private Resource device(DeviceContent device) {
    List<Property> properties = new ArrayList<>();
    device
        .app()
        .targetSid()
        .map(sid -> Value.plain(appName(sid) + " (" + status(device) + ")"))
        .ifPresent(target -> properties.add(Property.of(Property.Kind.TARGET_APP, target)));
    device
        .app()
        .reportedSid()
        .map(sid -> Value.plain(appName(sid)))
        .ifPresent(reported -> properties.add(Property.of(Property.Kind.REPORTED_APP, reported)));
    device
        .loggingUntil()
        .map(until -> Value.plain(until.toString()))
        .ifPresent(until -> properties.add(Property.of(Property.Kind.LOGGING_UNTIL, until)));
    addEntries(properties, device.entries());
    String name = device.uniqueName().orElse(device.sid());
    return new Resource(
        Resource.Type.DEVICE, device.sid(), name, Value.plain(device.sid()), properties);
  }

  private String appName(String sid) {
    return Value.quote(appNames.getOrDefault(sid, sid));
  }

  private static String status(DeviceContent device) {
    int code = device.app().updateErrorCode();
    return device.app().updateStatus().wireName() + (code == 0 ? "" : " " + code);
  }

  private static Resource publicKey(PublicKeyCredential key) {
    String value = key.sid() + ", sha256:" + Sha256.hex(key.key().getEncoded());
    String name = key.friendlyName().orElse(key.sid());
    return new Resource(Resource.Type.PUBLIC_KEY, key.sid(), name, Value.plain(value), List.of());
  }

  private static void addEntries(List<Property> properties, EntryLists entries) {
    entries
        .configs()
        .forEach(
            config ->
                properties.add(
                    new Property(
                        Property.Kind.CONFIG, config.key(), Value.quoted(config.value()))));
    entries
        .secrets()
        .forEach(
            secret ->
                properties.add(
                    new Property(
                        Property.Kind.SECRET, secret.key(), Value.secret(secret.value()))));
  }
}
