package io.github.microvisorfake.twilio;

import com.twilio.base.Creator;
import com.twilio.base.Deleter;
import com.twilio.base.Fetcher;
import com.twilio.base.Reader;
import com.twilio.base.Updater;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.microvisor.v1.AccountConfig;
import java.util.Optional;

final class AccountConfigs extends Entries<AccountConfig> {

  AccountConfigs(TwilioRestClient twilio) {
    super(twilio);
  }

  @Override
  Creator<AccountConfig> creator(String key, String value) {
    return AccountConfig.creator(key, value);
  }

  @Override
  Fetcher<AccountConfig> fetcher(String key) {
    return AccountConfig.fetcher(key);
  }

  @Override
  Updater<AccountConfig> updater(String key, String value) {
    return AccountConfig.updater(key, value);
  }

  @Override
  Deleter<AccountConfig> deleter(String key) {
    return AccountConfig.deleter(key);
  }

  @Override
  Reader<AccountConfig> reader() {
    return AccountConfig.reader();
  }

  @Override
  EntrySnapshot snapshot(AccountConfig entry) {
    return new EntrySnapshot(
        Optional.empty(),
        entry.getKey(),
        Optional.of(entry.getValue()),
        entry.getDateUpdated(),
        entry.getUrl());
  }
}
