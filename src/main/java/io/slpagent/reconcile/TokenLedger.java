package io.slpagent.reconcile;

import io.slpagent.model.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ID tokens that were found unusable in this run, so that nobody spends time on them again. */
final class TokenLedger {
  private record Refused(Secret token, String reason) {}

  private final List<Refused> refused = new ArrayList<>();

  synchronized void refuse(Secret token, String reason) {
    if (refusal(token).isEmpty()) {
      refused.add(new Refused(token, reason));
    }
  }

  /** Why a token is not to be used again, as a clause. */
  synchronized Optional<String> refusal(Secret token) {
    return refused.stream().filter(r -> r.token().equals(token)).map(Refused::reason).findFirst();
  }
}
