package io.slpagent.inventory.file;

import io.slpagent.inventory.value.ProblemList;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The text of a file, which is UTF-8. */
final class SourceText {
  private SourceText() {}

  /** The text; null where it is not UTF-8, and the place has been reported. */
  static @Nullable String decode(byte[] bytes, ProblemList problems) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    text.flip();
    if (!result.isError()) {
      return text.toString();
    }
    String good = text.toString();
    String lastLine = good.substring(good.lastIndexOf('\n') + 1);
    problems.add(
        (int) good.chars().filter(c -> c == '\n').count() + 1,
        lastLine.codePointCount(0, lastLine.length()) + 1,
        "the inventory is not UTF-8 from here on. Save it as UTF-8.");
    return null;
  }
}
