"""The server as a program: what it refuses to start with, and how it stops."""
import shutil
import signal
import time
import unittest

from harness.case import ParleyCase, logged_faults

DOOR = ("--door", "line://127.0.0.1:0")


class Starting(ParleyCase):
    def test_a_port_that_is_taken(self):
        server = self.serve(self.folder())
        host, port = server.addresses["line"]
        self.assert_refused("--data", str(self.folder()), "--door", f"line://{host}:{port}", saying=str(port))
        self.line("anna", server)

    def test_flags_that_are_wrong(self):
        data = str(self.folder())
        for flags, saying in (
            (("--door", "carrier-pigeon://127.0.0.1:1"), "pigeon"), (("--door", "line://127.0.0.1"), "127.0.0.1"),
            (("--door", "line://127.0.0.1:99999"), "99999"), (("--pace", "fast"), "fast"), (("--lang", "tlh"), "tlh"),
            (("--durability", "none"), "none"), (("--nosuchflag",), "nosuchflag"),
        ):
            with self.subTest(flags):
                self.assert_refused("--data", data, *flags, saying=saying)


class Stopping(ParleyCase):
    def test_goodbye_at_every_door_within_a_second(self):
        started = time.monotonic()
        server = self.serve(self.folder(), "--pace", "off")
        start_took = time.monotonic() - started
        clients = {client.name: client for client in (self.line("anna", server), self.framed("ben", server), self.json("carl", server))}
        silent = [self.peer(door, server) for door in ("line", "framed", "json")]
        self.peer("line", server).send(b"hello, and I read nothing\n")
        for client in clients.values():
            client.expect(r"I read nothing")
        started = time.monotonic()
        code = server.stop()
        took = time.monotonic() - started
        self.assertEqual(0, code)
        # A second, on a machine that is not too busy to start the server in half a second.
        self.assertLess(took, max(1.0, 2 * start_took))
        self.assertEqual([], logged_faults(server.log))
        for name, client in clients.items():
            with self.subTest(name):
                client.expect(r"Goodbye[^\n]*stopping")
        for peer in silent:
            peer.until_closed()

    def test_the_old_json_client_reads_to_the_end_what_waits_for_it(self):
        """It is told one object in 20 ms; at the end there is no time for that, and its reading thread must live all the same."""
        server = self.serve(self.folder(), "--pace", "off")
        anna, carl = self.line("anna", server), self.json("carl", server)
        anna.type(*(f"number {i}" for i in range(200)))
        carl.expect(r"number 9\r\n")
        self.assertEqual(0, server.stop())
        shown, _ = carl.until(r"Goodbye[^\n]*stopping")
        self.assertIn("number 199\r\n", shown)

    def test_interrupt_stops_it_too(self):
        server = self.serve(self.folder())
        anna = self.line("anna", server)
        self.assertEqual(0, server.stop(signal.SIGINT))
        anna.expect(r"Goodbye[^\n]*stopping")


@unittest.skipUnless(shutil.which("nc"), "nc is not installed")
class Netcat(ParleyCase):
    def test_two_terminals_and_a_third_one_later(self):
        server = self.serve(self.folder())
        host, port = server.addresses["line"]
        one, two = (self.run_program(f"nc {i}", "nc", host, str(port)) for i in (1, 2))
        for client in (one, two):
            client.expect(r"guest-\d+")
        one.type("hello from nc")
        two.expect(r"\r<guest-1> hello from nc\n|\r<guest-2> hello from nc\n")
        two.type("and hello back")
        one.expect(r"and hello back\n")
        third = self.run_program("nc 3", "nc", host, str(port))
        third.expect(r"hello from nc\n")
        third.expect(r"and hello back\n")
        for client in (one, two, third):
            client.kill()

    def test_a_script_that_pipes_into_nc(self):
        server = self.serve(self.folder())
        host, port = server.addresses["line"]
        anna = self.line("anna", server)
        self.run_program("a script", "sh", "-c", f"printf 'build 7 is done' | nc -N {host} {port}").expect_end()
        anna.expect(r"\r<guest-\d+> build 7 is done\n")
        anna.expect(r"is offline\n")


@unittest.skipUnless(shutil.which("telnet"), "telnet is not installed")
class Telnet(ParleyCase):
    def test_a_conversation(self):
        server = self.serve(self.folder())
        host, port = server.addresses["line"]
        anna = self.line("anna", server)
        telnet = self.run_program("telnet", "telnet", host, str(port))
        guest = telnet.expect(r"You are (guest-\d+)")[1]
        telnet.type("hello from telnet")
        anna.expect(rf"\r<{guest}> hello from telnet\n")
        anna.type("welcome")
        telnet.expect(r"<anna> welcome\r?\n")
        telnet.kill()
        anna.expect(rf"{guest} is offline\n")
