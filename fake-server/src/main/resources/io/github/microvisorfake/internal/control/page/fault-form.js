import { html, useState } from "./htm-preact.js";

const seconds = (text) => `PT${Number(text)}S`;

/** The effects, each with the fields that it needs and what it is in the control API. */
const EFFECTS = [
  { title: "An error status", fields: ["status", "retryAfter"], body: (form) => ({ status: Number(form.status), ...retryAfter(form) }) },
  { title: "A rate limit", fields: ["calls", "per", "retryAfter"], body: (form) => ({ limit: { calls: Number(form.calls), per: seconds(form.per) }, ...retryAfter(form) }) },
  { title: "A delay", fields: ["delay"], body: (form) => ({ delay: seconds(form.delay) }) },
  { title: "The request is lost, not applied", fields: [], body: () => ({ disconnect: "before" }) },
  { title: "Applied, but the response is lost", fields: [], body: () => ({ disconnect: "after" }) },
  { title: "No response until the client gives up", fields: [], body: () => ({ noAnswer: true }) },
  { title: "A body cut in half", fields: [], body: () => ({ truncate: true }) },
  { title: "Malformed JSON", fields: [], body: () => ({ malformed: true }) },
];

function retryAfter(form) {
  return form.retryAfter === "" ? {} : { retryAfter: Number(form.retryAfter) };
}

const FIELDS = {
  status: { title: "Status", attributes: { type: "number", min: 400, max: 599, required: true } },
  retryAfter: { title: "Retry-After, seconds", attributes: { type: "number", min: 0, placeholder: "none" } },
  calls: { title: "Requests", attributes: { type: "number", min: 1, required: true } },
  per: { title: "within seconds", attributes: { type: "number", min: 0.001, step: "any", required: true } },
  delay: { title: "Seconds", attributes: { type: "number", min: 0.001, max: 600, step: "any", required: true } },
};

const DEFAULTS = { effect: 0, status: "503", retryAfter: "", calls: "10", per: "1", delay: "2", times: "1", skip: "0", probability: "1" };

/** Returns the form as the body of the call; what has its default is left out. */
function toFault(form) {
  const effect = EFFECTS[form.effect];
  return {
    ...(form.method === "" ? {} : { method: form.method }),
    ...(form.path === "" ? {} : { path: form.path }),
    ...(form.skip === "0" ? {} : { skip: Number(form.skip) }),
    ...(form.times === "1" || effect.fields.includes("calls") ? {} : { times: form.times === "always" ? "always" : Number(form.times) }),
    ...(form.probability === "1" ? {} : { probability: Number(form.probability) }),
    ...effect.body(form),
  };
}

export function FaultForm({ given, arrange }) {
  const [form, setForm] = useState({ ...DEFAULTS, ...given });
  const set = (name) => (event) => setForm({ ...form, [name]: event.target.value });
  const effect = EFFECTS[form.effect];
  function submit(event) {
    event.preventDefault();
    arrange(toFault(form));
  }
  return html`<section class="card" aria-labelledby="arm"><h2 id="arm">Arm a fault</h2>
    <form class="grid" onSubmit=${submit}>
      <fieldset><legend>What happens</legend>
        <label>Effect <select value=${form.effect} onChange=${(event) => setForm({ ...form, effect: Number(event.target.value) })}>
          ${EFFECTS.map(({ title }, index) => html`<option value=${index}>${title}</option>`)}</select></label>
        ${effect.fields.map((name) => html`<label key=${name}>${FIELDS[name].title} <input value=${form[name]} ...${FIELDS[name].attributes} onInput=${set(name)} /></label>`)}
      </fieldset>
      <fieldset><legend>To which requests</legend>
        <label>Method <select value=${form.method} onChange=${set("method")}>
          ${["", "GET", "POST", "DELETE"].map((method) => html`<option value=${method}>${method || "any"}</option>`)}</select></label>
        <label class="grow">Path <input value=${form.path} placeholder="any; for instance /v1/Devices/*/Secrets" autocomplete="off" spellcheck=${false} onInput=${set("path")} /></label>
      </fieldset>
      <${Extent} form=${form} setForm=${setForm} set=${set} isLimit=${effect.fields.includes("calls")} />
      <p><button class="primary">Arm the fault</button> <span class="muted">${sentence(form, effect)}</span></p>
    </form>
  </section>`;
}

function Extent({ form, setForm, set, isLimit }) {
  const isAlways = form.times === "always";
  return html`<fieldset><legend>How often</legend>
    <label>First let through <input type="number" min="0" required value=${form.skip} onInput=${set("skip")} /></label>
    ${!isLimit && html`<label>Then strike <input type="number" min="1" required=${!isAlways} disabled=${isAlways} value=${isAlways ? "" : form.times} onInput=${set("times")} /></label>
    <label class="check"><input type="checkbox" checked=${isAlways} onChange=${() => setForm({ ...form, times: isAlways ? "1" : "always" })} /> always</label>`}
    <label>Probability <input type="number" min="0" max="1" step="any" required value=${form.probability} onInput=${set("probability")} /></label>
  </fieldset>`;
}

/** Says in words what the form would do. */
function sentence(form, effect) {
  const noun = `${form.method} request${form.path === "" ? "" : ` for ${form.path}`}`.trim();
  if (effect.fields.includes("calls")) {
    return `Applies to every ${noun} until it is removed.`;
  }
  return form.times === "always" ? `Strikes every ${noun} until it is removed.` : form.times === "1" ? `Strikes the next ${noun}.` : `Strikes the next ${form.times} requests.`;
}
