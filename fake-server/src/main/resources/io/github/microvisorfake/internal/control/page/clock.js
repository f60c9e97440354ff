import { path, post } from "./api.js";
import { exact } from "./format.js";
import { html, useEffect, useState } from "./htm-preact.js";
import { accountNow, change, useLive } from "./live.js";
import { Loading, Title } from "./parts.js";

const STEPS = [
  ["1 minute", "PT1M"],
  ["1 hour", "PT1H"],
  ["1 day", "PT24H"],
  ["90 days", "PT2160H"],
];

export function Clock({ account }) {
  const { clock } = useLive();
  const target = path("accounts", account.accountSid, "clock");
  const send = (body, done) => change(() => post(target, body), done);
  if (clock === null) {
    return html`<${Title} text="Clock" /><${Loading} rows=${3} />`;
  }
  return html`<${Title} text="Clock" />
    <p class="lead">Each account has a clock. All dates follow it, and so do the end of a device's logging, rate limits and signed requests.
      A client that signs with the real time is rejected while the clock is set to another one.</p>
    <section class="card" aria-labelledby="now"><h2 id="now">Now</h2>
      <p class="big"><${Ticking} /></p>
      <p><span class=${clock.running ? "chip good" : "chip warn"}>${clock.running ? "runs" : "stands still"}</span> ${" "}
        ${clock.running
          ? html`<button type="button" onClick=${() => send({ set: new Date(accountNow()).toISOString() }, "Time stands still.")}>Stop</button>`
          : html`<button type="button" onClick=${() => send({ run: true }, "The clock runs.")}>Let it run</button>`} ${" "}
        <button type="button" onClick=${() => toRealTime(target)}>Back to real time</button></p>
    </section>
    <section class="card" aria-labelledby="advance"><h2 id="advance">Advance</h2>
      <div class="actions">${STEPS.map(([title, duration]) => html`<button type="button" onClick=${() => send({ advance: duration }, `The clock is advanced by ${title}.`)}>${title}</button>`)}</div>
      <${OneField} label="By a duration, such as PT1H30M" button="Advance" pattern="P.+" save=${(value) => send({ advance: value }, "The clock is advanced.")} />
    </section>
    <section class="card" aria-labelledby="set"><h2 id="set">Set</h2>
      <p class="muted">Time then stands still until you let it run.</p>
      <${OneField} label="To an instant, such as 2026-01-01T00:00:00Z" button="Set and stop" save=${(value) => send({ set: value }, "The clock is set and stands still.")} />
    </section>`;
}

/** Sets the clock to the real time and lets it run, which it does from the time that it was set to. */
export function toRealTime(target) {
  return change(async () => {
    await post(target, { set: new Date().toISOString() });
    await post(target, { run: true });
  }, "The clock shows the real time.");
}

function Ticking() {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 250);
    return () => clearInterval(timer);
  }, []);
  const now = accountNow();
  return html`<time dateTime=${new Date(now).toISOString()}>${exact(now)}</time>`;
}

function OneField({ label, button, pattern, save }) {
  const [value, setValue] = useState("");
  async function submit(event) {
    event.preventDefault();
    if (await save(value.trim())) {
      setValue("");
    }
  }
  return html`<form class="inline" onSubmit=${submit}>
    <label>${label} <input value=${value} required autocomplete="off" pattern=${pattern} onInput=${(event) => setValue(event.target.value)} /></label>
    <button>${button}</button>
  </form>`;
}
