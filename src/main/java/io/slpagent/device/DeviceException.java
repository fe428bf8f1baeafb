package io.slpagent.device;

import org.jspecify.annotations.Nullable;

/**
 * A device, or the way to it, did not do what was asked. Told apart by type, never by text. The
 * message names the operation and what went wrong; it never holds a secret.
 */
public abstract sealed class DeviceException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What the device may have been left with. */
  public enum Effect {
    /** Nothing was changed by this operation. */
    NOTHING_CHANGED,
    /** Something may have been changed: read before anything else is said or written. */
    UNKNOWN
  }

  private final String device;
  private final String operation;
  private final Effect effect;
  private final String advice;

  private DeviceException(
      Origin origin, Effect effect, String problem, String advice, @Nullable Throwable cause) {
    super(origin.operation() + ": " + problem, cause);
    this.device = origin.device();
    this.operation = origin.operation();
    this.effect = effect;
    this.advice = advice;
  }

  /** The device's name in the inventory. */
  public String device() {
    return device;
  }

  /** What was being done, e.g. {@code PATCH /Cisco-IOS-XE-native:native}. */
  public String operation() {
    return operation;
  }

  /** What the device may have been left with. */
  public Effect effect() {
    return effect;
  }

  /** What the operator can do, as a sentence. */
  public String advice() {
    return advice;
  }

  /**
   * Where a failure happened.
   *
   * @param device the device's name in the inventory
   * @param operation what was being done
   */
  public record Origin(String device, String operation) {}

  /** No connection: refused, unreachable, no such name, or no answer to the first byte. */
  public static final class Unreachable extends DeviceException {
    private static final long serialVersionUID = 1L;

    public Unreachable(Origin origin, String problem, String advice, @Nullable Throwable cause) {
      this(origin, Effect.NOTHING_CHANGED, problem, advice, cause);
    }

    /**
     * @param effect unknown where an earlier write of the same operation may have been applied
     */
    public Unreachable(
        Origin origin, Effect effect, String problem, String advice, @Nullable Throwable cause) {
      super(origin, effect, problem, advice, cause);
    }
  }

  /** The other side showed a certificate or host key that we must not believe. */
  public static final class Untrusted extends DeviceException {
    private static final long serialVersionUID = 1L;
    private final String fingerprint;

    /**
     * @param fingerprint the pin of what was seen, ready for the inventory; empty where nothing was
     */
    public Untrusted(
        Origin origin,
        String problem,
        String fingerprint,
        String advice,
        @Nullable Throwable cause) {
      this(origin, Effect.NOTHING_CHANGED, problem, fingerprint, advice, cause);
    }

    /**
     * @param effect unknown where an earlier write of the same operation may have been applied
     * @param fingerprint as above
     */
    public Untrusted(
        Origin origin,
        Effect effect,
        String problem,
        String fingerprint,
        String advice,
        @Nullable Throwable cause) {
      super(origin, effect, problem, advice, cause);
      this.fingerprint = fingerprint;
    }

    public String fingerprint() {
      return fingerprint;
    }
  }

  /** Wrong user name or password. */
  public static final class Unauthenticated extends DeviceException {
    private static final long serialVersionUID = 1L;

    public Unauthenticated(Origin origin, String problem, String advice) {
      this(origin, Effect.NOTHING_CHANGED, problem, advice);
    }

    /**
     * @param effect unknown where an earlier write of the same operation may have been applied
     */
    public Unauthenticated(Origin origin, Effect effect, String problem, String advice) {
      super(origin, effect, problem, advice, null);
    }
  }

  /** The right password, but too little privilege; or nodes that are left out in silence. */
  public static final class Forbidden extends DeviceException {
    private static final long serialVersionUID = 1L;

    public Forbidden(Origin origin, String problem, String advice) {
      this(origin, Effect.NOTHING_CHANGED, problem, advice);
    }

    /**
     * @param effect unknown where an earlier write of the same operation may have been applied
     */
    public Forbidden(Origin origin, Effect effect, String problem, String advice) {
      super(origin, effect, problem, advice, null);
    }
  }

  /** The configuration is locked, or the device is busy, and was so until we gave up. */
  public static final class Busy extends DeviceException {
    private static final long serialVersionUID = 1L;
    private final String holder;

    /**
     * @param holder who holds the lock and since when, as far as the device says; else empty
     */
    public Busy(Origin origin, Effect effect, String problem, String holder, String advice) {
      super(origin, effect, problem, advice, null);
      this.holder = holder;
    }

    public String holder() {
      return holder;
    }
  }

  /** The device understood and refused. */
  public static final class Refused extends DeviceException {
    private static final long serialVersionUID = 1L;
    private final String tag;

    /**
     * @param tag the error-tag of RFC 8040 section 7.1, or empty
     */
    public Refused(Origin origin, Effect effect, String tag, String problem, String advice) {
      super(origin, effect, problem, advice, null);
      this.tag = tag;
    }

    public String tag() {
      return tag;
    }
  }

  /** An answer that is not what the protocol or the schema allows. */
  public static final class Malformed extends DeviceException {
    private static final long serialVersionUID = 1L;

    public Malformed(
        Origin origin, Effect effect, String problem, String advice, @Nullable Throwable cause) {
      super(origin, effect, problem, advice, cause);
    }
  }

  /** No complete answer in time, or the connection was lost. */
  public static final class NoAnswer extends DeviceException {
    private static final long serialVersionUID = 1L;

    public NoAnswer(
        Origin origin, Effect effect, String problem, String advice, @Nullable Throwable cause) {
      super(origin, effect, problem, advice, cause);
    }
  }

  /** The operator asked to stop. The thread stays marked as interrupted. */
  public static final class Interrupted extends DeviceException {
    private static final long serialVersionUID = 1L;

    public Interrupted(Origin origin, Effect effect) {
      super(origin, effect, "interrupted", "Run the command again.", null);
    }
  }
}
