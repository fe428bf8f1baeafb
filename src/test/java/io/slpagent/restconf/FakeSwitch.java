package io.slpagent.restconf;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * A web server in the place of a switch, which answers as a test says; else with 404. One for all
 * tests, since it takes long to start; each test begins by making it forget.
 */
public final class FakeSwitch {
  public static final FakeSwitch SHARED = new FakeSwitch();
  public static final String JSON = "application/yang-data+json";
  private final Identity identity = Identity.selfSigned();
  private final WireMockServer server;

  private FakeSwitch() {
    try {
      Path folder = Files.createTempDirectory("fake-switch");
      Path keys = identity.keyStoreIn(folder);
      server =
          new WireMockServer(
              wireMockConfig()
                  .httpDisabled(true)
                  .dynamicHttpsPort()
                  .bindAddress("127.0.0.1")
                  .keystoreType("PKCS12")
                  .keystorePath(keys.toString())
                  .keystorePassword(Identity.PASSWORD)
                  .keyManagerPassword(Identity.PASSWORD));
      server.start();
      Files.delete(keys);
      Files.delete(folder);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    forget();
  }

  public TestDevice device() {
    return TestDevice.at(server.httpsPort(), identity.pin());
  }

  /** Forgets all answers and requests; everything is unknown then. */
  public void forget() {
    server.resetAll();
    server.stubFor(
        any(anyUrl())
            .atPriority(9)
            .willReturn(error(404, "invalid-value", "uri keypath not found")));
  }

  /** Answers a request with the first answer, the next with the second; the last one stays. */
  public void on(String method, String url, ResponseDefinitionBuilder... answers) {
    String scenario = UUID.randomUUID().toString();
    for (int i = 0; i < answers.length; i++) {
      String state = i == 0 ? STARTED : "answer " + i;
      String next = i == answers.length - 1 ? state : "answer " + (i + 1);
      server.stubFor(
          request(method, urlEqualTo(url))
              .atPriority(1)
              .inScenario(scenario)
              .whenScenarioStateIs(state)
              .willSetStateTo(next)
              .willReturn(answers[i]));
    }
  }

  public void get(String url, String body) {
    on("GET", url, json(body));
  }

  /** The requests that came, as method and URL, in order. */
  public List<String> asked() {
    return requests().stream().map(r -> r.getMethod() + " " + r.getUrl()).toList();
  }

  /** The requests that came and would change something. */
  public List<String> written() {
    return asked().stream()
        .filter(r -> !r.startsWith("GET ") && !r.startsWith("OPTIONS "))
        .filter(r -> !r.contains("is-syncing"))
        .toList();
  }

  public List<LoggedRequest> requests() {
    List<ServeEvent> events = new ArrayList<>(server.getAllServeEvents());
    Collections.reverse(events);
    return events.stream().map(ServeEvent::getRequest).toList();
  }

  public static ResponseDefinitionBuilder json(String body) {
    return aResponse().withStatus(200).withHeader("Content-Type", JSON).withBody(body);
  }

  public static ResponseDefinitionBuilder status(int status) {
    return aResponse().withStatus(status);
  }

  public static ResponseDefinitionBuilder error(int status, String tag, String message) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", JSON)
        .withBody(
            "{\"ietf-restconf:errors\":{\"error\":[{\"error-type\":\"application\",\"error-tag\":\""
                + tag
                + "\",\"error-message\":\""
                + message
                + "\"}]}}");
  }
}
