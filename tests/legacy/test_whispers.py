"""Whispers between all doors, and mute, which works both ways."""
from harness.case import RoomCase


class Whispers(RoomCase):
    def setUp(self):
        super().setUp()
        self.anna = self.line("anna")
        self.ben = self.framed("ben")
        self.carl = self.json("carl")
        self.dora = self.line("dora")
        self.ben.expect(r"is now dora\n")

    def test_a_whisper_reaches_one_person_through_any_two_doors(self):
        """Dora is the room: she must see nothing of it."""
        self.anna.type("@ben from-anna", "@carl from-anna")
        self.ben.expect(r"anna -> ben > from-anna\n")
        self.carl.expect(r"\[ anna CHATTING TO carl \] : from-anna\r\n")
        self.ben.type("@anna from-ben", "@carl from-ben")
        self.anna.expect(r"\r<ben -> anna> from-ben\n")
        self.carl.expect(r"\[ ben CHATTING TO carl \] : from-ben\r\n")
        self.carl.type("@anna from-carl", "@ben from-carl")
        self.anna.expect(r"\r<carl -> anna> from-carl\n")
        self.ben.expect(r"carl -> ben > from-carl\n")
        self.assertEqual("", self.seen_by_the_room("from-"))

    def test_the_json_client_gets_its_own_whisper_back(self):
        self.carl.type("@anna hello")
        self.carl.expect(r"\[TIME : [^\]]*\]\r\n\[ carl CHATTING TO anna \] : hello\r\n\n")

    def test_the_json_client_whispers_the_first_word_only(self):
        self.carl.type("@anna one two three")
        self.anna.expect(r"\r<carl -> anna> one\n")

    def test_a_whisper_of_many_words(self):
        self.anna.type("@carl one two  three")
        self.carl.expect(r"\[ anna CHATTING TO carl \] : one two  three\r\n")
        self.ben.type("/msg anna one two  three")
        self.anna.expect(r"\r<ben -> anna> one two  three\n")

    def test_a_whisper_to_nobody_is_answered(self):
        self.anna.type("@nobody hello")
        self.anna.expect(r"(?<=\n)! [^\n]*nobody[^\n]*\n")
        self.ben.type("@nobody hello")
        self.ben.expect(r"\[server\] > [^\n]*nobody[^\n]*\n")
        self.carl.type("@nobody hello")
        self.carl.expect(r"nobody")
        self.assertEqual("", self.seen_by_the_room("nobody"))

    def test_mute_in_the_json_client(self):
        self.muted(self.carl, "/i", said=r"\[anna\] : {}\r\n", whispered=r"\[ anna CHATTING TO carl \] : {}\r\n")

    def test_mute_in_the_line_client(self):
        self.muted(self.anna, "/mute", said=r"<ben> {}\n", whispered=r"<ben -> anna> {}\n")

    def test_mute_in_the_framed_client(self):
        self.muted(self.ben, "/i", said=r"anna > {}\n", whispered=r"anna -> ben > {}\n")

    def muted(self, client, command, said, whispered):
        """Neither in nor out, but whispers and system messages; and back again."""
        name, other = client.name.split()[0], self.ben if client is self.anna else self.anna
        client.type(command)
        client.expect("are muted")
        other.type("unheard", f"@{name} heard")
        shown, _ = client.until(whispered.format("heard"))
        self.assertNotIn("unheard", shown)
        self.json("gast") if client is not self.carl else self.framed("gast")
        client.expect("gast")
        client.type("unsaid")
        client.expect(r"have muted")
        self.assertEqual("", self.seen_by_the_room("unsaid"))
        client.type(command)
        client.expect(r"are on again")
        other.type("heard again")
        client.expect(said.format("heard again"))
        client.type("said again")
        self.dora.expect(rf"\r<{name}> said again\n")

    def seen_by_the_room(self, text):
        """What dora has seen that contains the text, up to now: up to something that is said now."""
        said = self.line("bote")
        said.type("that is all")
        shown, _ = self.dora.until(r"<bote> that is all\n")
        said.close()
        return "".join(line for line in shown.splitlines(keepends=True) if text in line)
