// Code to paste, as the program prints it at its start.
import { literal, shell } from "./format.js";

function curl(origin, sid, token) {
  const credentials = shell(`${sid}:${token}`);
  return `# Create a secret (a second time: 409), list the secrets, delete the secret:
curl -i -u ${credentials} --data-urlencode Key=wifi_password --data-urlencode 'Value=hunter2!' ${origin}/v1/Secrets
curl -i -u ${credentials} ${origin}/v1/Secrets
curl -i -u ${credentials} -X DELETE ${origin}/v1/Secrets/wifi_password`;
}

function java(origin, sid, token) {
  return `HttpClient http = TwilioClients.httpClientTo(URI.create(${literal(origin)}));
TwilioRestClient twilio =
    new TwilioRestClient.Builder(${literal(sid)}, ${literal(token)}).httpClient(http).build();
Device.reader().read(twilio).forEach(device -> System.out.println(device.getUniqueName()));`;
}

function node(origin, sid, token) {
  return `const client = require("twilio")(${literal(sid)}, ${literal(token)});
client.microvisor.baseUrl = ${literal(origin)};
client.microvisor.v1.devices.list().then(found => console.log(found.map(device => device.uniqueName)));`;
}

function python(origin, sid, token) {
  return `from twilio.rest import Client

client = Client(${literal(sid)}, ${literal(token)})
print(client.request("GET", ${literal(`${origin}/v1/Devices`)}).text)`;
}

function proxy(origin, sid, token) {
  return `# Unchanged programs that call https://microvisor.twilio.com:
curl -sO ${origin}/_fake/ca.pem
export HTTP_PROXY=${origin} HTTPS_PROXY=${origin}
export NODE_EXTRA_CA_CERTS=$PWD/ca.pem REQUESTS_CA_BUNDLE=$PWD/ca.pem SSL_CERT_FILE=$PWD/ca.pem
curl -i -u ${shell(`${sid}:${token}`)} -x ${origin} --cacert ca.pem https://microvisor.twilio.com/v1/Devices`;
}

export const SNIPPETS = [
  { title: "curl", text: curl, note: "Copy includes the auth token." },
  { title: "Java", text: java, note: "With com.twilio.sdk:twilio 10.9.2 and microvisor-fake-junit-jupiter on the class path." },
  { title: "Node.js", text: node, note: "With twilio 5.7.1, the last version with Microvisor." },
  { title: "Python", text: python, note: "With any version of the package twilio." },
  { title: "Proxy and CA", text: proxy, hasCertificate: true, note: "The fake is the proxy for Twilio's host names. It rejects all others." },
];
