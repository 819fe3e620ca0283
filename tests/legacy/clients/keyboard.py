"""What is typed, line by line, for a program that has to look after a socket as well."""
import os


class Keyboard:
    """Standard input without Python's buffer, which select() cannot see into."""

    def __init__(self, fd=0):
        self._fd = fd
        self._rest = b""
        self.is_closed = False

    def fileno(self):
        return self._fd

    def read_lines(self):
        """The complete lines that have been typed; waits when nothing has."""
        got = os.read(self._fd, 65536)
        self.is_closed = not got
        *lines, self._rest = (self._rest + got).split(b"\n")
        return [line.decode() for line in lines]


def show(data):
    """Writes bytes to the screen as they are, at once."""
    while data:
        data = data[os.write(1, data):]
