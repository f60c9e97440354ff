package io.github.microvisorfake.twilio;

import com.twilio.base.Creator;
import com.twilio.base.Deleter;
import com.twilio.base.Fetcher;
import com.twilio.base.Reader;
import com.twilio.base.Updater;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.microvisor.v1.AccountSecret;
import java.util.Optional;

final class AccountSecrets extends Entries<AccountSecret> {

  AccountSecrets(TwilioRestClient twilio) {
    super(twilio);
  }

  @Override
  Creator<AccountSecret> creator(String key, String value) {
    return AccountSecret.creator(key, value);
  }

  @Override
  Fetcher<AccountSecret> fetcher(String key) {
    return AccountSecret.fetcher(key);
  }

  @Override
  Updater<AccountSecret> updater(String key, String value) {
    return AccountSecret.updater(key, value);
  }

  @Override
  Deleter<AccountSecret> deleter(String key) {
    return AccountSecret.deleter(key);
  }

  @Override
  Reader<AccountSecret> reader() {
    return AccountSecret.reader();
  }

  @Override
  EntrySnapshot snapshot(AccountSecret entry) {
    return new EntrySnapshot(
        Optional.empty(), entry.getKey(), Optional.empty(), entry.getDateRotated(), entry.getUrl());
  }
}
