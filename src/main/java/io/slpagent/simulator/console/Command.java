package io.slpagent.simulator.console;

import io.slpagent.simulator.command.Args;

/** What a command of a session does. */
interface Command {
  Reply run(Shell shell, Args args);
}
