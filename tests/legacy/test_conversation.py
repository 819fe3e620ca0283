"""The three doors are one room: what people with the old clients say to each other, and what they see."""
import re

from harness.case import RoomCase

TIME = r"\[TIME : [A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}\]\r\n"


class Conversation(RoomCase):
    def setUp(self):
        super().setUp()
        self.anna = self.line("anna")
        self.ben = self.framed("ben")
        self.carl = self.json("carl")
        for client in (self.anna, self.ben):
            client.expect(r"\[carl\] entered room\n")

    def test_arrivals_are_seen_at_every_door_in_its_own_words(self):
        self.line("dora")
        self.ben.expect(r"\[server\] > \[guest-\d+\] entered room\n")
        self.carl.expect(TIME + r"\[ SYSTEM \] : \[?guest-\d+\]? [^\n]*\r\n")
        self.framed("emil")
        self.anna.expect(r"\[emil\] entered room\n")
        self.carl.expect(TIME + r"\[ SYSTEM \] : \[?emil\]? [^\n]*\r\n")
        self.json("fred")
        self.anna.expect(r"\[fred\] entered room\n")
        self.ben.expect(r"\[server\] > \[fred\] entered room\n")

    def test_what_the_line_client_says_is_heard_and_not_echoed(self):
        self.anna.type("good morning", "to all")
        self.ben.expect(r"(?<=\n)anna > good morning\nanna > to all\n")
        self.carl.expect(TIME + r"\[anna\] : good morning\r\n\n" + TIME + r"\[anna\] : to all\r\n\n")
        self.ben.type("answer")
        shown, _ = self.anna.until(r"\r<ben> answer\n")
        self.assertNotIn("good morning", shown)

    def test_what_the_framed_client_says_is_heard_and_not_echoed(self):
        self.ben.type("good evening")
        self.anna.expect(r"\r<ben> good evening\n")
        self.carl.expect(TIME + r"\[ben\] : good evening\r\n\n")
        self.anna.type("answer")
        shown, _ = self.ben.until(r"anna > answer\n")
        self.assertNotIn("good evening", shown)

    def test_what_the_json_client_says_is_heard_and_echoed(self):
        self.carl.type("good night")
        self.anna.expect(r"\r<carl> good night\n")
        self.ben.expect(r"(?<=\n)carl > good night\n")
        self.carl.expect(TIME + r"\[carl\] : good night\r\n\n")

    def test_the_prompt_is_overwritten_by_what_others_say(self):
        self.ben.type("over the prompt")
        self.anna.expect(r"over the prompt\n")
        self.assertIn(b"<You> \r<ben> over the prompt\n", self.anna.raw)

    def test_departures_are_seen_at_every_door(self):
        dora, emil, fred = self.line("dora"), self.framed("emil"), self.json("fred")
        dora.close()
        self.ben.expect(r"\[server\] > dora is offline\n")
        self.carl.expect(TIME + r"\[ SYSTEM \] : dora [^\n]*\r\n")
        emil.close()
        self.anna.expect(r"(?<=\n)emil is offline\n")
        self.carl.expect(TIME + r"\[ SYSTEM \] : emil [^\n]*\r\n")
        fred.close()
        self.anna.expect(r"(?<=\n)fred is offline\n")
        self.ben.expect(r"\[server\] > fred is offline\n")

    def test_every_script_survives_every_door(self):
        text = "Grüße, 你好, مرحبا, नमस्ते, 🍵👩‍🚀 \"quoted\" \\back\\slash {\"type\":\"login\"}"
        shown = {self.anna: "<{}> {}\n", self.ben: "{} > {}\n", self.carl: "[{}] : {}\r\n"}
        for speaker, name in ((self.anna, "anna"), (self.ben, "ben"), (self.carl, "carl")):
            speaker.type(text)
            for client, form in shown.items():
                if client is not speaker or speaker is self.carl:
                    client.expect(re.escape(form.format(name, text)))

    def test_a_visitor_without_a_name_is_a_guest_and_no_address(self):
        guest = self.peer("line")
        number = guest.expect(r"guest-(\d+)")[1]
        guest.send(b"who am I?\n")
        self.ben.expect(rf"guest-{number} > who am I\?\n")
        self.carl.expect(rf"\[guest-{number}\] : who am I\?\r\n")
        self.anna.expect(rf"\r<guest-{number}> who am I\?\n")
        self.assertNotIn(b"127.0.0.1", self.anna.raw)
