// What every screen shows: the accounts, and the faults and the clock of the selected one.
import { get, path } from "./api.js";
import { useEffect, useState } from "./htm-preact.js";

const INTERVAL = 2000;
const changes = new EventTarget();

export const live = {
  accounts: null,
  account: null,
  faults: [],
  clock: null,
  isLocked: false,
  isLost: false,
  notice: null,
  /** Counts the refreshes. */
  round: 0,
};

let clockOffset = 0;
let noticeTimer = 0;

function notify() {
  changes.dispatchEvent(new Event("change"));
}

/** Selects the account with this SID, or else the first. */
export async function select(accountSid) {
  if (live.account !== accountSid) {
    live.account = accountSid;
    live.faults = [];
    live.clock = null;
  }
  await refresh();
}

/** Reads everything again, as after a change. */
export async function refresh() {
  try {
    live.accounts = (await get("accounts")).accounts;
    live.isLocked = false;
    live.isLost = false;
    await refreshAccount();
  } catch (error) {
    live.isLocked = error.status === 401;
    live.isLost = error.status === undefined;
  }
  live.round++;
  notify();
}

async function refreshAccount() {
  const sid = selected()?.accountSid;
  if (sid === undefined) {
    return;
  }
  const [faults, clock] = await Promise.all([get(path("accounts", sid, "faults")), get(path("accounts", sid, "clock"))]);
  if (sid === selected()?.accountSid) {
    live.faults = faults.faults ?? faults.items ?? [];
    live.clock = clock;
    clockOffset = Date.parse(clock.now) - Date.now();
  }
}

export function selected() {
  return live.accounts?.find((account) => account.accountSid === live.account) ?? live.accounts?.[0];
}

/** The time of the account's clock, which dates of the account are relative to. */
export function accountNow() {
  return live.clock !== null && !live.clock.running ? Date.parse(live.clock.now) : Date.now() + clockOffset;
}

/** Shows a line at the bottom of the page for some seconds; an error stays for longer. */
export function tell(text, isError = false) {
  live.notice = { text, isError };
  clearTimeout(noticeTimer);
  noticeTimer = setTimeout(dismiss, isError ? 12000 : 4000);
  notify();
}

export function dismiss() {
  live.notice = null;
  notify();
}

/** Runs a change, tells its outcome and reads everything again. Returns whether it succeeded. */
export async function change(action, done) {
  try {
    await action();
    tell(done);
    return true;
  } catch (error) {
    tell(error.message, true);
    return false;
  } finally {
    await refresh();
  }
}

export function useLive() {
  const [, update] = useState(0);
  useEffect(() => {
    const listener = () => update((count) => count + 1);
    changes.addEventListener("change", listener);
    return () => changes.removeEventListener("change", listener);
  }, []);
  return live;
}

/** Resolves when the page is visible: a page in a background tab sends no requests. */
export function whenVisible() {
  if (!document.hidden) {
    return Promise.resolve();
  }
  return new Promise((resolve) => document.addEventListener("visibilitychange", resolve, { once: true }));
}

export async function keepFresh() {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, INTERVAL));
    await whenVisible();
    await refresh();
  }
}
