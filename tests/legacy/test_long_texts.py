"""5000 Chinese characters, 15 000 bytes, arrive whole through every door, from every door."""
import json
import re

from harness.case import RoomCase

# No two stretches of it are the same, so that a piece that is lost, doubled or out of place shows.
CHINESE = "".join(chr(0x4E00 + i * 4) for i in range(5000))

# Every character takes two UTF-16 units: a cut between them would show.
TEA = "".join(chr(0x1F300 + i % 256) for i in range(3000))

# What the old JSON client shows for each object of a message.
PART = r"\[TIME : [^\]]*\]\r\n\[{}\] : (.*?)\r\n\n"


class LongTexts(RoomCase):
    def setUp(self):
        super().setUp()
        self.anna, self.ben, self.carl = self.line("anna"), self.framed("ben"), self.json("carl")

    def test_from_the_line_door(self):
        dora = self.line("dora")
        self.anna.type(CHINESE, "end")
        self.assertEqual(CHINESE, dora.expect(r"\r<anna> ([^\n]*)\n")[1])
        self.assertEqual(CHINESE, self.ben.expect(r"anna > ([^\n]*)\n")[1])
        self.assertEqual(CHINESE, self.pieced_together("anna"))

    def test_from_the_framed_door(self):
        emil = self.framed("emil")
        self.ben.type(CHINESE, "end")
        self.assertEqual(CHINESE, self.anna.expect(r"\r<ben> ([^\n]*)\n")[1])
        self.assertEqual(CHINESE, emil.expect(r"ben > ([^\n]*)\n")[1])
        self.assertEqual(CHINESE, self.pieced_together("ben"))

    def test_from_the_json_door(self):
        self.carl.type(CHINESE, "end")
        self.assertEqual(CHINESE, self.anna.expect(r"\r<carl> ([^\n]*)\n")[1])
        self.assertEqual(CHINESE, self.ben.expect(r"carl > ([^\n]*)\n")[1])
        self.assertEqual(CHINESE, self.pieced_together("carl"))

    def test_no_character_is_cut(self):
        self.ben.type(TEA, "end")
        self.assertEqual(TEA, self.anna.expect(r"\r<ben> ([^\n]*)\n")[1])
        self.assertEqual(TEA, self.pieced_together("ben"))

    def test_a_whisper_in_parts(self):
        self.anna.type(f"@carl {CHINESE}", "@carl end")
        part = r"\[ anna CHATTING TO carl \] : (.*?)\r\n\n"
        shown, _ = self.carl.until(r"\[ anna CHATTING TO carl \] : end\r\n\n")
        self.assertEqual(CHINESE + "end", "".join(re.findall(part, shown)))

    def test_every_object_fits_what_the_old_client_reads_at_once(self):
        """Seen from below: ASCII, and one object a read of 1024 bytes."""
        peer = self.json_peer("dora")
        self.ben.type(TEA)
        text = ""
        while len(text) < len(TEA):
            data = peer.socket.recv(1024)
            self.assertTrue(data.isascii())
            text += re.search(r"\[ben\] : (.*)\r\n$", json.loads(data)["msg"])[1]
        self.assertEqual(TEA, text)

    def test_a_client_that_ends_its_objects_with_a_line_end_gets_one_line(self):
        peer = self.json_peer()
        peer.send_object(type="login", msg="dora", end=b"\n")
        peer.expect(r'[^\n]*dora[^\n]*\n[^\n]*dora[^\n]*\n')
        self.ben.type(CHINESE)
        line = json.loads(peer.expect(r"[^\n]*\n")[0])
        self.assertIn(CHINESE, line["msg"])

    def test_raw_utf8_in_pieces_at_the_json_door(self):
        peer = self.json_peer("dora")
        self.anna.expect(r"\[dora\] entered room\n")
        peer.send_bytewise('{"type":"broadcast","msg":"你好 🍵"}'.encode())
        self.anna.expect(r"\r<dora> 你好 🍵\n")

    def test_too_long_is_refused_and_the_next_one_is_not(self):
        too_long = "x" * 20_000
        self.anna.type(too_long, "short enough")
        self.anna.expect(r"! [^\n]+\n")
        shown, _ = self.ben.until(r"anna > short enough\n")
        self.assertNotIn("xxx", shown)
        self.ben.type(too_long, "short enough")
        self.ben.expect(r"\[server\] > [^\n]*long[^\n]*\n")
        self.anna.expect(r"\r<ben> short enough\n")
        self.carl.type(too_long, "short enough")
        self.carl.expect(r"long")
        self.anna.expect(r"\r<carl> short enough\n")

    def pieced_together(self, nick):
        shown, _ = self.carl.until(PART.format(nick).replace("(.*?)", "end"))
        *parts, last = re.findall(PART.format(nick), shown, re.DOTALL)
        self.assertEqual("end", last)
        return "".join(parts)
