"""500 messages in a burst: everyone gets all of them, in order, and the old JSON client's reading thread lives."""
import json
import re

from harness.case import RoomCase
from harness.transcript import DEADLINE

COUNT = 500
EXPECTED = [str(i) for i in range(COUNT)]

# The server leaves 20 ms between two objects for the old JSON client: 10 s for all of them, and as much again to be late.
FOR_THE_OLD_READER = COUNT * 0.02 + DEADLINE


class Burst(RoomCase):
    def test_from_the_line_door_to_all(self):
        anna, ben, carl = self.line("anna"), self.framed("ben"), self.json("carl")
        dora = self.line("dora")
        ben.expect(r"is now dora\n")
        anna.type(*(f"number {i}" for i in range(COUNT)))
        self.assertEqual(EXPECTED, numbers(dora.collect(r"\r<anna> number (\d+)\n", COUNT)))
        self.assertEqual(EXPECTED, numbers(ben.collect(r"(?<=\n)anna > number (\d+)\n", COUNT)))
        self.assertEqual(EXPECTED, numbers(carl.collect(r"\[anna\] : number (\d+)\r\n\n", COUNT, FOR_THE_OLD_READER)))
        carl.type("still reading")
        carl.expect(r"\[carl\] : still reading\r\n")

    def test_from_the_framed_door(self):
        anna, ben = self.line("anna"), self.framed("ben")
        ben.type(*(f"number {i}" for i in range(COUNT)))
        self.assertEqual(EXPECTED, numbers(anna.collect(r"\r<ben> number (\d+)\n", COUNT)))

    def test_from_the_json_door(self):
        """Objects glued to each other; the sender goes before its echoes have come back to it."""
        anna, ben, carl = self.line("anna"), self.framed("ben"), self.json("carl")
        carl.type(*(f"number {i}" for i in range(COUNT)))
        self.assertEqual(EXPECTED, numbers(anna.collect(r"\r<carl> number (\d+)\n", COUNT)))
        self.assertEqual(EXPECTED, numbers(ben.collect(r"(?<=\n)carl > number (\d+)\n", COUNT)))


    def test_each_read_gives_the_old_reader_one_object_however_late_it_reads(self):
        """Its machine may be busy for longer than the server waits between two objects."""
        anna, prompt, late = self.line("anna"), self.json("carl"), self.json_peer("dora")
        anna.type(*(f"number {i}" for i in range(20)))
        prompt.expect(r"number 19\r\n")
        read = [json.loads(late.socket.recv(1024))["msg"] for _ in range(20)]
        self.assertEqual([str(i) for i in range(20)], [re.search(r"\[anna\] : number (\d+)\r\n$", msg)[1] for msg in read])


class Paced(RoomCase):
    """At the pace that is set by default, 30 at once and 10 a second: a pasted screen arrives whole, others need not wait."""

    flags = ()

    def test_a_script_that_reads_nothing_is_heard_to_its_end(self):
        """Its close is a reset, since it leaves input unread, and most of its lines are still to be paced."""
        anna, script = self.line("anna"), self.peer("line")
        guest = script.expect(r"guest-\d+")[0]
        anna.type("something that is not read")
        script.send(b"".join(b"number %d\n" % i for i in range(45)))
        script.close()
        shown, _ = anna.until(rf"{guest} is offline\n")
        self.assertEqual([f"\r<{guest}> number {i}" for i in range(45)], [line for line in shown.split("\n") if "number" in line])

    def test_a_flood_slows_down_its_sender_alone(self):
        anna, ben, carl = self.line("anna"), self.framed("ben"), self.json("carl")
        anna.type(*(f"number {i}" for i in range(45)))
        ben.expect(r"anna > number 0\n")
        ben.type("may I?")
        carl.expect(r"\[ben\] : may I\?\r\n")
        shown, _ = ben.until(r"anna > number 44\n")
        self.assertEqual([f"anna > number {i}" for i in range(1, 45)], shown.split("\n")[:-1])


def numbers(matches):
    return [match[1] for match in matches]
