// Keys: / searches, ? lists the keys, g and a letter opens a screen, j and k move through a list, Escape closes.
import { html, useEffect, useLayoutEffect, useRef } from "./htm-preact.js";
import { current, go, href } from "./route.js";

let isAfterG = false;

function isTyping(target) {
  return target.closest("input, textarea, select, [contenteditable]") !== null;
}

function move(step) {
  const rows = [...document.querySelectorAll("[data-row]")];
  const at = rows.findIndex((row) => row === document.activeElement || row.contains(document.activeElement));
  rows[Math.min(Math.max(at + step, 0), rows.length - 1)]?.focus();
}

function search() {
  const field = document.querySelector("input[type=search]");
  field?.focus();
  field?.select();
  return field !== null;
}

function escape(target) {
  if (isTyping(target)) {
    target.blur();
    return;
  }
  document.querySelector("[data-close]")?.click();
}

/** Registers the keys. Each screen of the list has its letter. */
export function useShortcuts(screens, toggleKeys) {
  useEffect(() => {
    function onKeyDown(event) {
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]") !== null) {
        return;
      }
      if (event.key === "Escape") {
        escape(event.target);
      } else if (!isTyping(event.target) && press(event.key, screens, toggleKeys)) {
        event.preventDefault();
      }
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

function press(key, screens, toggleKeys) {
  const screen = isAfterG && screens.find((candidate) => candidate.letter === key);
  isAfterG = key === "g" && !isAfterG;
  if (screen) {
    go(href(current().account, screen.name));
    return true;
  }
  switch (key) {
    case "/":
      return search();
    case "?":
      toggleKeys();
      return true;
    case "j":
      move(1);
      return true;
    case "k":
      move(-1);
      return true;
    default:
      return false;
  }
}

const KEYS = [
  ["/", "Search or filter"],
  ["j", "Next row"],
  ["k", "Previous row"],
  ["Enter", "Open the row"],
  ["Esc", "Leave the field, close the detail"],
  ["?", "This list"],
];

/** The list of keys, in a modal dialog. */
export function Keys({ screens, close }) {
  const dialog = useRef(null);
  useLayoutEffect(() => dialog.current.showModal(), []);
  const row = (keys, text) => html`<div><dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${text}</dd></div>`;
  return html`<dialog ref=${dialog} onClose=${close} aria-labelledby="keys-title">
    <h2 id="keys-title">Keys</h2>
    <dl class="keys">
      ${KEYS.map(([key, text]) => row([key], text))}
      ${screens.map((screen) => row(["g", screen.letter], screen.title))}
    </dl>
    <form method="dialog"><button autofocus>Close</button></form>
  </dialog>`;
}
