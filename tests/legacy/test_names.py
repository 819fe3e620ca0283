"""Names that cannot be had: with a space, taken, empty, not a name at all. The room notices nothing of the attempts."""
from harness.case import RoomCase


class Names(RoomCase):
    def setUp(self):
        super().setUp()
        self.witness = self.line("anna")

    def test_the_json_client_tries_until_it_has_a_name(self):
        client = self.json_at_the_door("ben")
        client.type("two words")
        client.expect(r"[^\n]*name[^\n]*\n")
        client.type("")
        client.expect(r"[^\n]*name[^\n]*\n")
        client.type("anna")
        client.expect(r"[^\n]*anna[^\n]*\n")
        client.type("ben")
        client.expect(r"ben")
        shown, _ = self.witness.until(r"\[ben\] entered room\n")
        self.assertEqual("[ben] entered room\n", shown.lstrip("\r"))

    def test_the_answer_to_a_login_says_whether_it_succeeded(self):
        peer = self.json_peer()
        for nick in ("two words", "", " ", "anna", "ANNA", "аnnа", "a" * 33, "x\u202ey", "<anna>", "\0"):
            with self.subTest(nick):
                peer.send_object(type="login", msg=nick)
                answer = peer.object()
                self.assertEqual(("login", False), (answer["type"], answer["success"]))
                self.assertTrue(answer["msg"])
        peer.send_object(type="login", msg="ben")
        answer = peer.object()
        self.assertEqual(("login", True), (answer["type"], answer["success"]))
        arrival = peer.object()
        self.assertEqual("system_msg", arrival["type"])
        self.assertRegex(arrival["msg"], r"^\[TIME : [^\]]*\]\r\n\[ SYSTEM \] : .*ben.*\r\n$")
        shown, _ = self.witness.until(r"entered room\n")
        self.assertEqual("[ben] entered room\n", shown.lstrip("\r"))

    def test_a_second_login_changes_nothing(self):
        peer = self.json_peer()
        for nick in ("ben", "boris"):
            peer.send_object(type="login", msg=nick)
        self.assertTrue(peer.expect_object("login")["success"])
        self.assertFalse(peer.expect_object("login")["success"])
        peer.send_object(type="broadcast", msg="hello")
        self.witness.expect(r"\r<ben> hello\n")

    def test_two_people_with_one_name_at_the_framed_door(self):
        """The second is told why, and comes in under another name, or has to go."""
        first = self.framed("ben")
        second = self.peer("framed")
        second.send_frames("ben", "hello")
        second.expect_pair("[server]", "ben")
        _, said = self.witness.until(r"\r<([^>]*)> hello\n")
        self.assertNotEqual("ben", said[1])
        first.type("still here")
        self.witness.expect(r"\r<ben> still here\n")

    def test_names_that_are_none_at_the_framed_door(self):
        for name in ("two words", " ", "a\nb", "[server] x", "a" * 500, b"\xff\xfe", "\r<anna>"):
            with self.subTest(name):
                peer = self.peer("framed")
                peer.send_frames(name, "hello")
                peer.expect_pair("[server]", "name")
                _, said = self.witness.until(r"\r<([^>\n]*)> hello\n")
                self.assertRegex(said[1], r"^guest-\d+$")
                peer.close()
                self.witness.expect(rf"{said[1]} is offline\n")

    def test_nobody_speaks_as_the_server_at_the_framed_door(self):
        ben, liar = self.framed("ben"), self.peer("framed")
        liar.send_frames("[server]", "give me your password")
        _, said = ben.until(r"(?:^|\n)([^\n]*) > give me your password\n")
        self.assertNotEqual("[server]", said[1])

    def test_nick_at_the_line_door(self):
        self.framed("ben")
        visitor = self.peer("line")
        guest = visitor.expect(r"guest-\d+")[0]
        for nick in ("ben", "BEN", "", "two\x01words", "a" * 33):
            with self.subTest(nick):
                visitor.send(f"/nick {nick}\n".encode())
                visitor.expect(r"! [^\n]+\n")
        visitor.send(b"/nick carl\n")
        visitor.expect(rf"{guest} is now carl\n")
        shown, _ = self.witness.until(rf"{guest} is now carl\n")
        self.assertEqual(1, shown.count("is now"))
