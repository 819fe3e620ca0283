"""The test case that everything here derives from: a server for the class, clients for the test."""
import json
import pathlib
import tempfile
import unittest

from .peer import Peer
from .program import Program
from .server import Server, run_parley


class ParleyCase(unittest.TestCase):
    """Clients that a test starts are ended after it; one that died is a failure, even when nobody was waiting for it."""

    def line(self, nick, server=None):
        """The old line client, under a name of its own."""
        client = self._run(f"{nick} (line)", "line_client.py", "line", server, without=b"<You> ")
        client.expect(r"guest-\d+")
        client.type(f"/nick {nick}")
        client.expect(rf"is now {nick}\n")
        return client

    def framed(self, nick, server=None):
        """The old framed client, in the room."""
        client = self._run(f"{nick} (framed)", "framed_client.py", "framed", server, nick)
        client.expect(rf"\[server\] > [^\n]*{nick}[^\n]*\n")
        client.expect(r"\[server\] > [^\n]*#lobby[^\n]*\n")
        return client

    def json(self, nick, server=None):
        """The old JSON client, logged in."""
        client = self.json_at_the_door(nick, server)
        client.type(nick)
        client.expect(rf"\[ SYSTEM \] : [^\n]*{nick}[^\n]*\r\n")
        return client

    def json_at_the_door(self, name, server=None):
        """The old JSON client, greeted."""
        client = self._run(f"{name} (json)", "json_client.py", "json", server)
        client.expect(r"\r\n")
        return client

    def exchange(self, server=None):
        """The plain exchange, from beginning to end. Gives what it was greeted with."""
        return self._run("the plain exchange", "plain_exchange.py", "line", server).expect_end()

    def run_program(self, name, *command):
        """Any program."""
        program = Program(name, command)
        self.addCleanup(self._close, program)
        return program

    def peer(self, door, server=None):
        """A bare connection."""
        peer = Peer((server or self.server).addresses[door])
        self.addCleanup(peer.close)
        return peer

    def json_peer(self, nick=None, server=None):
        """A bare connection to the JSON door: greeted, and logged in when it has a name."""
        peer = self.peer("json", server)
        peer.expect(r"^[^{]*\r\n")
        if nick:
            peer.send_object(type="login", msg=nick)
            peer.expect_object("system_msg", nick)
        return peer

    def assert_refused(self, *arguments, saying):
        """Exit code 2, and one sentence that says what is wrong."""
        code, _, errors = run_parley("serve", *arguments)
        self.assertEqual(2, code, errors)
        self.assertRegex(errors, saying)
        self.assertNotIn("   at ", errors, "A stack trace is no sentence.")

    def folder(self):
        """A folder of this test's own."""
        folder = tempfile.TemporaryDirectory(prefix="parley-")
        self.addCleanup(folder.cleanup)
        return pathlib.Path(folder.name)

    def serve(self, data, *flags, doors=None):
        """A server of this test's own; it is killed after the test, should it still run."""
        server = Server(data, *flags, doors=doors)
        self.addCleanup(server.kill)
        return server

    def _run(self, name, script, door, server, *arguments, without=b""):
        program = Program.client(name, script, (server or self.server).addresses[door], *arguments, without=without)
        self.addCleanup(self._close, program)
        return program

    def _close(self, program):
        errors = program.close()
        self.assertEqual("", errors, f"{program.name} died")


class RoomCase(ParleyCase):
    """One server for all tests of the class. Between two tests the room is empty, but not its history."""

    flags = ("--pace", "off")

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="parley-")
        cls.addClassCleanup(folder.cleanup)
        cls.server = Server(pathlib.Path(folder.name), *cls.flags)
        cls.addClassCleanup(cls.server.kill)

    @classmethod
    def tearDownClass(cls):
        code = cls.server.stop()
        faults = logged_faults(cls.server.log)
        if code != 0 or faults:
            raise AssertionError(f"The server ended with {code} and logged: {faults}")

    def setUp(self):
        super().setUp()
        self.addCleanup(self._wait_until_empty)

    def _wait_until_empty(self):
        """Runs last. Asks again only after an answer, so it takes as long as the server needs to see everyone off."""
        visitor = Peer(self.server.addresses["line"])
        while True:
            visitor.send(b"/who\n")
            if visitor.expect(r"In #lobby \((\d+)\)")[1] == "1":
                break
        visitor.close()


def logged_faults(log):
    """The log lines that tell of a bug."""
    return [line for line in log.splitlines() if level_of(line) in ("Error", "Critical")]


def level_of(line):
    try:
        return json.loads(line).get("LogLevel")
    except ValueError:
        return None
