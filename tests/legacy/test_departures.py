"""Departures without goodbye, at every door, and the plain exchange: what was said before is said, and the room goes on."""
from harness.case import RoomCase

DOORS = ("line", "framed", "json")


class Departures(RoomCase):
    def setUp(self):
        super().setUp()
        self.witness = self.line("anna")

    def arrive(self, door):
        """A peer in the room, and its name."""
        nick = f"gone-{door}"
        peer = self.peer(door)
        if door == "line":
            nick = peer.expect(r"guest-\d+")[0]
        elif door == "framed":
            peer.send_frames(nick)
        else:
            peer.send_object(type="login", msg=nick)
        self.witness.expect(rf"\[{nick}\] entered room\n")
        return peer, nick

    @staticmethod
    def say(peer, door, text):
        if door == "line":
            peer.send(f"{text}\n".encode())
        elif door == "framed":
            peer.send_frames(text)
        else:
            peer.send_object(type="broadcast", msg=text)

    def test_a_reset(self):
        for door in DOORS:
            with self.subTest(door):
                peer, nick = self.arrive(door)
                peer.reset()
                self.witness.expect(rf"(?<=\n){nick} is offline\n")

    def test_a_reset_while_others_speak(self):
        ben = self.framed("ben")
        for door in DOORS:
            with self.subTest(door):
                peer, nick = self.arrive(door)
                ben.type(*(f"for {door} {i}" for i in range(50)))
                peer.reset()
                ben.type("all said")
                shown, _ = self.witness.until(r"<ben> all said\n")
                if f"{nick} is offline" not in shown:
                    self.witness.expect(rf"{nick} is offline\n")
                self.assertEqual([str(i) for i in range(50)],
                                 [line.split()[-1] for line in shown.splitlines() if f"for {door} " in line])

    def test_a_half_close_after_a_message(self):
        """As `nc -N` does at the end of its input: the message is said first, then the departure."""
        for door in DOORS:
            with self.subTest(door):
                peer, nick = self.arrive(door)
                self.say(peer, door, "last words")
                peer.half_close()
                self.witness.expect(rf"\r<{nick}> last words\n")
                self.witness.expect(rf"(?<=\n){nick} is offline\n")
                peer.until_closed()

    def test_a_close_with_input_unread(self):
        """The kernel turns such a close into a reset; what was sent before it still counts."""
        ben = self.framed("ben")
        for door in DOORS:
            with self.subTest(door):
                peer, nick = self.arrive(door)
                ben.type("something that is not read")
                self.witness.expect(r"not read\n")
                self.say(peer, door, "last words")
                peer.close()
                self.witness.expect(rf"\r<{nick}> last words\n")
                self.witness.expect(rf"(?<=\n){nick} is offline\n")

    def test_a_half_close_in_the_middle_of_a_message(self):
        """A line without its end is a message; half a frame and half an object are nothing."""
        for door in DOORS:
            with self.subTest(door):
                peer, nick = self.arrive(door)
                peer.send({"line": b"half", "framed": b"10        half", "json": b'{"type":"broadcast","msg":"half'}[door])
                peer.half_close()
                shown, _ = self.witness.until(rf"(?<=\n){nick} is offline\n")
                self.assertEqual(door == "line", f"<{nick}> half\n" in shown)
                self.assertEqual(door == "line", "half" in shown)

    def test_programs_that_are_killed(self):
        for client in (self.line("ben"), self.framed("carl"), self.json("dora")):
            client.kill()
            self.witness.expect(rf"(?<=\n){client.name.split()[0]} is offline\n")

    def test_a_name_is_free_again_at_once(self):
        for _ in range(5):
            peer, nick = self.arrive("framed")
            peer.reset()
            self.witness.expect(rf"{nick} is offline\n")

    def test_one_who_never_reads_is_ended_and_holds_up_nobody(self):
        ben = self.framed("ben")
        for door in DOORS:
            with self.subTest(door):
                peer, nick = self.arrive(door)
                for _ in range(10_000):
                    ben.type("x" * 15_000)
                    if "offline" in self.witness.expect(rf"<ben> x+\n|{nick} is offline\n")[0]:
                        break
                else:
                    self.fail("150 MB were not enough.")
                peer.until_closed()

    def test_peers_that_go_before_they_are_anybody(self):
        """At the framed and json doors somebody who has not said a name was never there."""
        for door, first in (("framed", b""), ("framed", b"5   "), ("framed", b"5         be"), ("json", b""), ("json", b'{"type"')):
            for end in ("reset", "half_close", "close"):
                peer = self.peer(door)
                peer.send(first)
                getattr(peer, end)()
        ben = self.framed("ben")
        ben.type("hello")
        shown, _ = self.witness.until(r"\r<ben> hello\n")
        self.assertEqual("[ben] entered room\n\r<ben> hello\n", shown)


class PlainExchange(RoomCase):
    def test_the_greeting_comes_first_and_whole_in_what_one_read_of_512_bytes_gives(self):
        witness, ben = self.line("anna"), self.framed("ben")
        ben.type(*("history " * 20 + str(i) for i in range(20)))
        witness.expect(r"history 19\n")
        for _ in range(20):
            peer = self.peer("line")
            self.assertRegex(peer.socket.recv(512), rb"^\*\*\* Welcome[^\n]*\n")

    def test_the_lesson(self):
        anna, ben, carl = self.line("anna"), self.framed("ben"), self.json("carl")
        greeting = self.exchange()
        self.assertTrue(greeting)
        for client, said in ((anna, r"\r<(guest-\d+)> hihi\n"), (ben, r"(guest-\d+) > hihi\n"), (carl, r"\[(guest-\d+)\] : hihi\r\n")):
            shown, visitor = client.until(said)
            self.assertNotIn(f"{visitor[1]} is offline", shown)
            client.expect(rf"{visitor[1]} [^\n]*\n")

    def test_a_class_full_of_it(self):
        """
        Whoever reads once and closes leaves input unread, so its close is a reset, and the reset may be seen before the four
        letters are. They must reach the room every time.
        """
        witness = self.line("anna")
        visitors = 100
        for _ in range(visitors):
            peer = self.peer("line")
            peer.socket.recv(512)
            peer.send(b"hihi")
            peer.close()
        shown = witness.collect(r"(guest-\d+)(>| is offline)", 2 * visitors)
        said, gone = set(), set()
        for match in shown:
            if match[2] == ">":
                self.assertNotIn(match[1], gone)
                said.add(match[1])
            else:
                gone.add(match[1])
        self.assertEqual(visitors, len(gone))
        self.assertEqual(gone, said)
