'use strict';

// Calls Twilio's client for configs and secrets as a test commands; see command-loop.js.
// Arguments: the fake's URL, an account's SID and auth token, a device's SID, and 'autoRetry'.

const twilio = require('twilio');
const { clientOf, serve } = require('./command-loop');

const [address, sid, token, device, retry] = process.argv.slice(2);
const { v1 } = clientOf(twilio, address, sid, token, { autoRetry: retry === 'autoRetry' }).microvisor;

const collections = {
  accountConfigs: v1.accountConfigs,
  accountSecrets: v1.accountSecrets,
  deviceConfigs: v1.devices(device).deviceConfigs,
  deviceSecrets: v1.devices(device).deviceSecrets,
};

const keys = (entries) => entries.map((entry) => entry.key);

async function pages(collection, pageSize) {
  const found = [];
  for (let page = await collection.page({ pageSize }); page; page = await page.nextPage()) {
    found.push(keys(page.instances));
  }
  return found;
}

async function previous(collection, pageSize) {
  const second = await (await collection.page({ pageSize })).nextPage();
  return keys((await second.previousPage()).instances);
}

function each(collection, pageSize) {
  return new Promise((resolve, reject) => {
    const found = [];
    const done = (error) => (error ? reject(error) : resolve(found));
    collection.each({ pageSize, callback: (entry) => found.push(entry.key), done });
  });
}

const calls = {
  create: async (collection, key, value) => (await collection.create({ key, value })).toJSON(),
  fetch: async (collection, key) => (await collection(key).fetch()).toJSON(),
  update: async (collection, key, value) => (await collection(key).update({ value })).toJSON(),
  remove: (collection, key) => collection(key).remove(),
  list: async (collection, pageSize) => keys(await collection.list({ pageSize })),
  limit: async (collection, limit) => keys(await collection.list({ limit })),
  nextPageUrl: async (collection, pageSize) => (await collection.page({ pageSize })).nextPageUrl,
  pageAt: async (collection, url) => keys((await collection.getPage(url)).instances),
  each,
  pages,
  previous,
};

serve((collection, call, ...parameters) => calls[call](collections[collection], ...parameters));
