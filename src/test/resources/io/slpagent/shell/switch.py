import os, select, sys, termios, tty

NAME = "sw-sshd"
TTY = sys.stdin.fileno()
pages = 24


def put(text):
    os.write(sys.stdout.fileno(), text.replace("\n", "\r\n").encode())


def key():
    byte = os.read(TTY, 1)
    if not byte:
        sys.exit(0)
    return byte.decode("latin-1")


def line(prompt):
    put(prompt)
    typed = ""
    while True:
        one = key()
        if one in "\r\n":
            put("\n")
            return typed
        if one == "\x15":
            put("\b \b" * len(typed))
            typed = ""
        elif one == "\x03":
            put("^C\n")
            return ""
        elif one >= " ":
            typed += one
            put(one)


def shown(lines):
    room = pages - 1
    for number, text in enumerate(lines):
        if pages and number and number % room == 0:
            put(" --More-- ")
            key()
            put("\b" * 9 + " " * 8 + "\b" * 9)
        put(text + "\n")


def telnet():
    put("Trying 192.0.2.1, 443 ... Open\n")
    parked = False
    while not parked:
        while key() != "\x1e":
            pass
        parked = key() == "x"
    put("\n")


def main():
    global pages
    tty.setraw(TTY)
    put("\n# no access without permission #\n\n")
    mode = ""
    while True:
        typed = line(NAME + mode + "#")
        if typed == "exit" and not mode:
            return
        if typed in ("exit", "end"):
            mode = ""
        elif typed == "configure terminal":
            mode = "(config)"
        elif typed.startswith("terminal length ") and os.environ.get("KEEP_PAGES") is None:
            pages = int(typed.split()[-1])
        elif typed == "show version":
            shown(["line %d" % number for number in range(60)])
        elif typed == "show width":
            put("%d columns\n" % os.get_terminal_size(TTY).columns)
        elif typed == "telnet 192.0.2.1 443":
            telnet()
        elif typed == "disconnect":
            put("Closing connection to 192.0.2.1 [confirm]")
            key()
            put("\n")
        elif typed.startswith("license smart ") and mode:
            pass
        elif typed and not typed.startswith("terminal "):
            put(" " * len(NAME + mode + "#") + "^\n% Invalid input detected at '^' marker.\n\n")


main()
