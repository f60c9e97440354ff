// Texts for times, durations and requests.

const UNITS = [
  ["day", 86_400_000, "d"],
  ["hour", 3_600_000, "h"],
  ["minute", 60_000, "min"],
  ["second", 1000, "s"],
];

/** Returns a time relative to another: "12 s ago", "in 3 d". */
export function relative(time, now) {
  const distance = now - time;
  const [, length, symbol] = UNITS.find(([, unit]) => Math.abs(distance) >= unit) ?? UNITS[3];
  const count = Math.floor(Math.abs(distance) / length);
  if (count === 0) {
    return "now";
  }
  return distance > 0 ? `${count} ${symbol} ago` : `in ${count} ${symbol}`;
}

/** Returns an instant in UTC with whole seconds: "2026-01-01 12:00:00 UTC". */
export function exact(time) {
  return `${new Date(time).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}

/** Returns a duration, given in seconds or as "PT0.001S", in milliseconds: "1.2 ms". */
export function milliseconds(duration) {
  const seconds = typeof duration === "number" ? duration : Number(String(duration).replace(/^PT|S$/g, ""));
  if (!Number.isFinite(seconds)) {
    return String(duration);
  }
  const value = seconds * 1000;
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
}

const SYMBOLS = { S: "s", M: "min", H: "h" };

/** Returns an ISO 8601 duration of one unit in words, "PT1S" as "1 s", and any other as it is. */
export function readable(duration) {
  const match = /^PT([\d.]+)([SMH])$/.exec(duration);
  return match === null ? duration : `${match[1]} ${SYMBOLS[match[2]]}`;
}

export function count(number, noun) {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}

/** Returns whether an error, or no response at all, was the outcome of a request. */
export function hasFailed(request) {
  return request.status === 0 || request.status >= 400;
}

/** Returns a text as one word of a shell command. */
export function shell(text) {
  return /^[A-Za-z0-9_./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** Returns a text as a string literal of Java, JavaScript and Python. */
export function literal(text) {
  return JSON.stringify(text);
}

/** Firmware can only ask for keys of printable ASCII characters. */
export function isReadableByFirmware(key) {
  return /^[ -~]+$/.test(key);
}
