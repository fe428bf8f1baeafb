package io.slpagent.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.simulator.datastore.Leaves;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.json.JsonException;
import io.slpagent.simulator.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A plain client of one pretend switch, which trusts the fleet's authority and checks names. */
public final class Client {
  public static final String YANG_JSON = "application/yang-data+json";

  private final Simulation simulation;
  private final Endpoint endpoint;
  private final HttpClient http;
  private String credentials;

  public Client(Simulation simulation, String name) {
    this.simulation = simulation;
    this.endpoint = simulation.endpoint(name);
    this.http = HttpClient.newBuilder().sslContext(trusting(simulation.caPem())).build();
    this.credentials = simulation.user() + ":" + simulation.password();
  }

  /** The same client with other credentials. */
  public Client as(String other) {
    Client client = new Client(simulation, endpoint.name());
    client.credentials = other;
    return client;
  }

  static SSLContext trusting(String pem) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry(
          "ca",
          CertificateFactory.getInstance("X.509")
              .generateCertificate(
                  new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, factory.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An answer. */
  public record Answer(int status, String body, HttpResponse<String> response) {
    public Json.Members json() {
      try {
        return JsonReader.readObject(body);
      } catch (JsonException e) {
        throw new AssertionError(body, e);
      }
    }

    /** The only error in it. */
    public Json.Members error() {
      Json errors = json().values().values().iterator().next();
      return (Json.Members) Leaves.items(errors, "error").getFirst();
    }

    public String errorText() {
      return Leaves.text(error(), "error-message");
    }

    public String errorTag() {
      return Leaves.text(error(), "error-tag");
    }

    public Answer expect(int wanted) {
      assertThat(status).as(body).isEqualTo(wanted);
      return this;
    }
  }

  public Answer send(String method, String path, String body, String contentType) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(
                URI.create("https://" + endpoint.host() + ":" + endpoint.port() + path))
            .timeout(Duration.ofSeconds(20))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!contentType.isEmpty()) {
      builder.header("Content-Type", contentType);
    }
    try {
      HttpResponse<String> response = http.send(builder.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public Answer get(String path) {
    return send("GET", path, "", "");
  }

  public Answer data(String path) {
    return get("/restconf/data/" + path);
  }

  public Answer patch(String path, String body) {
    return send("PATCH", "/restconf/data" + (path.isEmpty() ? "" : "/" + path), body, YANG_JSON);
  }

  public Answer put(String path, String body) {
    return send("PUT", "/restconf/data/" + path, body, YANG_JSON);
  }

  public Answer post(String path, String body) {
    return send("POST", "/restconf/data/" + path, body, YANG_JSON);
  }

  public Answer delete(String path) {
    return send("DELETE", "/restconf/data/" + path, "", "");
  }

  public Answer call(String rpc, String body) {
    return send("POST", "/restconf/operations/" + rpc, body, body.isEmpty() ? "" : YANG_JSON);
  }

  /** Asks the control port for the truth about this switch. */
  public Json.Members truth() {
    return control("GET", "/switches/" + endpoint.name(), "");
  }

  public Json.Members control(String method, String path, String body) {
    try {
      HttpResponse<String> response =
          http.send(
              HttpRequest.newBuilder(URI.create(simulation.controlUrl() + path))
                  .method(method, BodyPublishers.ofString(body))
                  .build(),
              BodyHandlers.ofString());
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      return JsonReader.readObject(response.body());
    } catch (IOException | JsonException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public void fault(String json) {
    control("POST", "/switches/" + endpoint.name() + "/faults", json);
  }

  public void advance(Duration by) {
    control("POST", "/clock", "{\"advance-seconds\": " + by.toSeconds() + "}");
  }
}
