import os

from twilio.rest import Client

client = Client()
client.http_client.session.verify = os.environ["REQUESTS_CA_BUNDLE"]
with open("public_key.pem") as file:
    public_key = client.accounts.v1.credentials.public_key.create(public_key=file.read())
print(public_key.url)

response = client.request(
    "POST",
    "https://microvisor.twilio.com/v1/Devices/thermostat-1/Secrets",
    data={"Key": "wifi_password", "Value": "hunter2!"},
)
print(response.status_code)
