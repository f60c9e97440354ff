'use strict';

// The four kinds of entries by Twilio's client at the command of a test: see serving.js.
// Arguments: the fake's address, an account's SID and token, a device's SID.

const twilio = require('twilio');
const { clientOf, serve } = require('./serving');

const [address, sid, token, device] = process.argv.slice(2);
const { v1 } = clientOf(twilio, address, sid, token).microvisor;

const kinds = {
  accountConfigs: v1.accountConfigs,
  accountSecrets: v1.accountSecrets,
  deviceConfigs: v1.devices(device).deviceConfigs,
  deviceSecrets: v1.devices(device).deviceSecrets,
};

const keys = (entries) => entries.map((entry) => entry.key);

async function pages(kind, pageSize) {
  const found = [];
  for (let page = await kind.page({ pageSize }); page; page = await page.nextPage()) {
    found.push(keys(page.instances));
  }
  return found;
}

async function previous(kind, pageSize) {
  const second = await (await kind.page({ pageSize })).nextPage();
  return keys((await second.previousPage()).instances);
}

function each(kind, pageSize) {
  return new Promise((resolve, reject) => {
    const found = [];
    const done = (error) => (error ? reject(error) : resolve(found));
    kind.each({ pageSize, callback: (entry) => found.push(entry.key), done });
  });
}

const calls = {
  create: async (kind, key, value) => (await kind.create({ key, value })).toJSON(),
  fetch: async (kind, key) => (await kind(key).fetch()).toJSON(),
  update: async (kind, key, value) => (await kind(key).update({ value })).toJSON(),
  remove: (kind, key) => kind(key).remove(),
  list: async (kind, pageSize) => keys(await kind.list({ pageSize })),
  limit: async (kind, limit) => keys(await kind.list({ limit })),
  nextPageUrl: async (kind, pageSize) => (await kind.page({ pageSize })).nextPageUrl,
  pageAt: async (kind, url) => keys((await kind.getPage(url)).instances),
  each,
  pages,
  previous,
};

serve((kind, call, ...parameters) => calls[call](kinds[kind], ...parameters));
