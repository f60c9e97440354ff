import { path, post, remove } from "./api.js";
import { FaultForm } from "./fault-form.js";
import { readable } from "./format.js";
import { html } from "./htm-preact.js";
import { change, useLive } from "./live.js";
import { Empty, Title } from "./parts.js";
import { href, replace, withParameters } from "./route.js";

export function Faults({ account, route }) {
  const { faults } = useLive();
  const target = path("accounts", account.accountSid, "faults");
  async function arrange(fault) {
    if (await change(() => post(target, fault), "The fault is armed.")) {
      replace(withParameters({ method: null, path: null }));
    }
  }
  const given = { method: route.parameters.get("method") ?? "", path: route.parameters.get("path") ?? "" };
  return html`<${Title} text="Faults">
      ${faults.length > 1 && html`<button type="button" onClick=${() => change(() => remove(target), "The faults are removed.")}>Remove all</button>`}
    <//>
    <p class="lead">Break requests on purpose, to see what a client does when the service or the network fails. The first armed fault that fits strikes a request.</p>
    <section class="card" aria-labelledby="armed">
      <div class="card-head"><h2 id="armed">Armed</h2><a href=${href(account.accountSid, "requests", "", { status: "fault" })}>Requests that were struck</a></div>
      ${faults.length === 0
        ? html`<${Empty} title="No fault is armed"><p>Every request is processed as usual. Arm one below.</p><//>`
        : html`<ul class="rows">${faults.map((fault) => html`<${Fault} key=${fault.id} fault=${fault} target=${target} />`)}</ul>`}
    </section>
    <${FaultForm} key=${given.method + given.path} given=${given} arrange=${arrange} />`;
}

function Fault({ fault, target }) {
  const drop = () => change(() => remove(`${target}/${path(fault.id)}`), "The fault is removed.");
  return html`<li class="fault-row">
    <span>${isSpent(fault) && html`<span class="chip">used up</span> `}<b>${effect(fault)}</b> <span class="muted">on</span> ${scope(fault)}<br /><span class="muted">${extent(fault)}</span></span>
    <span class="struck">struck <b>${fault.struck}</b> ${fault.struck === 1 ? "time" : "times"}</span>
    <button type="button" class="quiet" aria-label=${`Remove the fault: ${effect(fault)}`} onClick=${drop}>Remove</button>
  </li>`;
}

/** Whether the fault has struck as often as it should, and strikes no more. */
export function isSpent(fault) {
  return fault.times !== "always" && !fault.limit && fault.struck >= (fault.times ?? 1);
}

function effect(fault) {
  if (fault.status) {
    return `Status ${fault.status}${retryAfter(fault)}`;
  }
  if (fault.limit) {
    return `At most ${fault.limit.calls} requests in ${readable(fault.limit.per)}${retryAfter(fault)}`;
  }
  if (fault.delay) {
    return `Delay of ${readable(fault.delay)}`;
  }
  if (fault.disconnect) {
    return fault.disconnect === "before" ? "The request is lost" : "The response is lost";
  }
  return fault.noAnswer ? "No response" : fault.truncate ? "Truncated body" : "Malformed JSON";
}

function retryAfter(fault) {
  return fault.retryAfter === undefined ? "" : `, Retry-After ${fault.retryAfter}`;
}

function scope(fault) {
  const method = fault.method ?? "any method";
  return html`${method} <code>${fault.path ?? "any path"}</code>`;
}

function extent(fault) {
  const parts = [];
  if (fault.skip) {
    parts.push(`after ${fault.skip} others`);
  }
  if (!fault.limit) {
    parts.push(fault.times === "always" ? "always" : (fault.times ?? 1) === 1 ? "once" : `${fault.times} times`);
  }
  if ((fault.probability ?? 1) < 1) {
    parts.push(`with probability ${fault.probability}`);
  }
  return parts.join(", ");
}
