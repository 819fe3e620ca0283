"""What was said can be read back: by a newcomer, by a third client later, by everyone in the same order."""
import re
import time

from harness.case import RoomCase
from harness.transcript import DEADLINE


class History(RoomCase):
    def test_a_third_client_reads_back_what_two_have_said(self):
        anna, carl = self.line("anna"), self.json("carl")
        anna.type("is anybody here?")
        carl.expect(r"is anybody here\?")
        carl.type("yes, at another door")
        anna.expect(r"\r<carl> yes, at another door\n")
        anna.close()
        carl.close()
        posts = r"\d\d:\d\d <anna> is anybody here\?\n.*\d\d:\d\d <carl> yes, at another door\n"
        later = self.line("dora")
        later.type("/history")
        later.expect(posts)
        framed = self.framed("ben")
        framed.type("/history 2")
        framed.expect(posts)

    def test_history_is_what_was_said_and_no_more_than_was_asked_for(self):
        anna = self.line("anna")
        ben = self.framed("ben")
        ben.type(*(f"line {i}" for i in range(30)), "@anna a secret", "/me is done")
        anna.expect(r"ben is done\n")
        anna.type("/history 5")
        anna.expect(r"Earlier")
        shown, _ = anna.until(r"End of")
        self.assertEqual(["line 26", "line 27", "line 28", "line 29", "is done"],
                         re.findall(r"\d\d:\d\d (?:<ben>|\* ben) ([^\n]*)\n", shown))

    def test_a_newcomer_sees_the_last_20_marked_as_history(self):
        ben = self.framed("ben")
        carl = self.json("carl")
        ben.type(*(f"before {i}" for i in range(25)))
        carl.expect(r"before 24\r\n")
        for newcomer in (self.line("anna"), self.framed("dora")):
            newcomer.type("/who")
            newcomer.expect(r"#lobby \(\d+\): ")
            shown = newcomer.raw.decode()
            shown = shown[shown.index("Earlier"):shown.index("End of")]
            self.assertEqual([f"before {i}" for i in range(5, 25)], re.findall(r"\d\d:\d\d <ben> ([^\n]*)\n", shown))

    def test_the_old_json_client_is_spared_history(self):
        """It has no object for it, and would show it as news."""
        ben = self.framed("ben")
        ben.type("before dora came")
        dora = self.json("dora")
        dora.type("hello")
        dora.expect(r"\[dora\] : hello\r\n")
        self.assertNotIn(b"before dora came", dora.raw)

    def test_search_finds_chinese_and_parts_of_words(self):
        anna, ben = self.line("anna"), self.framed("ben")
        anna.type("今天下午三点开会", "an unbelievable story")
        ben.expect(r"unbelievable")
        for term, text in (("下午", "今天下午三点开会"), ("believ", "an unbelievable story")):
            with self.subTest(term):
                self.search_until_found(ben, term, text)

    def search_until_found(self, client, term, text):
        """The index follows behind what is stored: ask again until it has caught up."""
        latest = time.monotonic() + DEADLINE
        while time.monotonic() < latest:
            client.type(f"/search {term}")
            found = client.expect(rf"(Nothing in|Found in)[^\n]*{term}[^\n]*\n")
            if found[1] == "Found in":
                client.expect(rf"<anna> {text}\n")
                return
        self.fail(f"{term} was not found within {DEADLINE:g} s")


class OneOrder(RoomCase):
    """Several people speak at once, at every door; everyone sees one order, and history gives the same."""

    SPEAKERS = 8
    EACH = 12  # 96 in all: what one /history can show

    def test_everyone_sees_the_same_order(self):
        total = self.SPEAKERS * self.EACH
        listeners = [
            (self.line("line-1"), r"\r<(s\d)> (\d+)\n"), (self.line("line-2"), r"\r<(s\d)> (\d+)\n"),
            (self.framed("framed-1"), r"(?<=\n)(s\d) > (\d+)\n"), (self.framed("framed-2"), r"(?<=\n)(s\d) > (\d+)\n"),
            (self.json("json-1"), r"\[(s\d)\] : (\d+)\r\n\n"), (self.json("json-2"), r"\[(s\d)\] : (\d+)\r\n\n"),
        ]
        opened = [self.line, self.framed, self.json]
        speakers = [opened[i % 3](f"s{i}") for i in range(self.SPEAKERS)]
        for turn in range(self.EACH):
            for speaker in speakers:
                speaker.type(str(turn))
        seen = [[(m[1], m[2]) for m in client.collect(said, total)] for client, said in listeners]
        self.assertEqual(total, len(set(seen[0])))
        for speaker in range(self.SPEAKERS):
            self.assertEqual([str(turn) for turn in range(self.EACH)], [n for s, n in seen[0] if s == f"s{speaker}"])
        for other in seen[1:]:
            self.assertEqual(seen[0], other)
        reader = self.line("reader")
        reader.type(f"/history {total}")
        reader.expect(r"Earlier")
        self.assertEqual(seen[0], [(m[1], m[2]) for m in reader.collect(r"\d\d:\d\d <(s\d)> (\d+)\n", total)])
