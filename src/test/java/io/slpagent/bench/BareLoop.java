package io.slpagent.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionPool;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * What a check would cost if it were nothing but its requests: OkHttp in a loop, no schema, no
 * comparison.
 *
 * <p>usage: {@code BareLoop CA-FILE PASSWORD-FILE HOSTS-FILE REQUESTS-FILE PARALLEL}
 */
final class BareLoop {
  private BareLoop() {}

  public static void main(String[] args) throws Exception {
    OkHttpClient family = family(Path.of(args[0]));
    String authorization = Credentials.basic("admin", Files.readString(Path.of(args[1])).strip());
    List<String> hosts = Files.readAllLines(Path.of(args[2]));
    List<String> requests = Files.readAllLines(Path.of(args[3]));
    Semaphore turns = new Semaphore(Integer.parseInt(args[4]));
    List<Future<Long>> bytes = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String host : hosts) {
        turns.acquireUninterruptibly();
        bytes.add(
            threads.submit(() -> {
              try {
                return device(family, host, authorization, requests);
              } finally {
                turns.release();
              }
            }));
      }
    }
    long total = 0;
    for (Future<Long> device : bytes) {
      total += device.get();
    }
    System.out.println(hosts.size() + " devices, " + total + " characters");
  }

  private static long device(
      OkHttpClient family, String host, String authorization, List<String> requests)
      throws Exception {
    ConnectionPool own = new ConnectionPool(1, 1, TimeUnit.MINUTES);
    OkHttpClient client = family.newBuilder().connectionPool(own).build();
    long characters = 0;
    try {
      for (String path : requests) {
        Request request =
            new Request.Builder()
                .url("https://" + host + path)
                .header("Authorization", authorization)
                .header("Accept", "application/yang-data+json")
                .build();
        try (Response response = client.newCall(request).execute()) {
          characters += response.body().string().length();
          if (!response.isSuccessful()) {
            throw new IllegalStateException(host + " answered " + response.code() + " to " + path);
          }
        }
      }
    } finally {
      own.evictAll();
    }
    return characters;
  }

  private static OkHttpClient family(Path caFile) throws Exception {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (var in = Files.newInputStream(caFile)) {
      store.setCertificateEntry(
          "fleet", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    X509TrustManager trust = (X509TrustManager) factory.getTrustManagers()[0];
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new X509TrustManager[] {trust}, null);
    // the fleet shares one certificate; its names do not list a thousand addresses
    return new OkHttpClient.Builder()
        .sslSocketFactory(context.getSocketFactory(), trust)
        .hostnameVerifier((name, session) -> true)
        .callTimeout(60, TimeUnit.SECONDS)
        .build();
  }
}
