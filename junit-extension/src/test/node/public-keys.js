'use strict';

// Calls Twilio's client for public keys as a test commands; see command-loop.js.
// Arguments: the fake's URL, an account's SID and auth token, the name of the client's module.

const { clientOf, serve } = require('./command-loop');

const [address, sid, token, module_] = process.argv.slice(2);
const twilio = require(module_);
const { publicKey } = clientOf(twilio, address, sid, token).accounts.v1.credentials;

const names = (keys) => keys.map((key) => key.friendlyName);

async function pages(pageSize) {
  const found = [];
  for (let page = await publicKey.page({ pageSize }); page; page = await page.nextPage()) {
    found.push(names(page.instances));
  }
  return found;
}

async function previous(pageSize) {
  const second = await (await publicKey.page({ pageSize })).nextPage();
  return names((await second.previousPage()).instances);
}

const calls = {
  create: async (parameters) => (await publicKey.create(parameters)).toJSON(),
  fetch: async (sid) => (await publicKey(sid).fetch()).toJSON(),
  update: async (sid, parameters) => (await publicKey(sid).update(parameters)).toJSON(),
  remove: (sid) => publicKey(sid).remove(),
  list: async (pageSize) => names(await publicKey.list({ pageSize })),
  limit: async (limit) => names(await publicKey.list({ limit })),
  version: () => require(`${module_}/package.json`).version,
  pages,
  previous,
};

serve((call, ...parameters) => calls[call](...parameters));
