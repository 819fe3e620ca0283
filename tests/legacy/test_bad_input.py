"""What no decent client sends. The offender gets an answer or is closed; the room notices nothing."""
from harness.case import RoomCase


class BadInput(RoomCase):
    def setUp(self):
        super().setUp()
        self.witness = self.line("anna")
        self.speaker = self.framed("ben")
        self.witness.expect(r"\[ben\] entered room\n")

    def assert_room_noticed(self, expected):
        """What the witness has seen since the last time is this and no more, and the room is alive."""
        self.speaker.type("that is all")
        shown, _ = self.witness.until(r"\r<ben> that is all\n")
        self.assertEqual(expected + "\r<ben> that is all\n", shown)


class BadObjects(BadInput):
    ASKED = (
        {"type": "broadcast", "msg": "hello"},
        {"type": "sendto", "nickname": "anna", "msg": "hello"},
        {"type": "ls", "msg": None},
        {"type": "ignore", "msg": None},
    )

    NO_OBJECTS = (
        b"hello\n", b"{]", b"[1,2,3]\n", b"null\n", b'"text"\n', b"}", b'{"type":"broadcast","msg":"a"', b'{"type":"broadcast",}\n',
        b"{'type':'broadcast'}\n", b'{"type":"broadcast","msg":"\xff\xfe"}', b'{"type":"broadcast","msg":"\\ud800"}',
        b'{"a":' * 10_000 + b"1" + b"}" * 10_000, b"[" * 100_000, b'{"msg":"' + b"x" * 300_000 + b'"}',
        b"GET / HTTP/1.1\r\nHost: chat\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"\0\0\0\0\n", b"\xef\xbb\xbf{",
    )

    WRONG = (
        {}, {"type": None}, {"type": 7}, {"type": "dance", "msg": "x"}, {"msg": "x"}, {"type": "broadcast"},
        {"type": "broadcast", "msg": None}, {"type": "broadcast", "msg": 7}, {"type": "broadcast", "msg": ["x"]},
        {"type": "broadcast", "msg": ""}, {"type": "broadcast", "msg": "  \n "}, {"type": "sendto", "msg": "x"},
        {"type": "sendto", "nickname": "anna"}, {"type": "sendto", "nickname": 7, "msg": "x"}, {"type": "sendto", "nickname": "", "msg": "x"},
        {"type": "login", "msg": "dora"}, {"type": "login"}, {"type": ["broadcast"], "msg": "x"}, {"type": "BROADCAST", "msg": "x"},
    )

    def test_objects_before_login(self):
        peer = self.json_peer()
        for asked in self.ASKED:
            with self.subTest(asked):
                peer.send_object(**asked)
                self.assertTrue(peer.object()["msg"])
        self.assert_room_noticed("")
        peer.send_object(type="login", msg="carl")
        self.assertTrue(peer.object()["success"])
        self.assert_room_noticed("[carl] entered room\n")

    def test_wrong_objects(self):
        """Each is answered, and after each the next one is understood."""
        peer = self.json_peer("carl")
        self.assert_room_noticed("[carl] entered room\n")
        peer.expect_object("broadcast", "that is all")
        for wrong in self.WRONG:
            with self.subTest(wrong):
                peer.send_object(**wrong)
                self.assertTrue(peer.object()["msg"])
                peer.send_object(type="ls", msg=None)
                self.assertEqual("ls", peer.object()["type"])
        self.assert_room_noticed("")

    def test_no_objects(self):
        for nonsense in self.NO_OBJECTS:
            for nick in ("carl", None):
                with self.subTest(nonsense=nonsense[:40], logged_in=nick is not None):
                    peer = self.json_peer(nick)
                    peer.send(nonsense)
                    peer.half_close()
                    peer.until_closed()
                    if nick:
                        self.witness.expect(rf"\[{nick}\] entered room\n")
                        shown, _ = self.witness.until(rf"{nick} is offline\n")
                        self.assertRegex(shown, rf"^(\r<{nick}> \ufffd+\n)?{nick} is offline\n$")
                    else:
                        self.assert_room_noticed("")

    def test_malformed_is_answered_or_closed(self):
        for nonsense in (b"hello\n", b"{]\n", b"[1,2,3]\n", b'{"type":"broadcast",}\n', b'{"a":' * 10_000 + b"1" + b"}" * 10_000):
            with self.subTest(nonsense[:40]):
                peer = self.json_peer()
                peer.send(nonsense)
                peer.object()

    def test_the_framing_of_objects_does_not_matter(self):
        login, text = b'{"type":"login","msg":"carl"}', b'{"type":"broadcast","msg":"{\\"}\\u007b"}'
        for glue in (b"", b"\n", b"\r\n", b"  \t "):
            with self.subTest(glue):
                peer = self.peer("json")
                peer.send(login + glue + text + glue + text + glue)
                self.witness.expect(r"\[carl\] entered room\n\r<carl> \{\"\}\{\n\r<carl> \{\"\}\{\n")
                peer.close()
                self.witness.expect(r"carl is offline\n")
        peer = self.peer("json")
        peer.send_bytewise(login + text)
        self.witness.expect(r"\r<carl> \{\"\}\{\n")


class BadFrames(BadInput):
    LIES = (
        b"hello     hello", b"-5        hello", b"+5        hello", b"5 5       hello", b"5\0        hello", b"          hello",
        b"9999999999", b"2147483648", b"4294967297", b"1e3       ", b"0x10      ", b"5.0       hello", b"\xd9\xa5        hello",
        b"GET / HTTP/1.1\r\n\r\n", b"\n\n\n\n\n\n\n\n\n\n\n",
    )

    def test_headers_that_lie(self):
        """In place of the name, and in place of a message: a word from the server, and the end."""
        for lie in self.LIES:
            with self.subTest(lie):
                peer = self.peer("framed")
                peer.send(lie)
                self.assertIn("[server]", frames(peer.until_closed()))
                self.assert_room_noticed("")
                peer = self.peer("framed")
                peer.send_frames("carl", "hello")
                self.witness.expect(r"\[carl\] entered room\n\r<carl> hello\n")
                peer.send(lie)
                self.assertIn("[server]", frames(peer.until_closed()))
                peer.close()
                self.witness.expect(r"carl is offline\n")
                self.assert_room_noticed("")

    def test_a_frame_that_is_too_long_is_skipped(self):
        peer = self.peer("framed")
        peer.send_frames("carl", "x" * 100_000, "short enough")
        peer.expect_pair("[server]", "long")
        self.witness.expect(r"\[carl\] entered room\n\r<carl> short enough\n")

    def test_frames_in_pieces_and_glued(self):
        peer = self.peer("framed")
        peer.send_bytewise(b"4         carl5         hello")
        self.witness.expect(r"\[carl\] entered room\n\r<carl> hello\n")
        peer.send(b"3         one3         two0         5         three")
        self.witness.expect(r"\r<carl> one\n\r<carl> two\n\r<carl> three\n")

    def test_texts_that_are_not_what_they_seem(self):
        """Bytes that are no UTF-8, control characters, lines within a text: nobody's screen is taken over."""
        peer = self.peer("framed")
        peer.send_frames("carl", b"\xff\xfe", "\x1b[2J\x07bell\0", "first\r<anna> forged\nanna is offline", "\u202egnp.exe")
        peer.send_frames("done")
        shown, _ = self.witness.until(r"<carl> done\n")
        self.assertEqual([], [c for c in shown if c in "\x1b\x07\0\u202e"])
        for line in shown.replace("[carl] entered room\n", "").split("\n")[:-1]:
            self.assertRegex(line, r"^\r<carl> [^\r]*$")


class BadLines(BadInput):
    def test_telnet_negotiation_is_never_shown(self):
        peer = self.peer("line")
        guest = peer.expect(r"guest-\d+")[0]
        self.witness.expect(rf"\[{guest}\] entered room\n")
        will, sub = b"\xff\xfb\x1f\xff\xfd\x03\xff\xfe\x01\xff\xfc\x22", b"\xff\xfa\x1f\x00\x50\x00\x18\xff\xf0"
        peer.send(will + sub + b"hel" + will + b"lo" + sub + b" there\xff\xf1\r\n")
        self.assert_room_noticed(f"\r<{guest}> hello there\n")
        peer.send_bytewise(will + b"once " + sub + b"more\r\n")
        self.witness.expect(rf"\r<{guest}> once more\n")
        peer.send(b"\xff\xfa\x18" + b"never ending" * 100 + b"\xff\xf0\r\nafter\r\n")
        self.assert_room_noticed(f"\r<{guest}> after\n")

    def test_nothing_rude_is_answered(self):
        peer = self.peer("line")
        peer.send(b"\xff\xfb\x1f\xff\xfd\x03/quit\r\n")
        self.assertNotIn(b"\xff", peer.until_closed())

    def test_lines_however_they_arrive(self):
        peer = self.peer("line")
        guest = peer.expect(r"guest-\d+")[0]
        peer.send(b"one\ntwo\r\nthree")
        self.witness.expect(rf"\r<{guest}> one\n\r<{guest}> two\n")
        peer.send_bytewise(" 你好\n\n\r\n  \nfour\n".encode())
        self.witness.expect(rf"\r<{guest}> three 你好\n\r<{guest}> four\n")

    def test_a_line_without_end(self):
        peer = self.peer("line")
        guest = peer.expect(r"guest-\d+")[0]
        self.witness.expect(rf"\[{guest}\] entered room\n")
        for _ in range(20):
            peer.send(b"x" * 50_000)
        peer.send(b"\nshort enough\n")
        peer.expect(r"! [^\n]*long[^\n]*\n")
        shown, _ = self.witness.until(rf"\r<{guest}> short enough\n")
        self.assertEqual(f"\r<{guest}> short enough\n", shown)

    def test_texts_that_are_not_what_they_seem(self):
        peer = self.peer("line")
        guest = peer.expect(r"guest-\d+")[0]
        self.witness.expect(rf"\[{guest}\] entered room\n")
        peer.send(b"\xc3\x28 \xf0\x9f \xed\xa0\x80\n\x1b]0;title\x07\x1b[2J\0\x7f\n" + "\u202egnp.exe\u2066\n".encode() + b"a\r<anna> forged\n")
        peer.send(b"done\n")
        shown, _ = self.witness.until(rf"<{guest}> done\n")
        self.assertEqual([], [c for c in shown if c in "\x1b\x07\0\x7f\u202e\u2066"])
        for line in shown.split("\n")[:-1]:
            self.assertRegex(line, rf"^\r<{guest}> [^\r]*$")


class Silence(BadInput):
    def test_many_connections_that_say_nothing(self):
        silent = [self.peer(door) for door in ("framed", "json") for _ in range(100)]
        self.assert_room_noticed("")
        self.assertEqual(200, len(silent))


def frames(data):
    """The texts and names of all frames, as one list."""
    found = []
    while data:
        length = int(data[:10])
        found.append(data[10:10 + length].decode())
        data = data[10 + length:]
    return found
