'use strict';

// Shared by the scripts: creates a client of the fake and runs the calls from standard input.

const readline = require('readline');

/**
 * Returns Twilio's client, from the given module, for an account of the fake. With an API key as
 * credentials, the options have the account's SID.
 */
function clientOf(twilio, address, sid, token, options) {
  class RedirectingRequestClient extends twilio.RequestClient {
    request(options) {
      const fake = address + options.uri.replace(/^https?:\/\/[^/]*/, '');
      return super.request({ ...options, uri: fake });
    }
  }
  const { accountSid } = options || {};
  return twilio(sid, token, { accountSid, httpClient: new RedirectingRequestClient(options) });
}

async function outcome(call, parameters) {
  try {
    return { result: await call(...parameters) };
  } catch (error) {
    const { status, code, message, moreInfo } = error;
    return { error: { status, code, message, moreInfo } };
  }
}

/** Reads the parameters of a call from each line and prints the outcome as a line of JSON. */
async function serve(call) {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    console.log(JSON.stringify(await outcome(call, JSON.parse(line))));
  }
}

module.exports = { clientOf, serve };
