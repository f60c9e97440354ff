// The journal of an account, or the requests that named no account, followed with long polling while a screen shows it.
import { get, path, query } from "./api.js";
import { selected, whenVisible } from "./live.js";
import { useEffect, useState } from "./htm-preact.js";

const FIRST = 500;
const KEPT = 10_000;
const RETRY = 2000;

class Journal {
  constructor(target, first) {
    this.target = target;
    this.first = first;
    this.requests = null;
    this.dropped = 0;
    this.changes = new EventTarget();
    this.followers = 0;
    this.isRunning = false;
    this.isFresh = false;
  }

  get hasEarlier() {
    return this.first > 0;
  }

  /** Reads the requests before the first one, too. */
  readAll() {
    this.first = 0;
    this.isFresh = false;
    this.abort?.abort();
  }

  start() {
    this.followers++;
    // The fake may have been started again meanwhile, and counts from 1 then.
    this.isFresh = false;
    if (!this.isRunning) {
      this.run();
    }
  }

  stop() {
    this.followers--;
    if (this.followers === 0) {
      this.abort?.abort();
    }
  }

  async run() {
    this.isRunning = true;
    while (this.followers > 0) {
      await whenVisible();
      await this.read();
      this.changes.dispatchEvent(new Event("change"));
    }
    this.isRunning = false;
  }

  async read() {
    const abort = new AbortController();
    this.abort = abort;
    const since = this.isFresh ? (this.requests[0]?.number ?? this.first) : this.first;
    try {
      const wait = this.isFresh ? "PT20S" : null;
      this.add(await get(this.target + query({ since, wait }), { signal: abort.signal }));
    } catch {
      if (!abort.signal.aborted) {
        this.isFresh = false;
        await new Promise((resolve) => setTimeout(resolve, RETRY));
      }
    }
  }

  add({ requests, dropped }) {
    const known = this.isFresh ? this.requests : [];
    this.requests = [...requests.reverse(), ...known].slice(0, KEPT);
    this.dropped = dropped;
    this.isFresh = true;
  }
}

const journals = new Map();

function journalOf(key, create) {
  if (!journals.has(key)) {
    journals.set(key, create());
  }
  return journals.get(key);
}

/** Follows a journal: that of an account, or with "" the requests that named no account. Newest first. */
export function useJournal(account) {
  const [, update] = useState(0);
  const journal = journalOf(account, () => create(account));
  useEffect(() => {
    const listener = () => update((count) => count + 1);
    journal.changes.addEventListener("change", listener);
    journal.start();
    return () => {
      journal.changes.removeEventListener("change", listener);
      journal.stop();
    };
  }, [journal]);
  return journal;
}

function create(account) {
  if (account === "") {
    return new Journal("unknown-requests", 0);
  }
  return new Journal(path("accounts", account, "requests"), Math.max(0, (selected()?.requests ?? 0) - FIRST));
}
