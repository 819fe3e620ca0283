"""The server, as its own process on a data folder."""
import os
import pathlib
import re
import signal
import subprocess

from .program import Program
from .transcript import DEADLINE

ROOT = pathlib.Path(__file__).resolve().parents[3]
SCHEMES = ("line", "framed", "json")


def parley():
    """The program: $PARLEY, or what was built last."""
    if "PARLEY" in os.environ:
        return os.environ["PARLEY"]
    built = ROOT.glob("src/Parley/bin/*/net10.0/parley")
    newest = max(built, key=lambda path: path.stat().st_mtime, default=None)
    if newest is None:
        raise FileNotFoundError("Build src/Parley, or name the program in $PARLEY.")
    return str(newest)


class Server:
    """`parley serve` on free ports of 127.0.0.1. It is ready when it has printed its last door."""

    def __init__(self, data, *flags, doors=None):
        self.doors = doors or [f"{scheme}://127.0.0.1:0" for scheme in SCHEMES]
        self.program = Program("the server", serve_command(data, self.doors, *flags))
        self.addresses = {}
        for door in self.doors:
            scheme = door.split(":")[0]
            url = self.program.expect(re.escape(scheme) + r"://(\S+):(\d+)|" + re.escape(door))
            if "unix" not in scheme:
                self.addresses[scheme] = (url[1], int(url[2]))

    @property
    def log(self):
        return self.program.errors

    def stop(self, how=signal.SIGTERM):
        """Asks it to stop, and gives its exit code."""
        return self.program.end(how)

    def kill(self):
        """kill -9."""
        self.program.end(signal.SIGKILL)


def serve_command(data, doors, *flags):
    command = [parley(), "serve", "--data", str(data), "--log", "json"]
    for door in doors:
        command += ["--door", door]
    return command + list(flags)


def run_parley(*arguments):
    """Runs the program to its end, which has to come by itself: exit code, standard output, standard error."""
    done = subprocess.run([parley(), *arguments], stdin=subprocess.DEVNULL, capture_output=True, timeout=3 * DEADLINE)
    return done.returncode, done.stdout.decode(), done.stderr.decode()
