#!/bin/sh
# Provisions a device, breaks a request on purpose, and continues with the saved state in a second run.
set -eu

# Prints the first text with a name in a JSON object.
text() { grep -o "\"$1\":\"[^\"]*\"" | head -n 1 | cut -d '"' -f 4; }

start() {
  rm -f ready.json
  java -jar fake-server/target/microvisor-fake.jar --port 0 --log off --ready-file ready.json "$@" > output.txt &
  fake=$!
  trap 'kill "$fake"' EXIT
  until [ -s ready.json ]; do kill -0 "$fake"; sleep 0.1; done
  url=$(text url < ready.json)
  token=$(text controlToken < ready.json)
}

control() { curl -sSf -H "Authorization: Bearer $token" "$@"; }

start

# An account with its seed.
created=$(control "$url/_fake/accounts" --json '{"devices": [{"uniqueName": "thermostat-1", "secrets": {"wifi_password": "hunter2!"}}]}')
sid=$(echo "$created" | text accountSid)
auth_token=$(echo "$created" | text authToken)
account=$url/_fake/accounts/$sid

# An hour later, the service is unavailable once. The code under test has to try again.
control "$account/clock" --json '{"advance": "PT1H"}'
control "$account/faults" --json '{"method": "POST", "path": "/v1/Devices/*/Configs", "status": 503}'
create_config() {
  curl -sS -o created.json -w '%{http_code}' -u "$sid:$auth_token" "$url/v1/Devices/thermostat-1/Configs" -d Key=broker -d Value=mqtt.example.com
}
[ "$(create_config)" = 503 ]
[ "$(create_config)" = 201 ]
control "$account/faults" | grep '"struck":1'
control "$account/requests" | grep '"fault":"status"'

# What the device reads.
control "$account/devices/thermostat-1/fetch" --json '{"items": [
  {"scope": "DEVICE", "store": "SECRET", "key": "wifi_password"},
  {"scope": "DEVICE", "store": "CONFIG", "key": "broker"}]}' | grep '"hunter2!".*"mqtt.example.com"'

# A config that repeats a secret is a leak.
control "$account/leaks" | grep '"leaks":\[\]'
control "$account/configs" --json '{"key": "debug", "value": "psk=hunter2!"}'
control "$account/leaks" | grep '"secret":"thermostat-1/wifi_password","form":"plain","where":"config account/debug"'

# The state is the seed of the next run.
echo "{\"accounts\": [$(control "$account/state?reveal=true")]}" > saved.json
kill "$fake"
wait "$fake" || true
start --seed saved.json
curl -sSf -u "$sid:$auth_token" "$url/v1/Devices/thermostat-1/Configs/broker" | grep '"mqtt.example.com"'
