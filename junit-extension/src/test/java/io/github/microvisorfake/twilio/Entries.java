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

/** Calls Twilio's client for one collection of entries. */
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

  abstract EntrySnapshot snapshot(T entry);

  EntrySnapshot create(String key, String value) {
    return snapshot(creator(key, value).create(twilio));
  }

  /** Creates the keys {@code key-1} to {@code key-N} and returns them. */
  List<String> createMany(int count) {
    List<String> keys = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      keys.add(create("key-" + i, "value").key());
    }
    return keys;
  }

  EntrySnapshot fetch(String key) {
    return snapshot(fetcher(key).fetch(twilio));
  }

  EntrySnapshot update(String key, String value) {
    return snapshot(updater(key, value).update(twilio));
  }

  boolean delete(String key) {
    return deleter(key).delete(twilio);
  }

  /** Returns the keys of all pages. */
  List<String> read(int pageSize) {
    return keys(reader().pageSize(pageSize).read(twilio));
  }

  /** Returns at most {@code limit} keys. */
  List<String> readAtMost(int limit) {
    return keys(reader().limit(limit).read(twilio));
  }

  Page<T> firstPage(int pageSize) {
    return reader().pageSize(pageSize).firstPage(twilio);
  }

  /** Returns the keys of each page, read with {@code nextPage}. */
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

  /** Returns the keys of the second page and of the first, read with {@code previousPage}. */
  List<List<String>> secondPageAndFirstAgain(int pageSize) {
    Page<T> second = reader().nextPage(firstPage(pageSize), twilio);
    Page<T> first = reader().previousPage(second, twilio);
    return List.of(keys(second.getRecords()), keys(first.getRecords()));
  }

  /** Returns the keys of the page with a URL. */
  List<String> pageAt(String url) {
    return keys(reader().getPage(url, twilio).getRecords());
  }

  private List<String> keys(Iterable<T> entries) {
    return StreamSupport.stream(entries.spliterator(), false)
        .map(entry -> snapshot(entry).key())
        .toList();
  }
}
