'use strict';

// What the scripts share: a client that calls the fake, and calls that come in a line at a time.

const readline = require('readline');

/** Twilio's client in the version of a module, for an account of the fake. */
function clientOf(twilio, address, sid, token) {
  class RequestClientOfTheFake extends twilio.RequestClient {
    request(options) {
      const fake = address + options.uri.replace(/^https?:\/\/[^/]*/, '');
      return super.request({ ...options, uri: fake });
    }
  }
  return twilio(sid, token, { httpClient: new RequestClientOfTheFake() });
}

async function outcome(call, parameters) {
  try {
    return { result: await call(...parameters) };
  } catch (error) {
    const { status, code, message, moreInfo } = error;
    return { error: { status, code, message, moreInfo } };
  }
}

/** Makes a call with what each line of input says, and writes its outcome as a line, in JSON. */
async function serve(call) {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    console.log(JSON.stringify(await outcome(call, JSON.parse(line))));
  }
}

module.exports = { clientOf, serve };
