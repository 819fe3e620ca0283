"""A client program with a keyboard and a screen."""
import pathlib
import subprocess
import sys
import threading

from .transcript import DEADLINE, Transcript

CLIENTS = pathlib.Path(__file__).resolve().parent.parent / "clients"


class Program:
    """A running program. What it writes to standard error is how it died."""

    def __init__(self, name, command, without=b""):
        self.name = name
        self._screen = Transcript(name, without)
        self._errors = Transcript(f"standard error of {name}")
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self._pumps = [
            threading.Thread(target=self._pump, args=(self._process.stdout, self._screen), daemon=True),
            threading.Thread(target=self._pump, args=(self._process.stderr, self._errors), daemon=True),
        ]
        for pump in self._pumps:
            pump.start()
        self.expect, self.until, self.collect = self._screen.expect, self._screen.until, self._screen.collect
        self.expect_end = self._screen.expect_end

    @classmethod
    def client(cls, name, script, address, *arguments, without=b""):
        """One of the old clients. -S and -E: it starts in a few milliseconds, whatever is installed here."""
        host, port = address
        return cls(name, [sys.executable, "-S", "-E", "-B", str(CLIENTS / script), host, str(port), *arguments], without)

    @property
    def raw(self):
        """Everything on its screen."""
        return self._screen.raw

    @property
    def errors(self):
        return self._errors.raw.decode("utf-8", "replace")

    def type(self, *lines):
        """Types lines, each with Enter."""
        self._process.stdin.write("".join(line + "\n" for line in lines).encode())
        self._process.stdin.flush()

    def kill(self):
        """Ends it as the out-of-memory killer would: the kernel closes its sockets."""
        self._process.kill()
        self._process.wait(DEADLINE)

    def end(self, how):
        """Sends it a signal that it should end of, and gives its exit code."""
        self._process.send_signal(how)
        code = self._process.wait(DEADLINE)
        self.close()
        return code

    def close(self):
        """The person leaves; a program that does not notice is killed. Gives what it wrote to standard error."""
        if not self._process.stdin.closed:
            try:
                self._process.stdin.close()
            except BrokenPipeError:
                pass  # it is gone already, with something still to be typed
        try:
            self._process.wait(DEADLINE)
        except subprocess.TimeoutExpired:
            self.kill()
        for pump in self._pumps:
            pump.join(DEADLINE)
        self._process.stdout.close()
        self._process.stderr.close()
        return self.errors

    @staticmethod
    def _pump(stream, transcript):
        while data := stream.read1(65536):
            transcript.add(data)
        transcript.end()
