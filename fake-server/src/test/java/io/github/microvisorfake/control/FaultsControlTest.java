package io.github.microvisorfake.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.microvisorfake.wire.ReceivedResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of faults in the control API, and the faults that it rejects. */
class FaultsControlTest extends AbstractControlTest {

  private ReceivedResponse arrange(String fault) {
    return control.post(path + "faults", fault);
  }

  /** What was arranged is shown in the same words, so that it can be arranged again. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'method':'POST','path':'/v1/Devices/*/Secrets','skip':3,'times':2,'probability':0.5,'status':429,'retryAfter':7}",
        "{'skip':0,'times':'always','probability':1.0,'status':500}",
        "{'skip':0,'times':1,'probability':1.0,'delay':'PT0.2S'}",
        "{'skip':0,'times':1,'probability':1.0,'disconnect':'before'}",
        "{'skip':0,'times':1,'probability':1.0,'disconnect':'after'}",
        "{'skip':0,'times':1,'probability':1.0,'noAnswer':true}",
        "{'skip':0,'times':1,'probability':1.0,'truncate':true}",
        "{'skip':0,'times':1,'probability':1.0,'malformed':true}",
        "{'skip':0,'times':'always','probability':1.0,'limit':{'calls':10,'per':'PT1S'}}",
        "{'skip':0,'times':'always','probability':1.0,'retryAfter':0,'limit':{'calls':10,'per':'PT1M'}}"
      })
  void showsWhatWasArranged(String fault) {
    ReceivedResponse response = arrange(fault);
    String id = response.json().path("id").asText();
    String shown = "{'id':" + id + "," + fault.substring(1, fault.length() - 1) + ",'struck':0}";

    assertBody(response, 201, shown);
    assertBody(control.get(path + "faults"), 200, "{'faults':[" + shown + "]}");
  }

  @Test
  void countsWhatAFaultHasStruck() {
    arrange("{'status': 500, 'times': 'always'}");
    api.get("/v1/Configs");
    api.get("/v1/Configs");

    assertThat(control.get(path + "faults").json().path("faults").path(0).path("struck").asInt())
        .isEqualTo(2);
  }

  @Test
  void removesOneFaultOrAll() {
    String first = arrange("{'status': 500}").json().path("id").asText();
    arrange("{'status': 501}");
    arrange("{'status': 502}");

    assertNoContent(control.delete(path + "faults/" + first));
    JsonNode left = control.get(path + "faults").json().path("faults");
    assertThat(left.findValuesAsText("status")).containsExactly("501", "502");
    assertNoContent(control.delete(path + "faults"));
    assertNoContent(control.delete(path + "faults"));
    assertBody(control.get(path + "faults"), 200, "{'faults':[]}");
    assertThat(api.get("/v1/Configs").status()).isEqualTo(200);
  }

  @Test
  void idsAreNotReused() {
    String first = arrange("{'status': 500}").json().path("id").asText();
    control.delete(path + "faults");

    assertThat(arrange("{'status': 500}").json().path("id").asText()).isNotEqualTo(first);
    assertError(
        control.delete(path + "faults/" + first),
        404,
        "there is no fault '" + first + "'; GET the faults for their ids");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "1.0", "99999999999999999999", "%20"})
  void unknownFaultIsNotFound(String id) {
    assertError(control.delete(path + "faults/" + id), 404, "GET the faults for their ids");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                    | the fault has 0 effects; send exactly one of status, delay, disconnect, noAnswer, truncate, malformed or limit",
        "{'status': null}                      | the fault has 0 effects",
        "{'status': 500, 'delay': 'PT1S'}      | the fault has 2 effects; send exactly one of",
        "{'noAnswer': true, 'truncate': true, 'malformed': true} | the fault has 3 effects",
        "{'status': 399}                       | 399 is not the status of an error; use 400 to 599",
        "{'status': 600}                       | 600 is not the status of an error",
        "{'status': '500'}                     | a wrong type at 'status' (line 1, column 12); send a whole number without quotation marks",
        "{'status': ''}                        | a wrong type at 'status'",
        "{'status': 500.0}                     | a wrong type at 'status'",
        "{'status': true}                      | a wrong type at 'status'",
        "{'status': 9999999999}                | a wrong type at 'status'",
        "{'delay': 'PT0S'}                     | a delay of PT0S is out of range",
        "{'delay': 'PT-1S'}                    | a delay of PT-1S is out of range",
        "{'delay': 'PT11M'}                    | a delay of PT11M is out of range",
        "{'delay': 'PT99999999999999999H'}     | delay is not a duration; send one such as PT0.2S",
        "{'delay': '1s'}                       | delay is not a duration; send one such as PT0.2S",
        "{'delay': 200}                        | a wrong type at 'delay'",
        "{'disconnect': 'now'}                 | disconnect is neither \"before\" nor \"after\"",
        "{'disconnect': true}                  | a wrong type at 'disconnect'",
        "{'noAnswer': false}                   | noAnswer is false; send true, or leave it out",
        "{'truncate': false}                   | truncate is false; send true, or leave it out",
        "{'malformed': false}                  | malformed is false; send true, or leave it out",
        "{'noAnswer': 'true'}                  | a wrong type at 'noAnswer'",
        "{'noAnswer': 1}                       | a wrong type at 'noAnswer'",
        "{'limit': {}}                         | limit has not both calls and per",
        "{'limit': {'calls': 10}}              | limit has not both calls and per",
        "{'limit': {'per': 'PT1S'}}            | limit has not both calls and per",
        "{'limit': {'calls': 0, 'per': 'PT1S'}} | calls is 0; send a whole number from 1",
        "{'limit': {'calls': 1, 'per': 'PT0S'}} | the window PT0S of the rate limit is not positive",
        "{'limit': {'calls': 1, 'per': 'x'}}   | per is not a duration",
        "{'limit': {'calls': 'x', 'per': 'PT1S'}} | a wrong type at 'limit'.'calls'",
        "{'limit': {'call': 1, 'per': 'PT1S'}} | the unknown name 'call'; the names are calls, per",
        "{'limit': 10}                         | send an object with calls, per",
        "{'limit': ''}                         | a wrong type at 'limit'",
        "{'status': 500, 'retryAfter': 1}      | a response with status 500 has no Retry-After",
        "{'noAnswer': true, 'retryAfter': 1}   | a fault with the effect 'no response' has no",
        "{'status': 429, 'retryAfter': -1}     | retryAfter is -1; send a whole number from 0",
        "{'status': 429, 'retryAfter': 1.5}    | a wrong type at 'retryAfter'",
        "{'status': 429, 'retryAfter': 'PT1S'} | a wrong type at 'retryAfter'",
        "{'status': 500, 'times': 0}           | times is 0; send a whole number from 1",
        "{'status': 500, 'times': -1}          | times is -1; send a whole number from 1",
        "{'status': 500, 'times': 1.5}         | times is neither a whole number from 1 to 2147483646 nor \"always\"",
        "{'status': 500, 'times': '2'}         | times is neither a whole number",
        "{'status': 500, 'times': 'Always'}    | times is neither a whole number",
        "{'status': 500, 'times': true}        | times is neither a whole number",
        "{'status': 500, 'times': [1]}         | times is neither a whole number",
        "{'status': 500, 'times': 2147483647}  | times is neither a whole number from 1 to 2147483646",
        "{'status': 500, 'times': 2147483648}  | times is neither a whole number from 1 to 2147483646",
        "{'status': 500, 'skip': -1}           | skip is -1; send a whole number from 0",
        "{'status': 500, 'skip': '1'}          | a wrong type at 'skip'",
        "{'status': 500, 'probability': 0}     | the probability 0.0 is out of range",
        "{'status': 500, 'probability': 1.1}   | the probability 1.1 is out of range",
        "{'status': 500, 'probability': -0.1}  | the probability -0.1 is out of range",
        "{'status': 500, 'probability': 'NaN'} | the probability NaN is out of range",
        "{'status': 500, 'probability': NaN}   | the body is not valid JSON",
        "{'status': 500, 'method': 'post'}     | method is none of GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS",
        "{'status': 500, 'method': 'FETCH'}    | method is none of",
        "{'status': 500, 'path': 'v1/Configs'} | no request can have the path 'v1/Configs'",
        "{'status': 500, 'path': ''}           | no request can have the path",
        "{'status': 500, 'path': '/v1/Apps?PageSize=1'} | no request can have the path",
        "{'status': 500, 'path': 5}            | a wrong type at 'path'",
        "{'Status': 500}                       | the unknown name 'Status'; the names are method, path, ",
        "{'status': 500, 'id': 1}              | the unknown name 'id'"
      })
  void rejectsInvalidFaults(String fault, String message) {
    assertError(arrange(fault), 400, message);
    assertBody(control.get(path + "faults"), 200, "{'faults':[]}");
  }

  @Test
  void unknownAccountIsNotFound() {
    for (String method : new String[] {"GET", "POST", "DELETE"}) {
      String body = method.equals("POST") ? "{'status': 500}" : "";
      assertError(control.call(method, "accounts/AC1/faults", body), 404, "no account 'AC1'");
    }
  }
}
