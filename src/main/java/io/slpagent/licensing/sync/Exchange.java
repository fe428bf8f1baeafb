package io.slpagent.licensing.sync;

/**
 * One kind of exchange with CSSM, as {@code show license tech support} counts it.
 *
 * @param name its heading, e.g. {@code Trust Sync}
 * @param successes how many attempts succeeded
 * @param failures how many did not
 * @param ongoing how many have not succeeded since the last that did: more than none is a current
 *     fault
 * @param lastResponse the last response in the switch's words, e.g. {@code OK_POLL on ...}; empty
 *     where there was none
 * @param reason why the last attempt failed, in the switch's words; empty where it did not
 */
public record Exchange(
    String name, long successes, long failures, long ongoing, String lastResponse, String reason) {}
