package io.github.microvisorfake.twilio;

import com.twilio.base.Creator;
import com.twilio.base.Deleter;
import com.twilio.base.Fetcher;
import com.twilio.base.Page;
import com.twilio.base.Reader;
import com.twilio.base.Resource;
import com.twilio.base.Updater;
import com.twilio.http.TwilioRestClient;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Twilio's client at work on the entries of one kind: the same calls, whatever the kind. */
abstract class Entries<T extends Resource> {

  private final TwilioRestClient twilio;

  Entries(TwilioRestClient twilio) {
    this.twilio = twilio;
  }

  abstract Creator<T> creator(String key, String value);

  abstract Fetcher<T> fetcher(String key);

  abstract Updater<T> updater(String key, String value);

  abstract Deleter<T> deleter(String key);

  abstract Reader<T> reader();

  abstract Shown shown(T entry);

  Shown create(String key, String value) {
    return shown(creator(key, value).create(twilio));
  }

  /** Creates {@code key-1} to {@code key-N}. */
  List<String> createMany(int count) {
    List<String> keys = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      keys.add(create("key-" + i, "value").key());
    }
    return keys;
  }

  Shown fetch(String key) {
    return shown(fetcher(key).fetch(twilio));
  }

  Shown update(String key, String value) {
    return shown(updater(key, value).update(twilio));
  }

  boolean delete(String key) {
    return deleter(key).delete(twilio);
  }

  /** The keys that iteration meets, page after page. */
  List<String> read(int pageSize) {
    return keys(reader().pageSize(pageSize).read(twilio));
  }

  /** The keys that iteration meets when it asks for pages of 50 and stops early. */
  List<String> readAtMost(int limit) {
    return keys(reader().limit(limit).read(twilio));
  }

  Page<T> firstPage(int pageSize) {
    return reader().pageSize(pageSize).firstPage(twilio);
  }

  /** The keys of each page, from the first to the last by {@code nextPage}. */
  List<List<String>> pagesForward(int pageSize) {
    List<List<String>> pages = new ArrayList<>();
    Page<T> page = firstPage(pageSize);
    pages.add(keys(page.getRecords()));
    while (page.hasNextPage()) {
      page = reader().nextPage(page, twilio);
      pages.add(keys(page.getRecords()));
    }
    return pages;
  }

  /** The second page, and the first again by {@code previousPage}. */
  List<List<String>> forthAndBack(int pageSize) {
    Page<T> second = reader().nextPage(firstPage(pageSize), twilio);
    Page<T> first = reader().previousPage(second, twilio);
    return List.of(keys(second.getRecords()), keys(first.getRecords()));
  }

  /** The keys of the page at an address. */
  List<String> pageAt(String url) {
    return keys(reader().getPage(url, twilio).getRecords());
  }

  private List<String> keys(Iterable<T> entries) {
    return StreamSupport.stream(entries.spliterator(), false)
        .map(entry -> shown(entry).key())
        .toList();
  }
}
