package io.slpagent.inventory;

/**
 * Something wrong with an inventory.
 *
 * @param file the file as the operator named it
 * @param line from 1
 * @param column from 1
 * @param text what is wrong, and what to do; never the value of a secret
 */
public record Problem(String file, int line, int column, String text)
    implements Comparable<Problem> {

  @Override
  public int compareTo(Problem other) {
    int byFile = file.compareTo(other.file);
    int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
    int byColumn = byLine != 0 ? byLine : Integer.compare(column, other.column);
    return byColumn != 0 ? byColumn : text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + text;
  }
}
