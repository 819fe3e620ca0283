"""One table of commands: every text door knows them all, and the aliases of the founding systems."""
import socket

from harness.case import ParleyCase, RoomCase


class Commands(RoomCase):
    def test_line(self):
        ben = self.framed("ben")
        anna = self.line("anna")
        self.text_door(anna, ben, "anna", "", r"\r<ben -> anna> {}\n")

    def test_framed(self):
        anna = self.line("anna")
        ben = self.framed("ben")
        self.text_door(ben, anna, "ben", r"\[server\] > ", r"anna -> ben > {}\n")

    def text_door(self, client, other, name, mark, whisper):
        for command in ("/help", "/h", "/HELP"):
            client.type(command)
            for listed in ("/nick", "/who", "/rooms", "/join", "/leave", "/topic", "/me", "/msg", "/history", "/search", "/mute", "/quit"):
                client.expect(rf"{mark}[^\n]*{listed}[^\n]*\n")
        for command in ("/who", "/ls"):
            client.type(command)
            client.expect(r"#lobby \(2\): anna, ben\n")
        for command in ("/mute", "/i"):
            client.type(command)
            client.expect(r"are muted")
            client.type(command)
            client.expect(r"are on again")
        for command in ("@", "/msg ", "/w ", "/whisper "):
            other.type(f"{command}{name} psst {command[0]}")
            client.expect(whisper.format(f"psst {command[0]}"))
        client.type("/me waves")
        other.expect(rf"\* {name}(?: >)? waves\n")
        client.type("//who")
        other.expect(rf"{name}>? (?:> )?/who\n")
        client.type("/topic cats & dogs")
        other.expect(rf"{name} set the topic: cats & dogs\n")
        client.type("/join tea")
        client.expect(r"#tea")
        client.type("/rooms")
        client.expect(r"#lobby \(2[^\n]*cats & dogs\n")
        client.expect(r"#tea \(1[^\n]*\n")
        client.type("/leave tea")
        client.expect(r"#lobby")
        client.type("/nosuch")
        client.expect(r"[^\n]*nosuch[^\n]*/help[^\n]*\n")
        client.type("/quit")
        other.expect(rf"{name} is offline\n")

    def test_json(self):
        """The old JSON client knows four commands and sends no other line that begins with a slash."""
        self.line("anna")
        carl = self.json("carl")
        carl.type("/ls")
        carl.expect(r"\[ SYSTEM \] ALIVE USER : \r\nanna,\r\ncarl,\r\n")
        carl.type("/help")
        for listed in ("/ls", "/i", "@"):
            carl.expect(listed)
        carl.type("/i")
        carl.expect(r"\[TIME : [^\]]*\]\r\n\[ SYSTEM \] : [^\n]*\r\n")
        carl.type("/i")
        carl.expect(r"\[TIME : [^\]]*\]\r\n\[ SYSTEM \] : [^\n]*\r\n")
        carl.type("/quit", "still here")
        carl.expect(r"\[carl\] : still here\r\n")

    def test_the_json_answers_have_their_types(self):
        peer = self.json_peer("carl")
        peer.send_object(type="ls", msg=None)
        self.assertEqual({"type": "ls", "msg": "[ SYSTEM ] ALIVE USER : \r\ncarl,\r\n"}, peer.object())
        peer.send_object(type="help", msg=None)
        self.assertEqual("help", peer.object()["type"])
        peer.send_object(type="ignore", msg=None)
        answer = peer.object()
        self.assertEqual(("ignore", True), (answer["type"], answer["success"]))
        peer.send_object(type="broadcast", msg="unsaid")
        answer = peer.object()
        self.assertEqual({"type", "msg"}, set(answer))
        self.assertEqual("broadcast", answer["type"])
        self.assertNotIn("unsaid", answer["msg"])
        peer.send_object(type="sendto", nickname="nobody", msg="hello")
        answer = peer.object()
        self.assertEqual("single", answer["type"])
        self.assertIn("nobody", answer["msg"])

    def test_rooms_of_their_own(self):
        """The current room is where a line goes; what is said elsewhere is marked."""
        anna, ben = self.line("anna"), self.framed("ben")
        ben.type("/join tea")
        ben.expect(r"#tea")
        anna.type("/join tea")
        ben.expect(r"\[server\] > \[anna\] entered room\n")
        anna.type("in the tea room")
        ben.expect(r"(?<=\n)anna > in the tea room\n")
        carl = self.json("carl")
        carl.type("in the lobby")
        anna.expect(r"\r\[#lobby\] <carl> in the lobby\n")
        ben.expect(r"(?<=\n)carl #lobby > in the lobby\n")
        anna.type("again")
        ben.expect(r"(?<=\n)anna > again\n")
        carl.type("only this")
        shown, _ = carl.until("only this")
        self.assertNotIn("tea room", shown)
        self.assertNotIn("again", shown)


class UnixSocket(ParleyCase):
    def test_the_line_door_on_a_unix_socket(self):
        folder = self.folder()
        path = folder / "line.sock"
        server = self.serve(folder / "data", doors=[f"line+unix://{path}", "line://127.0.0.1:0"])
        anna = self.line("anna", server)
        nearby = socket.socket(socket.AF_UNIX)
        self.addCleanup(nearby.close)
        nearby.connect(str(path))
        nearby.sendall(b"from nearby\n")
        anna.expect(r"\r<guest-\d+> from nearby\n")
        self.assertEqual(0, server.stop())
        self.assertFalse(path.exists())
