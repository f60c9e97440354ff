package io.github.microvisorfake.internal.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.microvisorfake.device.AppStatus;
import io.github.microvisorfake.internal.http.JsonBody;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** A device with its settings and its reported app. */
public record DeviceJson(
    String sid,
    Optional<String> uniqueName,
    String accountSid,
    AppStatus app,
    Optional<Instant> loggingUntil,
    Instant dateCreated,
    Instant dateUpdated,
    String url)
    implements JsonBody {

  @Override
  public void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("sid", sid);
    json.writeStringField("unique_name", uniqueName.orElse(null));
    json.writeStringField("account_sid", accountSid);
    json.writeObjectFieldStart("app");
    writeApp(json);
    json.writeEndObject();
    json.writeObjectFieldStart("logging");
    json.writeBooleanField("enabled", loggingUntil.isPresent());
    json.writeStringField("date_expires", WireDate.orNull(loggingUntil));
    json.writeEndObject();
    json.writeStringField("date_created", WireDate.format(dateCreated));
    json.writeStringField("date_updated", WireDate.format(dateUpdated));
    json.writeStringField("url", url);
    json.writeObjectFieldStart("links");
    json.writeStringField("device_configs", url + "/Configs");
    json.writeStringField("device_secrets", url + "/Secrets");
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeApp(JsonGenerator json) throws IOException {
    json.writeStringField("target_sid", app.targetSid().orElse(null));
    json.writeStringField("target_hash", app.targetHash().orElse(null));
    json.writeStringField("date_targeted", WireDate.orNull(app.dateTargeted()));
    json.writeStringField("update_status", app.updateStatus().wireName());
    json.writeNumberField("update_error_code", app.updateErrorCode());
    json.writeStringField("reported_sid", app.reportedSid().orElse(null));
    json.writeStringField("date_reported", WireDate.orNull(app.dateReported()));
  }
}
