package io.slpagent.simulator;

/**
 * Where one switch is found.
 *
 * @param name its name
 * @param host its loopback address
 * @param port its port
 * @param pin {@code sha256/} and the base64 of the SHA-256 of its public key (as in RFC 7469)
 */
public record Endpoint(String name, String host, int port, String pin) {}
